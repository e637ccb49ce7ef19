package dk.kk.ihcph.guidance.budget.status;

import static dk.kk.ihcph.guidance.budget.ledger.LedgerRows.event;
import static dk.kk.ihcph.guidance.budget.ledger.LedgerRows.eventCost;
import static dk.kk.ihcph.guidance.budget.ledger.LedgerRows.granted;
import static dk.kk.ihcph.guidance.budget.ledger.LedgerRows.hours;
import static dk.kk.ihcph.guidance.budget.ledger.LedgerRows.of2024;
import static dk.kk.ihcph.guidance.budget.ledger.LedgerRows.overridden;
import static dk.kk.ihcph.guidance.budget.ledger.LedgerRows.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.budget.ledger.LedgerRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StatusResourceTest implements ApiTest {
    private JsonPath status(String path) {
        return as("bif-guide")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    /** Figures as they stand in the answer. */
    private static String figures(JsonPath status, String line, String... figures) {
        StringBuilder found = new StringBuilder();
        for (String figure : figures) {
            found.append(found.isEmpty() ? "" : " ").append(status.getString(line + "." + figure));
        }
        return found.toString();
    }

    @Test
    void tellsKf042ToTheKrone() {
        LedgerRows rows = LedgerRows.adopted(this);
        JsonPath status = status("/budget/status?year=2026&budgetNote=" + rows.note);
        String[] figures = {"adopted", "adjusted", "spent", "committed.total", "remaining", "hours.funded"};
        assertThat(figures(status, "total", figures)).isEqualTo("1663000.00 1663000.00 0.00 0.00 1663000.00 3157.50");
        assertThat(status.getList("grants.grant")).containsExactly("3510", "1060");
        assertThat(figures(status, "grants[0]", figures)).isEqualTo("623000.00 623000.00 0.00 0.00 623000.00 1263.00");
        assertThat(figures(status, "grants[1]", figures))
                .isEqualTo("1040000.00 1040000.00 0.00 0.00 1040000.00 1894.50");
        assertThat(status.getList("administrations.administration")).containsExactly("BIF", "KFF");
        assertThat(status.getList("administrations.committee")).containsExactly("BIU", "KFU");
        assertThat(status.getList("allocations.allocation", UUID.class)).isEqualTo(rows.allocations);
        assertThat(status.getList("allocations.adopted").toString())
                .isEqualTo("[623000.00, 580000.00, 410000.00, 50000.00]");
        assertThat(status.getList("allocations.hours.funded").toString()).isEqualTo("[1263.00, 1263.00, 631.50, 0.00]");
        assertThat(figures(status, "total", "months[11].plannedCumulative")).isEqualTo("1663000.00");
        assertThat(figures(status, "thresholds", "yellowPercent", "redPercent")).isEqualTo("2 5");
        assertThat(status.getString("method")).isEqualTo("PLAN");
        assertThat(status("/budget/status?year=2026&administration=KFF&budgetNote=" + rows.note)
                        .getString("total.adopted"))
                .isEqualTo("1040000.00");
    }

    @Test
    void tellsWhatWasKnownThen() {
        LedgerRows rows = of2024(this);
        UUID guidance = rows.allocations.get(0);
        posted(guidance, 1, "60000.00", "2024-02-03T10:00:00Z");
        granted(guidance, "40000.00", "2024-03-10T10:00:00Z");
        posted(guidance, 2, "50000.00", "2024-03-31T21:59:00Z"); // summer time has begun: the last minute of the day
        posted(guidance, 2, "-50000.00", "2024-03-31T22:00:00Z");

        String[] figures = {"adjusted", "spent", "remaining"};
        assertThat(figures(status(rows.path() + "&asOf=2023-12-31"), "total", figures))
                .isEqualTo("0.00 0.00 0.00");
        assertThat(figures(status(rows.path() + "&asOf=2024-02-02"), "allocations[0]", figures))
                .isEqualTo("623000.00 0.00 623000.00");
        assertThat(figures(status(rows.path() + "&asOf=2024-02-03"), "allocations[0]", figures))
                .isEqualTo("623000.00 60000.00 563000.00");
        assertThat(figures(status(rows.path() + "&asOf=2024-03-10T09:00:00-01:00"), "allocations[0]", figures))
                .isEqualTo("663000.00 60000.00 603000.00");
        JsonPath march = status(rows.path() + "&asOf=2024-03-31");
        assertThat(march.getString("asOf")).isEqualTo("2024-03-31T21:59:59.999999Z");
        assertThat(figures(march, "allocations[0]", figures)).isEqualTo("663000.00 110000.00 553000.00");
        assertThat(figures(status(rows.path()), "allocations[0]", figures)).isEqualTo("663000.00 60000.00 603000.00");
        assertThat(status("/budget/status?asOf=2024-03-31&budgetNote=" + rows.note)
                        .getInt("year"))
                .isEqualTo(2024);
    }

    @Test
    void tellsTheSameWhenAskedAgainAsOfWhatItShowed() {
        LedgerRows rows = of2024(this);
        posted(rows.allocations.get(1), 3, "10.01", "2024-04-01T10:00:00Z");
        String shown = as("auditor").get(rows.path()).asString();
        String asOf = JsonPath.from(shown).getString("asOf");
        posted(rows.allocations.get(1), 3, "99.00", "2100-01-01T10:00:00Z");
        assertThat(as("auditor").get(rows.path() + "&asOf=" + asOf).asString()).isEqualTo(shown);
        assertThat(status(rows.path() + "&asOf=2099-12-31").getString("asOf")).startsWith("20");
    }

    @Test
    void holdsToTheNewestHoursUntilTheirSalaryIsPostedInFull() {
        LedgerRows rows = of2024(this);
        UUID guidance = rows.allocations.get(1);
        hours(guidance, 1, "0.00", "105.25", "2024-01-02T10:00:00Z");
        hours(guidance, 1, "100.00", "5.25", "2024-01-20T10:00:00Z");
        hours(guidance, 2, "0.00", "105.25", "2024-01-20T10:00:00Z");
        String[] figures = {"hours.worked", "hours.planned", "committed.hours", "spent", "remaining"};
        assertThat(figures(status(rows.path() + "&asOf=2024-01-31"), "allocations[1]", figures))
                .isEqualTo("100.00 110.50 96666.67 0.00 483333.33");

        posted(guidance, 1, 1, null, "48000.00", "2024-02-05T10:00:00Z");
        assertThat(figures(status(rows.path() + "&asOf=2024-02-29"), "allocations[1]", figures))
                .isEqualTo("100.00 110.50 48666.67 48000.00 483333.33");
        posted(guidance, 2, 1, null, "-48000.00", "2024-03-05T10:00:00Z");
        assertThat(figures(status(rows.path() + "&asOf=2024-03-31"), "allocations[1]", figures))
                .isEqualTo("100.00 110.50 96666.67 0.00 483333.33");
    }

    @Test
    void holdsToTheNewestCostOfAnEventWherever() {
        LedgerRows rows = of2024(this);
        UUID event = event(this);
        eventCost(rows.allocations.get(3), event, "20000.00", "2024-02-01T10:00:00Z");
        eventCost(rows.allocations.get(3), event, "25000.00", "2024-02-02T10:00:00Z");
        posted(rows.allocations.get(3), 2, null, event, "5000.00", "2024-02-03T10:00:00Z");
        eventCost(rows.allocations.get(3), event, "0.00", "2024-04-01T10:00:00Z");
        eventCost(rows.allocations.get(2), event, "25000.00", "2024-04-01T10:00:00Z");
        assertThat(status(rows.path() + "&asOf=2024-02-02")
                        .getList("allocations.committed.events")
                        .toString())
                .isEqualTo("[0.00, 0.00, 0.00, 25000.00]");
        assertThat(status(rows.path() + "&asOf=2024-02-03")
                        .getList("allocations.committed.events")
                        .toString())
                .isEqualTo("[0.00, 0.00, 0.00, 20000.00]");
        JsonPath april = status(rows.path() + "&asOf=2024-04-10");
        assertThat(april.getList("allocations.committed.events").toString()).isEqualTo("[0.00, 0.00, 25000.00, 0.00]");
        assertThat(april.getList("total.months.committed").toString())
                .isEqualTo("[0.00, 0.00, 0.00, 25000.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00, 0.00]");
    }

    @Test
    void forecastsByMethodAndByWhoKnowsBetter() {
        LedgerRows rows = of2024(this);
        posted(rows.allocations.get(0), 1, "60000.00", "2024-02-03T10:00:00Z");
        overridden(rows.allocations.get(0), "640000.00", "2024-04-02T10:00:00Z");
        overridden(rows.allocations.get(0), null, "2024-06-02T10:00:00Z");
        String[] figures = {
            "forecast.method", "forecast.amount", "deviation", "deviationPercent", "light", "forecast.override.reason"
        };
        assertThat(figures(status(rows.path() + "&asOf=2024-04-01"), "allocations[0]", figures))
                .isEqualTo("PLAN 527250.00 -95750.00 -15.4 RED null");
        JsonPath april = status(rows.path() + "&asOf=2024-04-30");
        assertThat(figures(april, "allocations[0]", figures)).isEqualTo("MANUAL 640000.00 17000.00 2.7 YELLOW =Skøn");
        assertThat(april.getString("allocations[0].forecast.override.date")).isEqualTo("2024-04-02");
        assertThat(figures(april, "grants[0]", "forecast.method", "forecast.amount", "light"))
                .isEqualTo("PLAN 640000.00 YELLOW");
        assertThat(figures(
                        status(rows.path() + "&asOf=2024-04-30&method=RUN_RATE"),
                        "allocations[0]",
                        "forecast.method",
                        "forecast.amount",
                        "forecast.runRate",
                        "forecast.plan"))
                .isEqualTo("RUN_RATE 240000.00 240000.00 527250.00");
        assertThat(figures(status(rows.path() + "&asOf=2024-06-02"), "allocations[0]", figures))
                .isEqualTo("PLAN 423416.67 -199583.33 -32.0 RED null");
        assertThat(figures(status(rows.path()), "allocations[0]", "forecast.amount", "forecast.runRate"))
                .isEqualTo("60000.00 60000.00");
    }

    @Test
    void isEmptyForAYearWithoutAllocations() {
        JsonPath status = status("/budget/status?year=2099");
        assertThat(status.getString("total.adopted")).isEqualTo("0.00");
        assertThat(status.getString("total.light")).isEqualTo("GREEN");
        assertThat(status.getString("total.deviationPercent")).isNull();
        assertThat(status.<List<Object>>get("allocations")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, 2026-02-30",
        "asOf, 2026-06-30T12:00:00",
        "asOf, +999999999-01-01T00:00:00Z",
        "asOf, 1999-01-01",
        "year, 1999",
        "method, MANUAL",
        "budgetNote, kf042",
        "administration, TMF"
    })
    void refusesWhatItCannotAnswer(String parameter, String value) {
        as("bif-guide")
                .queryParam(parameter, value)
                .get("/budget/status")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }
}
