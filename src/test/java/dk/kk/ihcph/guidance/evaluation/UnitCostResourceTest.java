package dk.kk.ihcph.guidance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.budget.note.BudgetNotes;
import dk.kk.ihcph.guidance.event.PlannedEvents;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class UnitCostResourceTest implements PlannedEvents {
    private static final String CONSULTATIONS = "ratios.findAll { it.ratio.endsWith('PER_CONSULTATION') }";

    @Test
    void tellsTheCostsOfANoteByTheRecordsThatThereAre() {
        String note = BudgetNotes.adopted(as("bif-controller"), as("kff-controller"));
        JsonPath costs = as("evaluator")
                .get("/unit-costs?from=2026-01-01&to=2027-01-01&basis=BUDGET&budgetNote=" + note)
                .then()
                .statusCode(200)
                .body("basis", equalTo("BUDGET"))
                .body("budgetNote", equalTo(note))
                .body(
                        CONSULTATIONS + ".ratio.unique()",
                        contains("WHOLE_GRANT_PER_CONSULTATION", "GUIDANCE_LINES_PER_CONSULTATION"))
                .body("ratios.numerator.records.flatten()", everyItem(startsWith("/api/v1/allocations?year=2026")))
                .body("byActivity.amount", contains(1_663_000f, 623_000f, 1_040_000f))
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
        assertThat(costs.getList(CONSULTATIONS + ".numerator.amount", Float.class))
                .containsExactly(1_663_000f, 623_000f, 1_040_000f, 1_203_000f, 623_000f, 580_000f);
        List<Integer> consultations = costs.getList(CONSULTATIONS + ".denominator.quantity", Integer.class);
        assertThat(consultations.get(0)).isEqualTo(consultations.get(1) + consultations.get(2));
        for (int at = 0; at < 3; at++) {
            assertThat(costs.getList("byActivity[" + at + "].parts.amount", BigDecimal.class).stream()
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(costs.getObject("byActivity[" + at + "].amount", BigDecimal.class));
        }
    }

    @Test
    void leadsToTheRecordsItCounted() {
        JsonPath costs = as("kff-controller")
                .get("/unit-costs?from=2026-01-01&to=2026-07-01")
                .then()
                .statusCode(200)
                .body("basis", equalTo("SPENT"))
                .extract()
                .jsonPath();
        List<String> links = costs.getList("items.find { it.unit == 'EVENT' }.denominator.records");
        int counted = costs.getInt("items.find { it.unit == 'EVENT' }.denominator.quantity");
        int found = 0;
        for (String link : links) {
            found += as("kff-controller")
                    .get(link.replace("/api/v1", "") + "&limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .<List<String>>path("items.id")
                    .size();
        }
        assertThat(found).isEqualTo(counted);
    }

    /** A day of March costs a 31st of the month's postings. */
    @Test
    void distributesADayByItsShiftsAndTheEventsThatPostingsName() {
        String note = BudgetNotes.adoptedFrom(2025, as("bif-controller"), as("kff-controller"));
        String welcome = held("WELCOME", 20);
        String popUp = held("POP_UP", 90);
        book("bif-controller", allocation(note, "BIF", "GUIDANCE"), "18600.00", null);
        book("kff-controller", allocation(note, "KFF", "MANAGEMENT"), "6200.00", null);
        String activities = allocation(note, "KFF", "ACTIVITIES");
        book("kff-controller", activities, "3100.00", welcome);
        book("kff-controller", activities, "1550.00", popUp);
        book("kff-controller", activities, "310.00", null);
        String guide = Schedules.staff("BIF");
        shift(guide, "BIF", "DESK", 7, 9, null);
        shift(guide, "BIF", "POP_UP", 10, 11, popUp);
        shift(guide, "BIF", "EVENT", 12, 14, welcome);
        shift(guide, "BIF", "PREPARATION", 15, 16, null);
        String manager = Schedules.staff("KFF", Map.of("function", "PROJECT_MANAGEMENT"));
        shift(manager, "KFF", "EVENT", 12, 14, welcome);
        for (int persons : List.of(1, 4)) {
            as("bif-guide")
                    .body(Map.of(
                            "topics",
                            List.of("MITID"),
                            "location",
                            "IH",
                            "persons",
                            persons,
                            "startedAt",
                            "2025-03-12T08:00:00Z"))
                    .post("/consultations")
                    .then()
                    .statusCode(201);
        }

        as("evaluator")
                .get("/unit-costs?from=2025-03-12&to=2025-03-13&budgetNote=" + note)
                .then()
                .statusCode(200)
                .body("byActivity[0].amount", is(960.0f))
                .body("byActivity[0].capacity.usedHours", is(6.0f))
                .body("byActivity[1].capacity.hourlyRate", is(100.0f))
                .body(
                        "byActivity[0].parts.part",
                        contains(
                                "CONSULTATIONS",
                                "EVENTS",
                                "PREPARATION",
                                "UNUSED_CAPACITY",
                                "MANAGEMENT",
                                "ACTIVITY_MONEY",
                                "OTHER"))
                .body("byActivity[0].parts.amount", contains(350.0f, 300.0f, 100.0f, 0.0f, 200.0f, 10.0f, 0.0f))
                .body("byActivity[0].parts.loadedAmount.findAll { it != null }", contains(536.0f, 424.0f))
                .body(inAll("CONSULTATION") + ".direct", is(175.0f))
                .body(inAll("PERSON_GUIDED") + ".direct", is(70.0f))
                .body(inAll("ATTENDED_SEAT") + ".denominator.quantity", is(20))
                .body(inAll("ATTENDED_SEAT") + ".direct", is(15.0f))
                .body(inAll("STAFFED_HOUR") + ".denominator.quantity", is(5.0f));
    }

    private static String inAll(String unit) {
        return "items.find { it.unit == '" + unit + "' && !it.administration && !it.location }";
    }

    private String held(String type, int attended) {
        String id = published(PlannedEvents.plan("2025-03-12T12:00:00Z", Map.of("type", type)));
        as(LEAD).body(Map.of("attended", attended, "registered", attended))
                .post("/events/" + id + "/complete")
                .then()
                .statusCode(200);
        return id;
    }

    private String allocation(String note, String administration, String purpose) {
        return as("evaluator")
                .get("/allocations?year=2025&budgetNote=" + note + "&administration=" + administration)
                .path("items.find { it.purpose == '" + purpose + "' }.id");
    }

    private void book(String role, String allocation, String amount, @Nullable String event) {
        String named = event == null ? "" : ", \"event\": \"" + event + "\"";
        as(role).body(
                        """
                        {"allocation": "%s", "date": "2025-03-31", "account": "22100010", "amount": %s, "description": "Marts",
                         "source": "TEST", "reference": "unit-cost-%s"%s}"""
                                .formatted(allocation, amount, ApiTest.newCode(12), named))
                .post("/postings")
                .then()
                .statusCode(201);
    }

    /** Publishes a shift of the past, from hour to hour of the clock in UTC. */
    private static void shift(
            String staff, String administration, String activity, int from, int to, @Nullable String event) {
        TestDatabase.write(
                """
                insert into shift (id, version, staff, administration, location, event, starts_at, ends_at, activity, status)
                values (uuidv7(), 0, ?, ?, 'IH', ?, timestamptz '2025-03-12Z' + make_interval(hours => ?),
                  timestamptz '2025-03-12Z' + make_interval(hours => ?), ?, 'PUBLISHED')""",
                UUID.fromString(staff),
                administration,
                event == null ? null : UUID.fromString(event),
                from,
                to,
                activity);
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-02-01&to=2026-02-01, to, ENDS_BEFORE_IT_STARTS",
        "from=2026-01-01&to=2036-01-02, to, TOO_LONG",
        "from=1066-01-01, from, OUT_OF_RANGE",
        "basis=ADOPTED, basis, WRONG_FORM",
        "budgetNote=kf042, budgetNote, PATTERN"
    })
    void refusesAPeriodThatIsNone(String query, String parameter, String code) {
        as("evaluator")
                .get("/unit-costs?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void isThisYearSoFarWhereNothingIsAsked() {
        as("auditor")
                .get("/unit-costs")
                .then()
                .statusCode(200)
                .body(
                        "from",
                        equalTo(LocalDate.now(ZoneId.of("Europe/Copenhagen")).getYear() + "-01-01"));
    }
}
