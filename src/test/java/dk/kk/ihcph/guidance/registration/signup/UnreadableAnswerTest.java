package dk.kk.ihcph.guidance.registration.signup;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.contract.AnswersAsDocumented;
import dk.kk.ihcph.guidance.registration.Guests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer to a question makes the lists of its event unreadable. */
@QuarkusTest
class UnreadableAnswerTest implements ApiTest {
    private static final Map<String, String> ASKS_FOR_AN_AGE = Map.of(
            "questions",
            "'[{\"key\": \"age\", \"label\": {\"da\": \"Alder\", \"en\": \"Age\"}, \"type\": \"NUMBER\"}]'::jsonb");

    @ParameterizedTest
    @ValueSource(strings = {"1e2000", "1e400000000", "1e-999", "1e99999999999", "-1E+29"})
    void refusesANumberThatCannotBeReadBack(String number) {
        String event = Guests.event(5, ASKS_FOR_AN_AGE);
        for (String answers : new String[] {"{\"age\": %s}", "{\"age\": [%s]}", "{\"age\": {\"in\": %s}}"}) {
            Guests.citizen()
                    .body(
                            """
                            {"name": "Guest", "email": "guest@example.org", "consent": true, "answers": %s}"""
                                    .formatted(answers.formatted(number)))
                    .post("/events/" + event + "/registrations")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("MALFORMED_REQUEST"));
        }
    }

    /** As the versions before could store it: the constraint is younger. */
    @Test
    void listsARowWithANumberThatNobodyMayWriteAnyMore() {
        String event = Guests.event(5, ASKS_FOR_AN_AGE);
        Guests.registering(event, Guests.party(1, Map.of("answers", Map.of("age", 7))));
        TestDatabase.write("alter table registration drop constraint registration_answers_are_readable");
        try {
            TestDatabase.write(
                    "update registration set answers = '{\"age\": 1e2000, \"small\": 1e-999}' where event = ?::uuid",
                    event);
            Guests.coordinator()
                    // whose JSON reader takes no number of 2,001 digits
                    .noFiltersOfType(AnswersAsDocumented.class)
                    .get("/events/" + event + "/registrations")
                    .then()
                    .statusCode(200)
                    .body(containsString("\"partySize\":1"));
        } finally {
            TestDatabase.write("update registration set answers = '{}' where event = ?::uuid", event);
            TestDatabase.write(
                    "alter table registration add constraint registration_answers_are_readable check ("
                            + "not jsonb_path_exists(answers, '$.** ? (@.type() == \"number\" && @.string() like_regex \"[0-9]{31}\")'))");
        }
    }
}
