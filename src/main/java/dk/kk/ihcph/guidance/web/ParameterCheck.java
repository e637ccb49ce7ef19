package dk.kk.ihcph.guidance.web;

import jakarta.enterprise.context.ApplicationScoped;
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

/** Refuses query parameters that the operation does not have, that stand twice, or that hold control characters. */
@ApplicationScoped
class ParameterCheck {
    /** Each operation's parameters, and whether one may be repeated. */
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo operation) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, Boolean> parameters =
                known.computeIfAbsent(operation.getResourceMethod(), ParameterCheck::parameters);
        List<Violation> violations = new ArrayList<>();
        given.forEach((name, values) -> {
            Boolean repeatable = parameters.get(name);
            if (repeatable == null) {
                violations.add(Violation.ofParameter(
                        name.length() > 100 ? name.substring(0, 100) : name,
                        "UNKNOWN_PARAMETER",
                        new Bilingual("findes ikke her; mulige: %s", "is not known here; possible: %s")
                                .with(String.join(
                                        ", ",
                                        parameters.keySet().stream().sorted().toList()))));
            } else if (values.size() > 1 && !repeatable) {
                violations.add(Violation.ofParameter(
                        name, "REPEATED_PARAMETER", new Bilingual("må kun stå én gang", "may stand only once")));
            } else if (!values.stream().allMatch(Characters::areStorable)) {
                violations.add(Violation.ofParameter(
                        name,
                        "CONTROL_CHARACTER",
                        new Bilingual("indeholder kontroltegn", "holds control characters")));
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.of(ProblemType.INVALID_PARAMETER, violations);
        }
    }

    private static Map<String, Boolean> parameters(Method operation) {
        Map<String, Boolean> parameters = new HashMap<>();
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

    private static void add(Map<String, Boolean> parameters, AnnotatedElement element, Class<?> type) {
        QueryParam named = element.getAnnotation(QueryParam.class);
        if (named != null) {
            parameters.put(named.value(), Collection.class.isAssignableFrom(type));
        }
    }
}
