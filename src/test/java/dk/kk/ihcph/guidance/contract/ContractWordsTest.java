package dk.kk.ihcph.guidance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing, plain sentences, and shapes that every generator can read: in the whole contract. */
class ContractWordsTest {
    /** In bytes. */
    private static final long LARGEST = 600 * 1024;

    /** Names whose thing has another word. A ticket code is no ticket, and the ledger has kroner, not hours. */
    private static final Pattern OTHER_WORD =
            Pattern.compile("guide|guideName|colleague|person|author|startedBy|remark|"
                    + "bulk|scans|calendar\\.ics|ledger|noteCode|why|movedFrom");

    private static final Pattern OTHER_WORD_WITHIN = Pattern.compile("(?i:colleague|remark|bulk)|Scans");

    /** Schemas whose words are right for them alone: a consultation's note, a referral to an offer, a printed text. */
    private static final Map<String, Pattern> ONLY_IN = Map.of(
            "note", Pattern.compile("Consultation.*|CompletionRequest"),
            "offer", Pattern.compile("ReferralRecipient"),
            "comment", Pattern.compile("Rating.*|FeedbackRequest"),
            "statement", Pattern.compile("EvaluationReportStatement.*"),
            "text", Pattern.compile("BudgetNotePlace"));

    private static final Pattern NO_SENTENCE = Pattern.compile("(Who|What|Whose|That|Of which)\\b.*", Pattern.DOTALL);
    private static final Pattern INDENTED = Pattern.compile("(?s).*( {2}|\\n[ \\t]).*");

    /** An item of a list that does not begin on a line of its own. */
    private static final Pattern LIST_WITHIN_LINE = Pattern.compile("(?s).*\\. - [A-Z`].*");

    private static final Pattern EXCLUDED =
            Pattern.compile("(?i).*(excluded|exclusive|before|day after the last).*", Pattern.DOTALL);

    /** The bodies that may be a file or JSON, and the pages of problems, which people open in a browser. */
    private static final Set<String> SEVERAL_FORMATS =
            Set.of("importConsultations", "importBudgetNote", "previewBudgetNote", "listProblems", "getProblem");

    private final Contract contract = Contract.read(Contract.COMMITTED);

    @Test
    void hasOneWordForOneThing() {
        Set<String> wrong = new TreeSet<>();
        contract.operations().forEach(operation -> {
            names(operation)
                    .filter(name -> OTHER_WORD.matcher(name).matches()
                            || OTHER_WORD_WITHIN.matcher(name).find())
                    .forEach(name -> wrong.add(operation + " " + name));
        });
        contract.schemas().properties().forEach(schema -> {
            if (OTHER_WORD_WITHIN.matcher(schema.getKey()).find()) {
                wrong.add(schema.getKey());
            }
            schema.getValue().path("properties").fieldNames().forEachRemaining(field -> {
                Pattern home = ONLY_IN.get(field);
                if (OTHER_WORD.matcher(field).matches()
                        || (home != null && !home.matcher(schema.getKey()).matches())) {
                    wrong.add(schema.getKey() + "." + field);
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void describesInSentences() {
        List<String> wrong = new ArrayList<>();
        contract.walk((path, node) -> Stream.of("description", "summary")
                .map(node::path)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> NO_SENTENCE.matcher(text).matches()
                        || INDENTED.matcher(text).matches()
                        || LIST_WITHIN_LINE.matcher(text).matches())
                .forEach(text -> wrong.add(path + ": " + text)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void endsBeforeTheEndOfAFilter() {
        assertThat(contract.operations()).allSatisfy(operation -> assertThat(parameters(operation))
                .filteredOn(parameter -> parameter.path("name").asText().equals("to")
                        && parameter.at("/schema/format").asText().startsWith("date"))
                .allSatisfy(parameter ->
                        assertThat(parameter.path("description").asText()).matches(EXCLUDED)));
    }

    @Test
    void hasOneFormatForOneOperation() {
        assertThat(contract.operations())
                .filteredOn(operation ->
                        !operation.path().endsWith(".{format}") && !SEVERAL_FORMATS.contains(operation.id()))
                .allSatisfy(operation -> {
                    assertThat(operation.node().at("/requestBody/content").size())
                            .isLessThan(2);
                    assertThat(operation.node().path("responses")).allSatisfy(response -> assertThat(
                                    contract.resolve(response).path("content").size())
                            .isLessThan(2));
                });
    }

    /** Null beside a schema is what JSON Schema has for an optional field of a patch. */
    @Test
    void composesNoSchemas() {
        List<String> composed = new ArrayList<>();
        BiConsumer<String, JsonNode> look = (path, node) -> {
            boolean nullable = node.path("anyOf").size() == 2
                    && node.at("/anyOf/1/type").asText().equals("null");
            if (node.has("oneOf") || node.has("allOf") || (node.has("anyOf") && !nullable)) {
                composed.add(path);
            }
        };
        contract.walk(look);
        assertThat(composed).isEmpty();
    }

    @Test
    void isNoLargerThanItMustBe() throws IOException {
        assertThat(Files.size(Contract.COMMITTED)).isLessThan(LARGEST);
    }

    private Stream<String> names(Contract.Operation operation) {
        return Stream.of(
                        Stream.of(operation.id()),
                        Stream.of(operation.path().split("/")),
                        parameters(operation).stream()
                                .map(parameter -> parameter.path("name").asText()))
                .flatMap(names -> names);
    }

    private List<JsonNode> parameters(Contract.Operation operation) {
        List<JsonNode> parameters = new ArrayList<>();
        operation.node().path("parameters").forEach(parameter -> parameters.add(contract.resolve(parameter)));
        return parameters;
    }
}
