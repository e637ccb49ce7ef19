package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The lists of the contract, and the ways to ask for them. */
public final class ListRequests {
    private static final String CURSOR = "cursor";
    private static final String DATE =
            LocalDate.now(ZoneOffset.UTC).plusDays(10).toString();
    private static final String TIME = DATE + "T09:12:00Z";
    private static final String ID = GrownTables.BIG.toString();

    /** Keys that lists are sorted by. */
    private static final List<String> CURSORS = Stream.of(
                    List.of(ID),
                    List.of(TIME, ID),
                    List.of(DATE, ID),
                    List.of("2026", ID),
                    List.of("2026", "1"),
                    List.of("TEXT", ID),
                    List.of("7"),
                    List.of("CODE"),
                    List.of("IH"),
                    List.of("0101"),
                    List.of("MITID"),
                    List.of(DATE, "IH"),
                    List.of(DATE, ""))
            .map(key -> Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(String.join("\u001f", key).getBytes(StandardCharsets.UTF_8)))
            .toList();

    private final Contract contract;

    ListRequests(Contract contract) {
        this.contract = contract;
    }

    /** Returns the addresses of all lists that belong to no other record, without a filter and with each filter alone. */
    public static List<String> addresses() {
        ListRequests lists = new ListRequests(Contract.read(Contract.COMMITTED));
        return lists.operations().stream()
                .filter(list -> !list.path().contains("{"))
                .flatMap(list -> lists.queries(list).stream()
                        .filter(alternatives -> alternatives.size() == 1)
                        .map(alternatives -> alternatives.get(0).entrySet().stream()
                                .map(filter -> filter.getKey() + "="
                                        + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", list.path() + "?", ""))))
                .toList();
    }

    List<Contract.Operation> operations() {
        return contract.operations().stream()
                .filter(operation -> operation.method().equals("get"))
                .filter(operation ->
                        parameters(operation).anyMatch(one -> name(one).equals(CURSOR)))
                .toList();
    }

    /**
     * Returns the list without a filter, with each value of each filter alone, and its next page. The list understands at
     * least one of the alternatives.
     */
    List<List<Map<String, String>>> queries(Contract.Operation list) {
        List<List<Map<String, String>>> queries = new ArrayList<>();
        queries.add(List.of(Map.of()));
        parameters(list).filter(one -> !name(one).equals("limit")).forEach(one -> {
            if (name(one).equals(CURSOR)) {
                queries.add(CURSORS.stream().map(value -> Map.of(CURSOR, value)).toList());
            } else {
                values(one).forEach(value -> queries.add(List.of(Map.of(name(one), value))));
            }
        });
        return queries;
    }

    /** Returns the values of the filters, by their names as columns have them. */
    Map<String, Set<String>> filters() {
        Map<String, Set<String>> filters = new TreeMap<>();
        operations().forEach(list -> parameters(list)
                .filter(one -> !name(one).equals(CURSOR))
                .forEach(one -> filters.computeIfAbsent(
                                name(one).replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT),
                                first -> new TreeSet<>())
                        .addAll(values(one))));
        return filters;
    }

    private Stream<JsonNode> parameters(Contract.Operation operation) {
        return StreamSupport.stream(operation.node().path("parameters").spliterator(), false)
                .map(contract::resolve)
                .filter(parameter -> parameter.path("in").asText().equals("query"));
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asText();
    }

    private List<String> values(JsonNode parameter) {
        JsonNode schema = contract.resolve(parameter.path("schema"));
        if (schema.has("enum")) {
            return StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
        if (parameter.has("example")) {
            return List.of(parameter.path("example").asText());
        }
        return switch (schema.path("format").asText(schema.path("type").asText())) {
            case "uuid" -> List.of(ID);
            case "date" -> List.of(DATE);
            case "date-time" -> List.of(TIME);
            case "boolean" -> List.of("true", "false");
            case "int32", "integer" -> List.of("2026");
            default -> List.of("text");
        };
    }
}
