package dk.kk.ihcph.guidance.budget.round;

import static dk.kk.ihcph.guidance.budget.ledger.LedgerRows.of2024;
import static dk.kk.ihcph.guidance.budget.ledger.LedgerRows.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.budget.ledger.LedgerRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoundResourceTest implements ApiTest {
    private ValidatableResponse freeze(String name, String asOf) {
        return as("kff-controller")
                .body("{\"year\": 2024, \"name\": \"%s\", \"asOf\": \"%s\"}".formatted(name, asOf))
                .post("/budget/forecast-rounds")
                .then();
    }

    private Map<String, Object> status(String asOf) {
        return as("bif-guide")
                .get("/budget/status?year=2024&asOf=" + asOf)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    @Test
    void freezesTheStatusForGood() {
        LedgerRows rows = of2024(this);
        posted(rows.allocations.get(0), 1, "60000.05", "2024-02-03T10:00:00Z");
        LedgerRows.overridden(rows.allocations.get(0), "600000.00", "2024-02-10T10:00:00Z");
        String name = "Runde " + UUID.randomUUID();
        ValidatableResponse frozen = freeze(name, "2024-03-31").statusCode(201);
        String round = frozen.extract().path("id");
        assertThat(frozen.extract().header("Location")).endsWith("/budget/forecast-rounds/" + round);
        Map<String, Object> shown = status("2024-03-31T21:59:59.999999Z");
        assertThat(frozen.extract().jsonPath().getMap("status")).isEqualTo(shown);

        // Nothing can be recorded for a time gone by; if it were, the round would stand.
        posted(rows.allocations.get(0), 1, "1.00", "2024-02-04T10:00:00Z");
        assertThat(status("2024-03-31T21:59:59.999999Z")).isNotEqualTo(shown);
        ValidatableResponse kept =
                as("auditor").get("/budget/forecast-rounds/" + round).then();
        assertThat(kept.statusCode(200).extract().jsonPath().getMap("status")).isEqualTo(shown);
        kept.body("name", equalTo(name))
                .body("year", equalTo(2024))
                .body("asOf", equalTo("2024-03-31T21:59:59.999999Z"))
                .header("ETag", equalTo("\"0\""));
        as("evaluator")
                .get("/budget/forecast-rounds?year=2024&limit=1")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(round))
                .body("items[0].status", nullValue());
    }

    /** Fields that have another name by now are read from a round that was stored before. */
    @Test
    void showsARoundThatWasFrozenWithEarlierNames() {
        LedgerRows rows = of2024(this);
        LedgerRows.overridden(rows.allocations.get(0), "600000.00", "2024-02-10T10:00:00Z");
        String round = freeze("Runde " + UUID.randomUUID(), "2024-03-31")
                .statusCode(201)
                .extract()
                .path("id");
        // The oldest of all rounds by its id, so that lists of the newest do not begin with it.
        UUID earlier = new UUID(0x7000L, UUID.randomUUID().getLeastSignificantBits());
        TestDatabase.write(
                """
                insert into forecast_round (id, year, name, as_of, frozen_at, author, status)
                select ?, year, 'Tidligere ' || name, as_of, frozen_at, author,
                       replace(replace(status::text, '"budgetNote"', '"note"'), '"createdBy"', '"author"')::jsonb
                  from forecast_round where id = ?""",
                earlier,
                UUID.fromString(round));
        assertThat(as("auditor")
                        .get("/budget/forecast-rounds/" + earlier)
                        .jsonPath()
                        .getMap("status"))
                .isEqualTo(as("auditor")
                        .get("/budget/forecast-rounds/" + round)
                        .jsonPath()
                        .getMap("status"));
    }

    @Test
    void hasEachNameOnceAYear() {
        String name = "Runde " + UUID.randomUUID();
        String first = freeze(name, "2024-03-31").statusCode(201).extract().path("id");
        freeze(name, "2024-06-30").statusCode(409).body("code", equalTo("CONFLICT"));
        freeze("Runde " + UUID.randomUUID(), "2024-06-30").statusCode(201);
        String next = as("bif-guide")
                .get("/budget/forecast-rounds?year=2024&limit=1")
                .then()
                .extract()
                .path("next");
        as("bif-guide")
                .get("/budget/forecast-rounds?year=2024&limit=1&cursor=" + next)
                .then()
                .body("items.id", hasItem(first));
    }

    @Test
    void refusesWhatIsNoRound() {
        freeze("Runde", "2024-02-30")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/asOf"))
                .body("errors[0].code", equalTo("WRONG_FORM"));
        freeze(" ", "2024-03-31").statusCode(422).body("errors[0].pointer", equalTo("/name"));
        as("bif-guide")
                .get("/budget/forecast-rounds/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
