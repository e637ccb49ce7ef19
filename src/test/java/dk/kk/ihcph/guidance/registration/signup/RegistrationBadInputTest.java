package dk.kk.ihcph.guidance.registration.signup;

import static dk.kk.ihcph.guidance.registration.Guests.event;
import static dk.kk.ihcph.guidance.registration.Guests.party;
import static dk.kk.ihcph.guidance.registration.Guests.registering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.registration.Guests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal names the field to correct, and changes nothing. */
@QuarkusTest
class RegistrationBadInputTest implements ApiTest {
    private static final String QUESTIONS =
            """
            '[{"key": "diet", "label": {"da": "Kost", "en": "Diet"}, "type": "CHOICE", "required": true,
               "choices": [{"key": "all", "label": {"da": "Alt", "en": "Anything"}}]},
              {"key": "years", "label": {"da": "År", "en": "Years"}, "type": "NUMBER", "required": false},
              {"key": "wish", "label": {"da": "Ønske", "en": "Wish"}, "type": "TEXT", "required": false}]'""";

    private static Stream<Arguments> eventsThatCannotBeRegisteredFor() {
        return Stream.of(
                Arguments.of(Map.of("status", "'DRAFT'"), 404, "NOT_FOUND"),
                Arguments.of(Map.of("status", "'CANCELLED'"), 409, "EVENT_CANCELLED"),
                Arguments.of(Map.of("status", "'COMPLETED'"), 409, "EVENT_OVER"),
                Arguments.of(Map.of("starts_at", "now() - interval '1 hour'"), 409, "EVENT_OVER"),
                Arguments.of(Map.of("takes_registrations", "false"), 409, "NO_REGISTRATION"),
                Arguments.of(Map.of("registration_opens_at", "now() + interval '1 day'"), 409, "REGISTRATION_NOT_OPEN"),
                Arguments.of(Map.of("registration_closes_at", "now() - interval '1 day'"), 409, "REGISTRATION_CLOSED"),
                Arguments.of(
                        Map.of("audience", "'MUNICIPALITIES'", "audience_municipalities", "'{0147}'"),
                        409,
                        "OUTSIDE_AUDIENCE"));
    }

    @ParameterizedTest
    @MethodSource("eventsThatCannotBeRegisteredFor")
    void refusesToRegister(Map<String, String> columns, int status, String code) {
        String event = event(10, columns);
        registering(event, party(1)).statusCode(status).body("code", equalTo(code));
        assertNobodyIsRegistered(event);
    }

    @Test
    void refusesWhomTheEventIsNotForAndAsksForWhatItNeedsToKnow() {
        String residents = event(10, Map.of("audience", "'COPENHAGEN_RESIDENTS'"));
        registering(residents, party(1, Map.of("municipality", "0147")))
                .statusCode(409)
                .body("code", equalTo("OUTSIDE_AUDIENCE"))
                .body("detail", containsString("This event is for residents of Copenhagen."));
        Map<String, Object> silent = party(1);
        silent.remove("municipality");
        registering(residents, silent).statusCode(422).body("errors[0].pointer", equalTo("/municipality"));
        registering(residents, party(1)).statusCode(201);
        String industry = event(10, Map.of("audience", "'INDUSTRY'", "industry", "'IT'", "type", "'INDUSTRY'"));
        registering(industry, party(1)).statusCode(422).body("errors[0].pointer", equalTo("/industry"));
        registering(industry, party(1, Map.of("industry", "FINANCE"))).statusCode(409);
        registering(industry, party(1, Map.of("industry", "IT"))).statusCode(201);
    }

    @Test
    void refusesWhereTheWaitingListIsFull() {
        String event = event(1, Map.of("waiting_list_limit", "1"));
        registering(event, party(1)).statusCode(201);
        registering(event, party(1)).statusCode(201).body("status", equalTo("WAITING"));
        registering(event, party(1)).statusCode(409).body("code", equalTo("EVENT_FULL"));
        assertThat(Guests.availability(event).getInt("partiesWaiting")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "partySize | 0 | MIN",
                "partySize | 50 | MAX",
                "partySize | 6 | PARTY_TOO_LARGE",
                "name | '' | NOT_BLANK",
                "name | <b>Ana</b> | PLAIN_TEXT",
                "name | Ana 010190-1234 | NO_CPR",
                "email | nobody | EMAIL",
                "language | xx | UNKNOWN_CODE",
                "municipality | 9999 | UNKNOWN_CODE",
                "arrivalMonth | 2026-13 | PATTERN",
            })
    void refusesAValue(String field, String value, String code) {
        String event = event(10);
        Object typed = field.equals("partySize") ? Integer.valueOf(value) : value;
        registering(event, party(1, Map.of(field, typed)))
                .statusCode(422)
                .body("errors.pointer", hasItem("/" + field))
                .body("errors.code", hasItem(code))
                .body("errors.message.toString()", not(containsString("1234")));
        assertNobodyIsRegistered(event);
    }

    @Test
    void refusesWithoutConsentOrEmail() {
        String event = event(10);
        Map<String, Object> party = new HashMap<>(party(1, Map.of("consent", false)));
        party.remove("email");
        registering(event, party).statusCode(422).body("errors.code", equalTo(List.of("REQUIRED", "CONSENT_REQUIRED")));
        assertNobodyIsRegistered(event);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /answers/diet | REQUIRED",
                "{\"diet\": \"fish\"} | /answers/diet | UNKNOWN_CODE",
                "{\"diet\": \"all\", \"years\": \"7\"} | /answers/years | WRONG_TYPE",
                "{\"diet\": \"all\", \"wish\": 7} | /answers/wish | SIZE",
                "{\"diet\": \"all\", \"wish\": \"010190-1234\"} | /answers/wish | NO_CPR",
                "{\"diet\": \"all\", \"wish\": \"<img src=x>\"} | /answers/wish | PLAIN_TEXT",
                "{\"diet\": \"all\", \"shoe\": 42} | /answers | UNKNOWN_QUESTION",
            })
    void refusesAnAnswer(String answers, String pointer, String code) {
        String event = event(10, Map.of("questions", QUESTIONS));
        String body =
                "{\"name\": \"Guest\", \"email\": \"g@example.org\", \"consent\": true, \"answers\": " + answers + "}";
        Guests.citizen()
                .body(body)
                .post("/events/" + event + "/registrations")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        assertNobodyIsRegistered(event);
    }

    @Test
    void takesTypedAnswersAndShowsThem() {
        String event = event(10, Map.of("questions", QUESTIONS));
        String id = registering(
                        event, party(1, Map.of("answers", Map.of("diet", "all", "years", 2.5, "wish", "Tak & <3"))))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(Guests.shown(id).<Map<String, Object>>get("answers"))
                .containsEntry("diet", "all")
                .containsEntry("years", 2.5f)
                .containsEntry("wish", "Tak & <3");
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        String nowhere = UUID.randomUUID().toString();
        registering(nowhere, party(1)).statusCode(404);
        anonymous().get("/events/" + nowhere + "/availability").then().statusCode(404);
        anonymous().get("/registrations/" + nowhere).then().statusCode(404);
    }

    @Test
    void theDatabaseItselfRefusesASeatTooMany() {
        String event = event(1);
        String id = Guests.registered(event, 1);
        assertThat(Stream.of(
                                "update registration set party_size = 2 where id = '" + id + "'",
                                "update event set capacity = 1, overbooking = 0, status = 'PUBLISHED', version = version + 1,"
                                        + " max_party_size = 0 where id = '" + event + "'",
                                "update event_seats set seat_limit = 0 where event = '" + event + "'")
                        .map(RegistrationBadInputTest::refusal))
                .containsExactly(
                        "event_seats_are_never_oversold",
                        "event_max_party_size_is_1_to_20",
                        "event_seats_are_never_oversold");
    }

    private static String refusal(String sql) {
        try {
            TestDatabase.write(sql);
            return "none";
        } catch (IllegalStateException refused) {
            return String.valueOf(refused.getCause().getMessage()).replaceAll("(?s).*constraint \"(\\w+)\".*", "$1");
        }
    }

    private static void assertNobodyIsRegistered(String event) {
        assertThat(TestDatabase.read("select count(*) from registration where event = '" + event + "'"))
                .isEqualTo("0");
    }
}
