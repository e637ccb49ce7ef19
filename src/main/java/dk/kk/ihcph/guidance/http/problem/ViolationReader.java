package dk.kk.ihcph.guidance.http.problem;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.privacy.cpr.CprGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Turns the violations of Bean Validation into ours, with JSON pointers and stable codes. */
@ApplicationScoped
public class ViolationReader {
    public static final Violation MISSING_BODY =
            Violation.at("", "MISSING_BODY", new Bilingual("indholdet mangler", "the body is missing"));

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Validator validator;
    private final MessageInterpolator words;

    ViolationReader(Validator validator, ValidatorFactory factory) {
        this.validator = validator;
        this.words = factory.getMessageInterpolator();
    }

    /**
     * Refuses a request that breaks its constraints with 422: for requests that were assembled rather than read, as
     * by a merge patch.
     */
    public <T> T valid(T request) {
        Refused.refuse(broken(request));
        return request;
    }

    /** Returns the places at which the constraints or the CPR guard refuse a request. */
    public List<Violation> broken(Object request) {
        return Stream.concat(violations(validator.validate(request)).stream(), CprGuard.broken(request).stream())
                .toList();
    }

    private List<Violation> violations(Collection<? extends ConstraintViolation<?>> found) {
        return found.stream()
                .map(this::violation)
                .sorted(Comparator.comparing((Violation violation) -> String.valueOf(violation.pointer()))
                        .thenComparing(Violation::code))
                .toList();
    }

    Refused problem(Collection<? extends ConstraintViolation<?>> found) {
        List<Violation> violations = violations(found);
        if (violations.contains(MISSING_BODY)) {
            return Refused.of(CommonProblem.MALFORMED_REQUEST, List.of(MISSING_BODY));
        }
        boolean parametersOnly = violations.stream().allMatch(violation -> violation.parameter() != null);
        return Refused.of(
                parametersOnly ? CommonProblem.INVALID_PARAMETER : CommonProblem.VALIDATION_FAILED, violations);
    }

    private Violation violation(ConstraintViolation<?> found) {
        StringBuilder pointer = new StringBuilder();
        String parameter = null;
        Path.MethodNode method = null;
        for (Path.Node node : found.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                method = node.as(Path.MethodNode.class);
            } else if (node.getKind() == ElementKind.PARAMETER && method != null) {
                parameter = parameter(found.getRootBeanClass(), method, node.as(Path.ParameterNode.class));
            } else {
                append(pointer, node);
            }
        }
        // A violation of a method's parameter, or in a bean of parameters, concerns the address, not the body.
        boolean inBody = method == null || (parameter == null && !isParameterBean(found));
        if (inBody && pointer.length() == 0 && found.getInvalidValue() == null) {
            return MISSING_BODY;
        }
        Bilingual message = words(found);
        String code = code(found);
        return inBody
                ? Violation.at(pointer.toString(), code, message)
                : Violation.ofParameter(
                        pointer.length() > 0 ? pointer.substring(1) : String.valueOf(parameter), code, message);
    }

    /** Both languages are kept, because the reader may be another person than the sender, as with an import. */
    private Bilingual words(ConstraintViolation<?> found) {
        Bilingual standard =
                ConstraintWords.of(found.getConstraintDescriptor().getAnnotation(), found.getInvalidValue());
        return standard != null
                ? standard
                : new Bilingual(interpolated(found, DANISH), interpolated(found, Locale.ENGLISH));
    }

    private String interpolated(ConstraintViolation<?> found, Locale locale) {
        return words.interpolate(found.getMessageTemplate(), new MessageContext(found), locale);
    }

    private record MessageContext(ConstraintViolation<?> violation) implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            return violation.unwrap(type);
        }
    }

    /** Returns the name by which the caller knows the parameter; null for the body and for a bean of parameters. */
    private static @Nullable String parameter(Class<?> resource, Path.MethodNode method, Path.ParameterNode node) {
        Class<?>[] types = method.getParameterTypes().toArray(Class<?>[]::new);
        for (Class<?> type = resource; type != null; type = type.getSuperclass()) {
            try {
                Parameter parameter =
                        type.getDeclaredMethod(method.getName(), types).getParameters()[node.getParameterIndex()];
                if (parameter.isAnnotationPresent(QueryParam.class)) {
                    return parameter.getAnnotation(QueryParam.class).value();
                }
                if (parameter.isAnnotationPresent(PathParam.class)) {
                    return parameter.getAnnotation(PathParam.class).value();
                }
                if (parameter.isAnnotationPresent(HeaderParam.class)) {
                    return parameter.getAnnotation(HeaderParam.class).value();
                }
            } catch (NoSuchMethodException inherited) {
                // The container's subclass repeats only intercepted methods; the annotations are on the class itself.
            }
        }
        return null;
    }

    private static boolean isParameterBean(ConstraintViolation<?> found) {
        return found.getLeafBean() instanceof ParameterBean;
    }

    private static void append(StringBuilder pointer, Path.Node node) {
        if (node.getIndex() != null) {
            pointer.append('/').append(node.getIndex());
        } else if (node.getKey() != null) {
            pointer.append('/').append(node.getKey());
        }
        String name = node.getName();
        if (name != null && !name.isEmpty() && node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(name);
        }
    }

    /**
     * Returns the code that a constraint names in its payload, otherwise the constraint's own name: {@code NotNull}
     * gives NOT_NULL.
     */
    private static String code(ConstraintViolation<?> found) {
        Annotation constraint = found.getConstraintDescriptor().getAnnotation();
        String named = dynamic(found);
        return named != null
                ? named
                : constraint
                        .annotationType()
                        .getSimpleName()
                        .replaceAll("([a-z])([A-Z])", "$1_$2")
                        .toUpperCase(Locale.ROOT);
    }

    private static @Nullable String dynamic(ConstraintViolation<?> found) {
        HibernateConstraintViolation<?> violation = found.unwrap(HibernateConstraintViolation.class);
        return violation.getDynamicPayload(String.class);
    }
}
