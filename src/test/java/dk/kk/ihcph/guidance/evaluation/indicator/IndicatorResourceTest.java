package dk.kk.ihcph.guidance.evaluation.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class IndicatorResourceTest implements ApiTest {
    private static final String YEAR = "?from=2005-01-01&to=2006-01-01";

    /** 2005 and 2004 have no other records. In 2005 each month has as many consultations as its number, times ten. */
    @BeforeAll
    static void log() {
        consult("2005", 10);
        consult("2004", 5);
        event("2005-03-01", "WELCOME", 80, 20, 100);
        event("2005-05-17", "WELCOME", 60, 30, 100);
        event("2005-09-01", "WELCOME", null, 40, 50);
        event("2005-10-01", "INDUSTRY", 30, 33, 60);
        event("2005-11-01", "POP_UP", null, 500, 600);
        TestDatabase.write(
                """
                insert into event_feedback (id, event, settling_in, outcomes)
                select gen_random_uuid(), id, 1 + n % 5, case n % 3 when 0 then '{CULTURE_AND_LEISURE,MET_OTHERS}'
                    when 1 then '{MET_OTHERS}' else '{NOTHING_NEW}' end::varchar[]
                  from event cross join generate_series(1, 12) n
                 where starts_at >= '2005-02-01' and starts_at < '2005-04-01'""");
    }

    private static void consult(String year, int times) {
        TestDatabase.write(
                """
                insert into consultation (id, version, administration, location, channel, topics, moving_to_copenhagen,
                  municipality, first_visit, persons, started_at, offers, status, recorded_at)
                select uuidv7(), 0, (array['BIF', 'KFF'])[1 + n %% 2], 'IH', 'IN_PERSON',
                  case n %% 10 when 0 then '{MITID,CULTURE_AND_LEISURE}' else '{MITID}' end::varchar[], false,
                  (array['0101', '0101', '0147', null])[1 + n %% 4], (array['YES', 'NO', 'UNKNOWN'])[1 + n %% 3], 2,
                  make_timestamptz(%s, month, 5, 10, 0, 0, 'Europe/Copenhagen'), '{}', 'RECORDED', now()
                from generate_series(1, 12) month cross join lateral generate_series(1, month * %d) n"""
                        .formatted(year, times));
    }

    private static void event(String day, String type, Integer registered, int attended, int capacity) {
        TestDatabase.write(
                """
                insert into event (id, version, administration, co_hosts, type, title_da, title_en, starts_at, ends_at, location,
                  capacity, status, registered, attended, headcount_method, synthetic)
                values (uuidv7(), 0, 'KFF', '{}', ?, 'Prøve', 'Trial', ?::timestamp at time zone 'Europe/Copenhagen' + interval '17 hours',
                  ?::timestamp at time zone 'Europe/Copenhagen' + interval '19 hours', 'IH', ?, 'COMPLETED', ?, ?, 'COUNTED_AT_THE_DOOR', true)""",
                type,
                day,
                day,
                capacity,
                registered,
                attended);
    }

    @Test
    void listsEveryIndicatorWithItsDefinition() {
        as("evaluator")
                .get("/indicators")
                .then()
                .statusCode(200)
                .body("items.size()", is(Indicator.values().length))
                .body("items.definition.da", everyItem(notNullValue()))
                .body("items.find { it.code == 'CONSULTATIONS_PER_MONTH' }.baseline.value", is(900.0f))
                .body("items.find { it.code == 'REGISTERED_PER_WELCOME_EVENT' }.baseline.value", is(86.0f))
                .body("items.find { it.code == 'PARTICIPANTS_PER_WELCOME_EVENT' }.baseline.value", is(30.0f));
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void answersEachIndicatorByEachOfItsDimensions(Indicator indicator) {
        for (IndicatorDimension dimension : indicator.dimensions()) {
            as("kff-controller")
                    .get("/indicators/" + indicator + YEAR + "&by=" + dimension.field())
                    .then()
                    .statusCode(200)
                    .body("code", equalTo(indicator.name()))
                    .body("by", equalTo(dimension.field()))
                    .body("figure.hidden", is(false))
                    .body("", not(hasKey("target")));
        }
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void leadsToTheRecords(Indicator indicator) {
        JsonPath view = as("kff-controller")
                .get("/indicators/" + indicator + YEAR)
                .then()
                .extract()
                .jsonPath();
        for (String part : List.of("numerator", "denominator")) {
            List<String> links = view.getList(part + ".links");
            for (String link : links == null ? List.<String>of() : links) {
                as("kff-coordinator").get(link.replace("/api/v1", "")).then().statusCode(200);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Indicator.class)
    void drawsAndTabulatesEachIndicator(Indicator indicator) {
        for (IndicatorDimension dimension : indicator.dimensions()) {
            String question = YEAR + "&by=" + dimension.field();
            String picture = rendered(indicator + ".svg" + question, "image/svg+xml;charset=UTF-8");
            assertThat(picture).startsWith("<svg").contains("<title", "<desc");
            assertThat(rendered(indicator + ".csv" + question, "text/csv;charset=UTF-8"))
                    .contains("Værdi");
        }
        assertThat(rendered(indicator + ".html" + YEAR, "text/html;charset=UTF-8"))
                .contains("lang=\"da\"", indicator.definition().da().substring(0, 20));
    }

    @Test
    void printsAndCalculates() {
        assertThat(rendered("CONSULTATIONS_PER_MONTH.pdf" + YEAR + "&by=month", "application/pdf"))
                .startsWith("%PDF");
        assertThat(rendered(
                        "CONSULTATIONS_PER_MONTH.xlsx" + YEAR + "&by=month",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .startsWith("PK");
    }

    private String rendered(String address, String type) {
        return as("evaluator")
                .header("Accept-Language", "da")
                .get("/indicators/" + address)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type))
                .header("Content-Language", equalTo("da"))
                .extract()
                .asString();
    }

    @Test
    void countsConsultationsOfMonthsThatAddUp() {
        for (String by : List.of("month", "quarter", "year")) {
            JsonPath view = get("CONSULTATIONS", "&by=" + by);
            assertThat(view.getInt("figure.value")).isEqualTo(780);
            assertThat(view.getList("cells.figure.value", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(780);
        }
        JsonPath quarters = get("CONSULTATIONS", "&by=quarter");
        assertThat(quarters.getList("cells.group", String.class))
                .containsExactly("2005-Q1", "2005-Q2", "2005-Q3", "2005-Q4");
        assertThat(quarters.getList("cells.figure.value", Integer.class)).containsExactly(60, 150, 240, 330);
        assertThat(quarters.getString("cells[0].label.da")).isEqualTo("1. kvartal 2005");
    }

    @Test
    void comparesWithBaselineAndTheYearBefore() {
        JsonPath view = get("CONSULTATIONS_PER_MONTH", "");
        assertThat(view.getFloat("figure.value")).isEqualTo(65.0f);
        assertThat(view.getInt("figure.numerator")).isEqualTo(780);
        assertThat(view.getInt("figure.denominator")).isEqualTo(12);
        assertThat(view.getInt("figure.restsOn")).isEqualTo(780);
        assertThat(view.getFloat("baseline.reference")).isEqualTo(900.0f);
        assertThat(view.getFloat("baseline.difference")).isEqualTo(-835.0f);
        assertThat(view.getFloat("baseline.differencePercent")).isEqualTo(-92.8f);
        assertThat(view.getFloat("lastYear.figure.value")).isEqualTo(32.5f);
        assertThat(view.getFloat("lastYear.difference")).isEqualTo(32.5f);
    }

    @Test
    void boundsWhatIsNotKnown() {
        JsonPath guided = get("INTERNATIONALS_GUIDED", "");
        int first = 2 * count("first_visit = 'YES'");
        int perhaps = 2 * count("first_visit = 'UNKNOWN'");
        assertThat(guided.getInt("figure.value")).isEqualTo(first);
        assertThat(guided.getInt("figure.lowest")).isEqualTo(first);
        assertThat(guided.getInt("figure.highest")).isEqualTo(first + perhaps);
        JsonPath share = get("TARGET_GROUP_SHARE", "");
        int inside = count("municipality = '0101'");
        int outside = count("municipality = '0147'");
        int unknown = count("municipality is null");
        assertThat(share.getFloat("figure.value")).isEqualTo(percent(inside, inside + outside));
        assertThat(share.getFloat("figure.lowest")).isEqualTo(percent(inside, inside + outside + unknown));
        assertThat(share.getFloat("figure.highest")).isEqualTo(percent(inside + unknown, inside + outside + unknown));
    }

    private static int count(String condition) {
        return Integer.parseInt(TestDatabase.read(
                "select count(*) from consultation where started_at >= '2005-01-01' and started_at < '2005-12-31' and "
                        + condition));
    }

    private static float percent(int part, int whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .floatValue();
    }

    @Test
    void countsEventsAndTheirSeats() {
        assertThat(get("EVENTS_HELD", "").getInt("figure.value")).isEqualTo(4);
        assertThat(get("WELCOME_EVENTS_HELD", "").getInt("figure.value")).isEqualTo(3);
        assertThat(get("EVENT_PARTICIPANTS", "").getInt("figure.value")).isEqualTo(123);
        assertThat(get("REGISTERED_PER_WELCOME_EVENT", "").getFloat("figure.value"))
                .isEqualTo(70.0f);
        assertThat(get("PARTICIPANTS_PER_WELCOME_EVENT", "").getFloat("figure.value"))
                .isEqualTo(30.0f);
        assertThat(get("WELCOME_NO_SHOW_SHARE", "").getFloat("figure.value")).isEqualTo(percent(90, 140));
        assertThat(get("SHOW_UP_RATE", "&by=eventType").getFloat("cells.find { it.group == 'INDUSTRY' }.figure.value"))
                .isEqualTo(110.0f);
        assertThat(get("SEATS_FILLED", "").getFloat("figure.value")).isEqualTo(percent(123, 310));
        // 77 and 107 days of 365.25 / 12 days a month.
        assertThat(get("WELCOME_EVENT_CADENCE", "").getFloat("figure.value")).isEqualTo(3.0f);
    }

    @Test
    void tellsTheBenefit() {
        JsonPath score = get("SETTLING_IN_SCORE", "");
        assertThat(score.getList("figure.distribution", Integer.class)).containsExactly(2, 3, 3, 2, 2);
        assertThat(score.getFloat("figure.value")).isEqualTo(2.92f);
        assertThat(score.getInt("figure.restsOn")).isEqualTo(12);
        assertThat(get("CULTURE_AND_LEISURE_AT_EVENTS", "").getFloat("figure.value"))
                .isEqualTo(percent(4, 12));
        JsonPath benefit = get("BENEFIT_NAMED", "&by=outcome");
        assertThat(benefit.getFloat("figure.value")).isEqualTo(percent(8, 12));
        assertThat(benefit.getFloat("cells.find { it.group == 'MET_OTHERS' }.figure.value"))
                .isEqualTo(percent(8, 12));
        assertThat(get("CULTURE_AND_LEISURE_AT_DESK", "").getFloat("figure.value"))
                .isEqualTo(percent(count("'CULTURE_AND_LEISURE' = any (topics)"), 780));
    }

    /** Four answers named culture and leisure: no figure of them, nor the distribution that counts so few. */
    @Test
    void hidesSmallFiguresFromWhoMayNotReadTheRecords() {
        as("evaluator")
                .get("/indicators/CULTURE_AND_LEISURE_AT_EVENTS" + YEAR)
                .then()
                .statusCode(200)
                .body("figure.hidden", is(true))
                .body("figure", not(hasKey("value")))
                .body("figure", not(hasKey("restsOn")));
        as("evaluator")
                .get("/indicators/SETTLING_IN_SCORE" + YEAR)
                .then()
                .body("figure.value", is(2.92f))
                .body("figure.distribution", nullValue());
        as("evaluator")
                .get("/indicators/BENEFIT_NAMED" + YEAR + "&by=outcome")
                .then()
                .body("cells.find { it.group == 'CULTURE_AND_LEISURE' }.figure.hidden", is(true))
                .body("cells.findAll { it.figure.hidden }.size()", is(3));
        as("kff-controller")
                .get("/indicators/CULTURE_AND_LEISURE_AT_EVENTS" + YEAR)
                .then()
                .body("figure.hidden", is(false));
    }

    @Test
    void comparesAYearThatIsNotOverWithTheSameDaysOfTheYearBefore() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen"));
        LocalDate newYear = today.withDayOfYear(1);
        as("evaluator")
                .get("/indicators/CONSULTATIONS_PER_MONTH?by=month")
                .then()
                .statusCode(200)
                .body("from", equalTo(newYear.toString()))
                .body("to", equalTo(newYear.plusYears(1).toString()))
                .body("figure.provisional", hasItem("PERIOD_NOT_OVER"))
                .body("lastYear.from", equalTo(newYear.minusYears(1).toString()))
                .body("lastYear.to", equalTo(today.plusDays(1).minusYears(1).toString()))
                .body("cells.size()", is(today.getMonthValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "CONSULTATIONS?from=2041-01-01&to=2042-01-01, 400, NOT_BEGUN",
        "CONSULTATIONS?from=2005-01-01&to=2004-01-01, 400, ENDS_BEFORE_IT_STARTS",
        "CONSULTATIONS?from=2005-01-01&to=2016-01-01, 400, TOO_LONG",
        "CONSULTATIONS?by=weather, 400, UNKNOWN_DIMENSION",
        "SETTLING_IN_SCORE?by=topic, 400, UNKNOWN_DIMENSION",
        "'CONSULTATIONS?by=month,location', 400, ONE_DIMENSION",
        "CONSULTATIONS.svg, 400, NO_CHART",
    })
    void refusesAWrongQuestion(String address, int status, String code) {
        as("evaluator").get("/indicators/" + address).then().statusCode(status).body("errors.code", contains(code));
    }

    @Test
    void knowsNoOtherIndicator() {
        as("evaluator").get("/indicators/HAPPINESS").then().statusCode(404);
        as("bif-guide").get("/indicators/CONSULTATIONS").then().statusCode(403);
        anonymous().get("/indicators").then().statusCode(401);
    }

    private JsonPath get(String indicator, String more) {
        return as("kff-controller")
                .get("/indicators/" + indicator + YEAR + more)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
