package dk.kk.ihcph.guidance.budget.note;

import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** KF042 as it is shipped, under a code of each test's own, to be bent. */
public final class BudgetNotes {
    public static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private BudgetNotes() {}

    public static String newCode() {
        return "TEST" + NUMBER.incrementAndGet();
    }

    /** The shipped file. */
    public static ObjectNode kf042() {
        try (InputStream file = BudgetNotes.class.getResourceAsStream("/budget-notes/KF042.json")) {
            return (ObjectNode) JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode note(String code) {
        return kf042().put("code", code);
    }

    static ObjectNode note(String code, Consumer<ObjectNode> bent) {
        ObjectNode note = note(code);
        bent.accept(note);
        return note;
    }

    static NoteDocument request(Consumer<ObjectNode> bent) {
        return JSON.convertValue(note(newCode(), bent), NoteDocument.class);
    }

    static ObjectNode line(JsonNode note, int index) {
        return (ObjectNode) note.at("/lines/" + index);
    }

    static void amount(JsonNode note, String pointer, String amount) {
        ((ObjectNode) note.at(pointer)).set("amount", DecimalNode.valueOf(new BigDecimal(amount)));
    }

    static void remove(JsonNode note, String array, int index) {
        ((ArrayNode) note.at(array)).remove(index);
    }

    static String decision() {
        return """
                {"body": "Borgerrepræsentationen", "date": "2025-10-02", "caseNumber": "2025-0123456", "assumed": true}""";
    }

    /** Imports KF042 under a new code and answers the code. */
    static String imported(RequestSpecification controller) {
        String code = newCode();
        controller
                .body(note(code).toString())
                .post("/budget-notes/imports")
                .then()
                .statusCode(201);
        return code;
    }

    /** Imports and adopts KF042 under a new code, and answers the code. */
    public static String adopted(RequestSpecification importing, RequestSpecification adopting) {
        String code = imported(importing);
        adopting.body(decision())
                .post("/budget-notes/" + code + "/adopt")
                .then()
                .statusCode(200)
                .header("ETag", not(emptyOrNullString()));
        return code;
    }

    /** The same for four years from another on, so that a test has years of its own. */
    public static String adoptedFrom(int year, RequestSpecification importing, RequestSpecification adopting) {
        String code = newCode();
        importing
                .body(note(code, note -> moveTo(year, note)).toString())
                .post("/budget-notes/imports")
                .then()
                .statusCode(201);
        adopting.body(decision())
                .post("/budget-notes/" + code + "/adopt")
                .then()
                .statusCode(200);
        return code;
    }

    private static void moveTo(int year, ObjectNode note) {
        ArrayNode years = note.putArray("years");
        for (int place = 0; place < 4; place++) {
            years.add(year + place);
        }
        for (JsonNode line : note.get("lines")) {
            renumber(year, line.get("amounts"));
        }
        renumber(year, note.at("/totals/perYear"));
    }

    private static void renumber(int first, JsonNode amounts) {
        int year = first;
        for (JsonNode amount : amounts) {
            ((ObjectNode) amount).put("year", year++);
        }
    }
}
