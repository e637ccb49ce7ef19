package dk.kk.ihcph.guidance.http.parameter;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.text.Characters;
import dk.kk.ihcph.guidance.privacy.cpr.CprGuard;
import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import dk.kk.ihcph.guidance.privacy.cpr.ForeignReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that the operation does not have, that are repeated, or that contain control characters or
 * something shaped like a CPR number.
 */
@ApplicationScoped
class ParameterCheck {
    private static final Bilingual KNOWN = new Bilingual(
            "Parameteren findes ikke her. Du kan bruge: %s", "There is no such parameter here. You can use: %s");
    private static final Bilingual NONE_KNOWN =
            new Bilingual("Denne adresse har ingen parametre.", "This address takes no parameters.");

    /** The form in which an operation's parameter is read. */
    private enum ParameterKind {
        TEXT,
        /** A text of a given form, which the empty text never has. */
        CODE,
        SEVERAL,
        /** Our own cursors and references of other systems, some of which look like CPR numbers by chance. */
        EXEMPT,
        OTHER
    }

    private final Map<Method, Map<String, ParameterKind>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, ParameterKind> parameters =
                known.computeIfAbsent(operation.getResourceMethod(), ParameterCheck::parameters);
        List<Violation> violations = new ArrayList<>();
        given.forEach((name, values) -> {
            ParameterKind kind = parameters.get(name);
            if (kind == null) {
                violations.add(Violation.ofParameter(
                        name.length() > 100 ? name.substring(0, 100) : name,
                        "UNKNOWN_PARAMETER",
                        parameters.isEmpty()
                                ? NONE_KNOWN
                                : KNOWN.with(String.join(
                                        ", ",
                                        parameters.keySet().stream().sorted().toList()))));
            } else if (values.size() > 1 && kind != ParameterKind.SEVERAL) {
                violations.add(Violation.ofParameter(
                        name,
                        "REPEATED_PARAMETER",
                        new Bilingual("må kun angives én gang", "must be given only once")));
            } else if ((kind == ParameterKind.OTHER || kind == ParameterKind.CODE)
                    && values.contains("")) { // which the framework takes for absent
                violations.add(
                        Violation.ofParameter(name, "EMPTY_PARAMETER", new Bilingual("skal udfyldes", "is required")));
            } else if (!values.stream().allMatch(Characters::areStorable)) {
                violations.add(Violation.ofParameter(
                        name,
                        "CONTROL_CHARACTER",
                        new Bilingual("indeholder kontroltegn", "contains control characters")));
            } else if (kind != ParameterKind.EXEMPT
                    && kind != ParameterKind.OTHER
                    && values.stream().anyMatch(CprNumbers::in)) {
                violations.add(Violation.ofParameter(name, CprGuard.CODE, CprGuard.WORDS));
            }
        });
        if (!violations.isEmpty()) {
            throw Refused.of(CommonProblem.INVALID_PARAMETER, violations);
        }
    }

    private static Map<String, ParameterKind> parameters(Method operation) {
        Map<String, ParameterKind> parameters = new HashMap<>();
        for (Parameter parameter : operation.getParameters()) {
            add(parameters, parameter, parameter.getType());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(parameters, field, field.getType());
                    }
                }
            }
        }
        return Map.copyOf(parameters);
    }

    private static ParameterKind textKind(AnnotatedElement element) {
        Size size = element.getAnnotation(Size.class);
        return element.isAnnotationPresent(Pattern.class) || (size != null && size.min() > 0)
                ? ParameterKind.CODE
                : ParameterKind.TEXT;
    }

    private static void add(Map<String, ParameterKind> parameters, AnnotatedElement element, Class<?> type) {
        QueryParam named = element.getAnnotation(QueryParam.class);
        if (named != null) {
            boolean several = Collection.class.isAssignableFrom(type);
            ParameterKind kind =
                    several ? ParameterKind.SEVERAL : type == String.class ? textKind(element) : ParameterKind.OTHER;
            boolean exempt = kind != ParameterKind.OTHER && element.isAnnotationPresent(ForeignReference.class);
            parameters.put(named.value(), exempt ? ParameterKind.EXEMPT : kind);
        }
    }
}
