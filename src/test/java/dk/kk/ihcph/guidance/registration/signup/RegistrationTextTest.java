package dk.kk.ihcph.guidance.registration.signup;

import static dk.kk.ihcph.guidance.registration.Guests.event;
import static dk.kk.ihcph.guidance.registration.Guests.party;
import static dk.kk.ihcph.guidance.registration.Guests.registering;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.registration.Guests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are normalised when they come in, and two spellings of one address are one address. */
@QuarkusTest
class RegistrationTextTest implements ApiTest {
    @ParameterizedTest
    @CsvSource({
        "ΟΔΟΣ%s@example.org, ΟΔΟΣ%s@example.org",
        "ΟΔΟΣ%s@example.org, οδος%s@example.org",
        "\u0130X%s@example.org, \u0130X%s@example.org",
        "a%s@bücher.example, A%s@xn--bcher-kva.example",
        "jos\u00e9%s@example.org, jose\u0301%s@example.org"
    })
    void givesTwoSpellingsOfOneAddressOneSeatAndTheSameAnswer(String first, String second) {
        String event = event(10);
        String run = UUID.randomUUID().toString().substring(0, 8);
        registering(event, party(1, Map.of("email", first.formatted(run)))).statusCode(201);
        registering(event, party(1, Map.of("email", second.formatted(run)))).statusCode(201);
        assertThat(Guests.availability(event).getInt("confirmed")).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200ba@example.org",
                "a@example.org\u200b",
                "a@example.org\u00a0",
                "\ufeffa@example.org",
                "a@example.org\u00ad",
                "a@example.org\u200f",
                "x@[127.0.0.1]",
                "a@b"
            })
    void refusesAnAddressThatMailCannotBeSentTo(String email) {
        registering(event(10), party(1, Map.of("email", email))).statusCode(422).body("errors.code", hasItem("EMAIL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b\u200b", "\u3164", "\u00a0\u2800", " "})
    void refusesANameInWhichNothingIsSeen(String name) {
        registering(event(10), party(1, Map.of("name", name)))
                .statusCode(422)
                .body("errors.code", hasItem("NOT_BLANK"));
    }

    @Test
    void refusesHiddenCharactersButNotJoinersInsideWords() {
        registering(event(10), party(1, Map.of("name", "Ana \u202eatsoC")))
                .statusCode(422)
                .body("errors[0].code", equalTo("HIDDEN_CHARACTERS"))
                .body("errors[0].pointer", equalTo("/name"));
        registering(event(10), party(1, Map.of("name", "A\u200dna"))).statusCode(422);
        registering(event(10), party(1, Map.of("name", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645")))
                .statusCode(201);
    }

    @Test
    void refusesLineBreaksInANameAndTrimsWhatIsAround() {
        registering(event(10), party(1, Map.of("name", "Ana\nCosta")))
                .statusCode(422)
                .body("errors[0].code", equalTo("LINE_BREAK"));
        String id = registering(event(10), party(1, Map.of("name", "\u00a0 Jose\u0301\u3000 ")))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(Guests.shown(id).getString("name")).isEqualTo("Jos\u00e9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3112901234", "311290.1234", "101901234"})
    void refusesANumberAsAnswerThatLooksLikeACprNumber(String number) {
        String event = event(
                10,
                Map.of(
                        "questions",
                        "'[{\"key\": \"years\", \"label\": {\"da\": \"År\", \"en\": \"Years\"}, \"type\": \"NUMBER\","
                                + " \"required\": false}]'"));
        Map<String, Object> party = new HashMap<>(party(1));
        party.put("answers", Map.of("years", new java.math.BigDecimal(number)));
        registering(event, party)
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_CPR"))
                .body("errors[0].pointer", equalTo("/answers/years"));
        party.put("answers", Map.of(number, "x"));
        registering(event, party).statusCode(422).body("errors.pointer.toString()", not(hasItem(number)));
    }
}
