package dk.kk.ihcph.guidance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds what in a newer contract breaks a client written against an older one. A client of this API may rely on every
 * field and code it reads, and everything it sends is checked: an unknown field or parameter is refused.
 */
final class ContractChanges {
    /** The introduction says that every operation takes or answers them; ContractCheck holds the answers to it. */
    private static final Set<String> UNIVERSAL_HEADERS = Set.of("Accept-Language", "X-Request-Id", "ETag");

    private final Contract older;
    private final Contract newer;
    private final List<Change> changes = new ArrayList<>();

    /** One break: the operation by its id, the field, parameter, status or code by its name, and what happened to it. */
    record Change(String operation, String subject, String what) {
        @Override
        public String toString() {
            return "`%s` `%s`: %s".formatted(operation, subject, what);
        }
    }

    private ContractChanges(Contract older, Contract newer) {
        this.older = older;
        this.newer = newer;
    }

    static List<Change> breaking(Contract older, Contract newer) {
        ContractChanges comparison = new ContractChanges(older, newer);
        older.operations().forEach(comparison::compare);
        return comparison.changes.stream().distinct().toList();
    }

    private void compare(Contract.Operation was) {
        Optional<Contract.Operation> found = newer.operations().stream()
                .filter(is -> is.method().equals(was.method()) && shape(is).equals(shape(was)))
                .findFirst();
        if (found.isEmpty()) {
            changes.add(new Change(was.id(), was.toString(), "the operation is gone"));
            return;
        }
        Contract.Operation is = found.get();
        Schemas schemas = new Schemas(was.id());
        if (!was.id().equals(is.id())) {
            schemas.breaks(is.id(), "the operation id was " + was.id() + ", of which generators make a method's name");
        }
        if (was.node().path("security").isArray() && !is.node().path("security").isArray()) {
            schemas.breaks("security", "asks for a login now");
        }
        parameters(was, is, schemas);
        request(was, is, schemas);
        responses(was, is, schemas);
    }

    /** The address without the names of its parameters, which no client sees. */
    private static String shape(Contract.Operation operation) {
        return operation.path().replaceAll("\\{[^}]+}", "{}");
    }

    private void parameters(Contract.Operation was, Contract.Operation is, Schemas schemas) {
        Map<String, JsonNode> before = parameters(older, was);
        Map<String, JsonNode> after = parameters(newer, is);
        before.forEach((name, parameter) -> {
            JsonNode now = after.get(name);
            if (now == null && UNIVERSAL_HEADERS.contains(name)) {
                return; // the introduction documents it
            }
            if (now == null) {
                schemas.breaks(name, "the parameter is gone, and refused as unknown");
            } else {
                if (!required(parameter) && required(now)) {
                    schemas.breaks(name, "the parameter is required now");
                }
                schemas.sent(name, parameter.path("schema"), now.path("schema"));
            }
        });
        after.forEach((name, parameter) -> {
            if (!before.containsKey(name) && required(parameter)) {
                schemas.breaks(name, "a new parameter is required");
            }
        });
    }

    private static Map<String, JsonNode> parameters(Contract contract, Contract.Operation operation) {
        Map<String, JsonNode> found = new TreeMap<>();
        operation.node().path("parameters").forEach(parameter -> {
            JsonNode resolved = contract.resolve(parameter);
            // The place of a path parameter is in the address; its name is nobody's business.
            if (!resolved.path("in").asText().equals("path")) {
                found.put(resolved.path("name").asText(), resolved);
            }
        });
        return found;
    }

    private static void request(Contract.Operation was, Contract.Operation is, Schemas schemas) {
        JsonNode before = was.node().path("requestBody");
        JsonNode after = is.node().path("requestBody");
        if (before.isMissingNode() && required(after)) {
            schemas.breaks("body", "a body is required now");
        }
        before.path("content").properties().forEach(media -> {
            JsonNode now = after.path("content").path(media.getKey());
            if (now.isMissingNode()) {
                schemas.breaks(media.getKey(), "the body is no longer read in this format");
            } else {
                schemas.sent("body", media.getValue().path("schema"), now.path("schema"));
            }
        });
    }

    private void responses(Contract.Operation was, Contract.Operation is, Schemas schemas) {
        was.node().path("responses").properties().forEach(response -> {
            JsonNode before = older.resolve(response.getValue());
            JsonNode now = newer.resolve(is.node().path("responses").path(response.getKey()));
            if (now.isMissingNode()) {
                if (response.getKey().startsWith("2")) {
                    schemas.breaks(response.getKey(), "the success is gone");
                }
                return;
            }
            before.path("headers").properties().stream()
                    .filter(header -> required(older.resolve(header.getValue())))
                    .map(Map.Entry::getKey)
                    .filter(name -> !UNIVERSAL_HEADERS.contains(name))
                    .filter(name -> !required(newer.resolve(now.path("headers").path(name))))
                    .forEach(name -> schemas.breaks(name, "the header of " + response.getKey() + " is no longer sure"));
            before.path("content").properties().forEach(media -> {
                JsonNode after = now.path("content").path(media.getKey());
                if (after.isMissingNode()) {
                    schemas.breaks(media.getKey(), response.getKey() + " is no longer answered in this format");
                } else {
                    schemas.answered(response.getKey(), media.getValue().path("schema"), after.path("schema"));
                }
            });
        });
        is.node().path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .filter(status -> !was.node().path("responses").has(status))
                .forEach(status -> schemas.breaks(status, "a new success, which clients do not expect"));
    }

    private static boolean required(JsonNode node) {
        return node.path("required").asBoolean();
    }

    /** Compares the schemas of one operation. */
    private final class Schemas {
        private final String operation;

        Schemas(String operation) {
            this.operation = operation;
        }

        void breaks(String subject, String what) {
            changes.add(new Change(operation, subject, what));
        }

        void sent(String subject, JsonNode before, JsonNode after) {
            add(SchemaChanges.sent(older, newer).between(before, after, subject));
        }

        void answered(String subject, JsonNode before, JsonNode after) {
            add(SchemaChanges.answered(older, newer).between(before, after, subject));
        }

        private void add(List<SchemaChanges.Break> found) {
            found.forEach(each -> breaks(each.subject(), each.what()));
        }
    }
}
