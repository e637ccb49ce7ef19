package dk.kk.ihcph.guidance.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Describes a parameter once that several operations take in the same words. */
final class SharedParameters {
    /** One parameter, among all of its operation, in whose address the collection stands. */
    private record Occurrence(String collection, List<Parameter> all, Parameter one) {}

    private final Components components;
    private final IdentityHashMap<Operation, List<Parameter>> byOperation = new IdentityHashMap<>();
    private final Map<String, Map<String, List<Occurrence>>> byName = new TreeMap<>();

    SharedParameters(Components components) {
        this.components = components;
    }

    void share(Paths paths) {
        paths.getPathItems().forEach((path, item) -> collect(path, item));
        byName.forEach((name, byContent) -> byContent.values().stream()
                .filter(same -> same.size() > 1)
                // The most frequent one gets the plain name.
                .sorted(Comparator.comparing((List<Occurrence> same) -> same.size())
                        .reversed())
                .forEach(same -> share(name, same)));
        byOperation.forEach(Operation::setParameters);
    }

    private void share(String name, List<Occurrence> same) {
        Stream.of(name, same.get(0).collection() + name)
                .filter(free -> !components.getParameters().containsKey(free))
                .findFirst()
                .ifPresent(free -> replace(free, same));
    }

    private void collect(String path, PathItem item) {
        item.getOperations().values().stream()
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> {
                    List<Parameter> all = new ArrayList<>(operation.getParameters());
                    byOperation.put(operation, all);
                    all.stream().filter(one -> one.getRef() == null).forEach(one -> byName.computeIfAbsent(
                                    name(path, one), first -> new TreeMap<>())
                            .computeIfAbsent(content(one), first -> new ArrayList<>())
                            .add(new Occurrence(capitalized(collection(path)), all, one)));
                });
    }

    private void replace(String name, List<Occurrence> same) {
        components.addParameter(name, same.get(0).one());
        same.forEach(each -> each.all()
                .replaceAll(
                        one -> one == each.one() ? OASFactory.createParameter().ref(name) : one));
    }

    /** Names the id in the path of an event {@code EventsIdParameter}, the filter {@code year} {@code YearParameter}. */
    private static String name(String path, Parameter parameter) {
        String collection = parameter.getIn() == Parameter.In.PATH ? collection(path) : "";
        return capitalized(collection + "-" + parameter.getName() + "-parameter");
    }

    private static String collection(String path) {
        return path.split("/", -1)[1];
    }

    private static String capitalized(String words) {
        return Stream.of(words.split("-", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** Writes down all that the contract says of a parameter, for comparison. */
    private static String content(Parameter parameter) {
        return Stream.of(
                        parameter.getIn(),
                        parameter.getDescription(),
                        parameter.getRequired(),
                        parameter.getExample(),
                        parameter.getStyle(),
                        parameter.getExplode(),
                        parameter.getSchema() == null
                                ? null
                                : parameter.getSchema().getAll())
                .map(String::valueOf)
                .collect(Collectors.joining("|"));
    }
}
