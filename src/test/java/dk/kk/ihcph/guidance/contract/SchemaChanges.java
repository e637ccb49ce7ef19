package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of a schema's change a client feels: what it sends must go on to be taken, what it reads must go on to come. */
final class SchemaChanges {
    private static final List<String> UNIVERSAL_PATTERNS = List.of("^[^\\x00-", "^[0-9A-Za-z_=-]*$", "\\S");
    private static final List<String> UPPER = List.of("maximum", "maxLength", "maxItems", "exclusiveMaximum");
    private static final List<String> LOWER = List.of("minimum", "minLength", "minItems", "exclusiveMinimum");
    private static final List<String> EXACT = List.of("pattern", "multipleOf", "uniqueItems", "const");
    private static final String NULL = "null";

    private final Contract older;
    private final Contract newer;
    private final boolean sent;
    private final Set<String> seen = new HashSet<>();
    private final List<Break> breaks = new ArrayList<>();

    /** One break: the name of the field, parameter or status, and what happened to it. */
    record Break(String subject, String what) {}

    private SchemaChanges(Contract older, Contract newer, boolean sent) {
        this.older = older;
        this.newer = newer;
        this.sent = sent;
    }

    static SchemaChanges sent(Contract older, Contract newer) {
        return new SchemaChanges(older, newer, true);
    }

    static SchemaChanges answered(Contract older, Contract newer) {
        return new SchemaChanges(older, newer, false);
    }

    List<Break> between(JsonNode before, JsonNode after, String subject) {
        compare(before, after, subject);
        return breaks;
    }

    private void compare(JsonNode before, JsonNode after, String subject) {
        if (before.has("$ref")
                && !seen.add(
                        before.path("$ref").asText() + " " + after.path("$ref").asText())) {
            return;
        }
        JsonNode was = value(older, before);
        JsonNode is = value(newer, after);
        types(types(older, before), types(newer, after), subject);
        codes(was.path("enum"), is.path("enum"), subject);
        if (!format(was).equals(format(is))) {
            found(subject, "its format was '%s' and is '%s'".formatted(format(was), format(is)));
        }
        if (sent) {
            limits(was, is, subject);
        }
        fields(was, is);
        if (was.has("items") && is.has("items")) {
            compare(was.path("items"), is.path("items"), subject);
        }
        if (was.path("additionalProperties").isObject()
                && is.path("additionalProperties").isObject()) {
            compare(was.path("additionalProperties"), is.path("additionalProperties"), subject);
        }
    }

    private void types(Set<String> was, Set<String> is, String subject) {
        Set<String> lost = new TreeSet<>(sent ? was : is);
        lost.removeAll(sent ? is : was);
        if (lost.contains("integer") && (sent ? is : was).contains("number")) {
            lost.remove("integer"); // an integer is a number
        }
        if (!lost.isEmpty()) {
            found(subject, sent ? "is no longer taken as " + lost : "may be " + lost + " now");
        }
    }

    private void codes(JsonNode was, JsonNode is, String subject) {
        if (was.isMissingNode() && is.isMissingNode()) {
            return;
        }
        if (was.isMissingNode() || is.isMissingNode()) {
            if (sent == was.isMissingNode()) {
                found(subject, sent ? "takes certain codes only" : "may be any value now");
            }
            return;
        }
        Set<String> lost = texts(sent ? was : is);
        lost.removeAll(texts(sent ? is : was));
        lost.forEach(code ->
                found(subject, sent ? "no longer takes " + code : "may be " + code + ", which clients do not know"));
    }

    private void limits(JsonNode was, JsonNode is, String subject) {
        UPPER.stream()
                .filter(is::has)
                .filter(limit -> !was.has(limit)
                        || is.path(limit)
                                        .decimalValue()
                                        .compareTo(was.path(limit).decimalValue())
                                < 0)
                .forEach(limit -> found(subject, "its %s is %s now".formatted(limit, is.path(limit))));
        LOWER.stream()
                .filter(is::has)
                .filter(limit -> !was.has(limit)
                        || is.path(limit)
                                        .decimalValue()
                                        .compareTo(was.path(limit).decimalValue())
                                > 0)
                .forEach(limit -> found(subject, "its %s is %s now".formatted(limit, is.path(limit))));
        EXACT.stream()
                .filter(rule -> is.has(rule) && !is.path(rule).equals(was.path(rule)))
                .filter(rule -> !rule.equals("pattern")
                        || !wasAlwaysEnforced(
                                was.path(rule).asText(), is.path(rule).asText()))
                .forEach(rule -> found(subject, "its %s is %s now".formatted(rule, is.path(rule))));
    }

    /** Whether a pattern only says what was refused before it was written: what no text, cursor or ETag may hold. */
    private static boolean wasAlwaysEnforced(String was, String is) {
        return UNIVERSAL_PATTERNS.stream().anyMatch(is::startsWith)
                || is.replaceAll("^\\^|\\$$", "").equals(was);
    }

    /** An integer without a format is written as one of 32 bits is. */
    private static String format(JsonNode schema) {
        String format = schema.path("format").asText();
        return format.equals("int32") ? "" : format;
    }

    private void fields(JsonNode was, JsonNode is) {
        Set<String> needed = texts(was.path("required"));
        Set<String> need = texts(is.path("required"));
        was.path("properties").properties().forEach(field -> {
            String name = field.getKey();
            JsonNode now = is.path("properties").path(name);
            if (now.isMissingNode()) {
                found(name, sent ? "the field is gone, and refused as unknown" : "the field is gone");
                return;
            }
            if (!sent && needed.contains(name) && !need.contains(name)) {
                found(name, "the field may be absent now");
            }
            compare(field.getValue(), now, name);
        });
        if (sent) {
            need.removeAll(needed);
            need.forEach(name -> found(name, "the field is required now"));
        }
    }

    private void found(String subject, String what) {
        breaks.add(new Break(subject, (sent ? "in what is sent: " : "in what is answered: ") + what));
    }

    /** What a schema says of a value that is there: the other half of "this or null". */
    private static JsonNode value(Contract contract, JsonNode schema) {
        JsonNode resolved = contract.resolve(schema);
        for (JsonNode choice : resolved.path("anyOf")) {
            if (!text(choice, "type").equals(NULL)) {
                return value(contract, choice);
            }
        }
        return resolved;
    }

    private static Set<String> types(Contract contract, JsonNode schema) {
        JsonNode resolved = contract.resolve(schema);
        Set<String> types = resolved.path("type").isArray() ? texts(resolved.path("type")) : new TreeSet<>();
        if (resolved.path("type").isTextual()) {
            types.add(resolved.path("type").asText());
        }
        resolved.path("anyOf").forEach(choice -> types.addAll(types(contract, choice)));
        return types;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
