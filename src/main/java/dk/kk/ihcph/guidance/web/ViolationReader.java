package dk.kk.ihcph.guidance.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Turns what Bean Validation found into violations with JSON pointers and stable codes. */
@ApplicationScoped
public class ViolationReader {
    private final Validator validator;

    ViolationReader(Validator validator) {
        this.validator = validator;
    }

    /** Refuses with 422 what its constraints refuse: for requests that were built rather than read, as by a merge patch. */
    public <T> T valid(T request) {
        Set<ConstraintViolation<T>> found = validator.validate(request);
        if (!found.isEmpty()) {
            throw problem(found);
        }
        return request;
    }

    ProblemException problem(Collection<? extends ConstraintViolation<?>> found) {
        List<Violation> violations = found.stream()
                .map(ViolationReader::violation)
                .sorted(Comparator.comparing((Violation violation) -> String.valueOf(violation.pointer()))
                        .thenComparing(Violation::code))
                .toList();
        boolean parametersOnly = violations.stream().allMatch(violation -> violation.parameter() != null);
        return ProblemException.of(
                parametersOnly ? ProblemType.INVALID_PARAMETER : ProblemType.VALIDATION_FAILED, violations);
    }

    private static Violation violation(ConstraintViolation<?> found) {
        StringBuilder pointer = new StringBuilder();
        String parameter = null;
        boolean ofMethod = false;
        for (Path.Node node : found.getPropertyPath()) {
            if (node.getKind() == ElementKind.METHOD) {
                ofMethod = true;
            } else if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else {
                append(pointer, node);
            }
        }
        // A violation straight on a method's parameter, or in a bean of parameters, is about the address, not the body.
        boolean inBody = !ofMethod || (pointer.length() > 0 && !isParameterBean(found));
        Bilingual message = new Bilingual(found.getMessage(), found.getMessage()); // already in the caller's language
        String code = code(found);
        return inBody
                ? Violation.at(pointer.toString(), code, message)
                : Violation.ofParameter(
                        pointer.length() > 0 ? pointer.substring(1) : String.valueOf(parameter), code, message);
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
        if (name != null && node.getKind() == ElementKind.PROPERTY) {
            pointer.append('/').append(name);
        }
    }

    /** The code a constraint names in its payload, else the constraint's own name: {@code NotNull} is NOT_NULL. */
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
