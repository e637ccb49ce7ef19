package dk.kk.ihcph.guidance.http.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Determines the methods of an address for the header Allow of OPTIONS and 405 (RFC 9110, 10.2.1). The framework omits it
 * from a 405, and tells OPTIONS the methods of the whole class.
 */
@ApplicationScoped
public class AllowedMethods {
    public static final String BASE = "/api/v1";
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*\\w+\\s*(?::\\s*(?<form>(?:[^{}]|\\{[^{}]*})*))?}");

    private record RoutedMethod(String path, Pattern pattern, String method) {
        /** JAX-RS takes the path with the most literal characters: {id}.ics rather than {id}. */
        int literals() {
            return VARIABLE.matcher(path).replaceAll("").length();
        }
    }

    private final List<RoutedMethod> operations;

    AllowedMethods(BeanManager beans) {
        this.operations = operations(beans);
    }

    /** Returns the path of every operation relative to the base path, with its variables. */
    public static Set<String> paths(BeanManager beans) {
        return operations(beans).stream().map(RoutedMethod::path).collect(Collectors.toSet());
    }

    private static List<RoutedMethod> operations(BeanManager beans) {
        List<RoutedMethod> operations = new ArrayList<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                    add(operations, root, method);
                }
            }
        }
        return operations;
    }

    private static void add(List<RoutedMethod> operations, Path root, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                String path = path(root, method.getAnnotation(Path.class));
                operations.add(new RoutedMethod(path, pattern(path), http.value()));
            }
        }
    }

    /** Returns the path of an operation relative to the base path, with its variables. */
    public static String path(Path root, @Nullable Path own) {
        return Stream.of(root.value(), own == null ? "" : own.value())
                .flatMap(part -> Stream.of(part.split("/")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static Pattern pattern(String path) {
        StringBuilder pattern = new StringBuilder(Pattern.quote(BASE));
        Matcher variable = VARIABLE.matcher(path);
        int end = 0;
        while (variable.find()) {
            String form = variable.group("form");
            pattern.append(Pattern.quote(path.substring(end, variable.start())))
                    .append("(?:")
                    .append(form == null ? "[^/]+" : form)
                    .append(")");
            end = variable.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(path.substring(end))).append("/?").toString());
    }

    /** Returns whether a PATCH has the same address as this operation. */
    public boolean includePatch(Method operation) {
        Path root = operation.getDeclaringClass().getAnnotation(Path.class);
        String path = path(root, operation.getAnnotation(Path.class));
        return operations.stream()
                .anyMatch(other ->
                        other.method().equals(HttpMethod.PATCH) && other.path().equals(path));
    }

    /** Returns the methods of this address, as the value of the header; none where nothing has this address. */
    public Optional<String> of(String path) {
        List<RoutedMethod> found = operations.stream()
                .filter(operation -> operation.pattern().matcher(path).matches())
                .toList();
        int literals = found.stream().mapToInt(RoutedMethod::literals).max().orElse(0);
        TreeSet<String> methods = found.stream()
                .filter(operation -> operation.literals() == literals)
                .map(RoutedMethod::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        methods.add(HttpMethod.OPTIONS);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return Optional.of(String.join(", ", methods));
    }
}
