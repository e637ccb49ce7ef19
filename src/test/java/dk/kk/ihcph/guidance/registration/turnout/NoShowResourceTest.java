package dk.kk.ihcph.guidance.registration.turnout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.registration.door.Doors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Each test has a year of its own, long past, in which no other test has events. */
@QuarkusTest
class NoShowResourceTest implements ApiTest {
    private static final Logger LOG = Logger.getLogger(NoShowResourceTest.class);
    private static final String CAME = "CHECKED_IN";

    @Inject
    EntityManagerFactory entities;

    private static UUID event(String type, String start) {
        return Doors.event(type, Instant.parse(start), 500, "COMPLETED", null, null);
    }

    /** So many parties that registered and were confirmed so many days before the event. */
    private static void parties(UUID event, int number, int size, int days, String attendance, String answer) {
        boolean came = attendance.equals(CAME);
        insert(event, number, size, days, answer)
                .set("status", "'CONFIRMED'")
                .set("attendance", "'" + attendance + "'")
                .set("arrived_at", came ? "e.starts_at" : "null")
                .set("persons_arrived", came ? String.valueOf(size) : "null")
                .run();
    }

    /** So many that cancelled so many hours before the event began, or after it. */
    private static void gaveBack(UUID event, int number, String answer, int hoursBefore) {
        insert(event, number, 1, 30, answer)
                .set("status", "'CANCELLED'")
                .set("ended_at", "e.starts_at - interval '" + hoursBefore + " hours'")
                .run();
    }

    private static Insert insert(UUID event, int number, int size, int days, String answer) {
        String then = "e.starts_at - interval '" + days + " days'";
        return new Insert(event, number)
                .set("id", "gen_random_uuid()")
                .set("version", "0")
                .set("event", "e.id")
                .set("administration", "e.administration")
                .set("party_size", String.valueOf(size))
                .set("place", "0")
                .set("name", "'Ana Costa'")
                .set("source", "'CITIZEN'")
                .set("ticket_code", "translate(gen_random_uuid()::text, '0123456789-', 'ghijklmnop')")
                .set("registered_at", then)
                .set("confirmed_at", then)
                .set("coming", answer);
    }

    /** Rows of one statement: one by one they take their time. */
    private static final class Insert {
        private final Map<String, String> values = new LinkedHashMap<>();
        private final UUID event;
        private final int number;

        private Insert(UUID event, int number) {
            this.event = event;
            this.number = number;
        }

        private Insert set(String column, String value) {
            values.put(column, value);
            return this;
        }

        private void run() {
            TestDatabase.write(
                    "insert into registration (" + String.join(", ", values.keySet()) + ") select "
                            + String.join(", ", values.values())
                            + " from event e cross join generate_series(1, ?) n where e.id = ?",
                    number,
                    event);
        }
    }

    private ValidatableResponse asked(String role, String query) {
        return as(role).get("/events/no-shows" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    private JsonPath figures(String role, String query) {
        return asked(role, query).statusCode(200).extract().jsonPath();
    }

    private static String row(String dimension, String value) {
        return "breakdowns.find { it.by == '" + dimension + "' }.rows.find { it.value == '" + value + "' }";
    }

    private static String comparison(String code) {
        return "comparisons.find { it.code == '" + code + "' }";
    }

    @Test
    void tellsWhoCame() {
        for (String start : new String[] {"2003-03-05T16:00:00Z", "2003-06-04T15:00:00Z", "2003-09-03T08:00:00Z"}) {
            UUID event = event("WELCOME", start);
            parties(event, 12, 1, 5, CAME, "true");
            parties(event, 6, 1, 5, "NO_SHOW", "null");
            parties(event, 6, 2, 30, CAME, "null");
            parties(event, 24, 1, 30, "NO_SHOW", "null");
            parties(event, 5, 1, 0, CAME, "null");
            parties(event, 1, 5, 30, "EXCUSED", "null");
            gaveBack(event, 6, "false", 20);
            gaveBack(event, 1, "null", -1);
            Doors.registration(event, 1, "WAITING", "");
            Doors.registration(event, 1, "UNCONFIRMED", "");
            Doors.registration(
                    event,
                    3,
                    "CONFIRMED",
                    "source = 'WALK_IN', attendance = 'CHECKED_IN', arrived_at = now(), persons_arrived = 3");
        }
        // Nobody was checked in: nobody knows who came.
        parties(event("WELCOME", "2003-10-01T15:00:00Z"), 7, 1, 5, "NO_SHOW", "null");
        event("INDUSTRY", "2003-10-02T15:00:00Z");

        JsonPath figures = figures("kff-coordinator", "from=2003-01-01&to=2004-01-01&administration=KFF");

        assertThat(figures.getInt("events")).isEqualTo(3);
        assertThat(figures.getInt("eventsWithoutCheckIns")).isEqualTo(2);
        // 12 + 6 + 6 + 24 + 5 + 1 confirmed, and who cancelled only after the beginning.
        assertThat(figures.getInt("total.attendance.registered")).isEqualTo(3 * 55);
        assertThat(figures.getInt("total.attendance.came")).isEqualTo(3 * 23);
        assertThat(figures.getDouble("total.attendance.rate")).isCloseTo(23 / 55.0, within(0.0001));
        assertThat(figures.getInt("total.attendance.seats")).isEqualTo(3 * (12 + 6 + 12 + 24 + 5 + 5 + 1));
        assertThat(figures.getInt("total.attendance.persons")).isEqualTo(3 * (12 + 12 + 5));
        assertThat(figures.getInt("total.gaveBack")).isEqualTo(18);
        ScoreInterval independent = ScoreInterval.of(23 / 55.0, 165);
        assertThat(figures.getDouble("total.attendance.interval.low")).isBetween(0.25, independent.low() - 0.01);
        assertThat(figures.getDouble("total.attendance.interval.high")).isBetween(independent.high() + 0.01, 0.6);

        assertThat(figures.getInt(row("LEAD_TIME", "TWO_DAYS") + ".attendance.came"))
                .isEqualTo(15);
        assertThat(figures.getInt(row("LEAD_TIME", "WEEK") + ".attendance.registered"))
                .isEqualTo(54);
        assertThat(figures.getInt(row("LEAD_TIME", "LONGER") + ".attendance.registered"))
                .isEqualTo(3 * 32);
        assertThat(figures.getInt(row("LEAD_TIME", "LONGER") + ".gaveBack")).isEqualTo(18);
        assertThat(figures.getDouble(row("ANSWER", "COMING") + ".attendance.rate"))
                .isEqualTo(1);
        assertThat((Object) figures.get(row("ANSWER", "NOT_COMING") + ".attendance"))
                .isNull();
        assertThat(figures.getInt(row("ANSWER", "NOT_COMING") + ".gaveBack")).isEqualTo(18);
        assertThat(figures.getInt(row("ANSWER", "NO_ANSWER") + ".attendance.registered"))
                .isEqualTo(3 * 38);
        assertThat(figures.getInt(row("ANSWER", "TOO_LATE") + ".attendance.registered"))
                .isEqualTo(15);
        assertThat(figures.getInt(row("PARTY_SIZE", "2") + ".attendance.persons"))
                .isEqualTo(36);
        assertThat(figures.getInt(row("PARTY_SIZE", "4") + ".attendance.registered"))
                .isEqualTo(3);
        assertThat(figures.getString(row("PARTY_SIZE", "4") + ".label.en")).isEqualTo("4 people or more");
        assertThat(figures.getInt(row("TYPE", "WELCOME") + ".attendance.registered"))
                .isEqualTo(165);
        // 16:00 and 15:00 UTC are 17 o'clock in winter and in summer.
        assertThat(figures.getList("breakdowns.find { it.by == 'HOUR' }.rows.value"))
                .containsExactly("10", "17");
        assertThat(figures.getString(row("HOUR", "17") + ".label.da")).isEqualTo("Kl. 17.00");
    }

    @Test
    void saysWhatToDoAboutADifference() {
        for (String start : new String[] {"2004-03-03T16:00:00Z", "2004-06-02T15:00:00Z"}) {
            UUID event = event("WELCOME", start);
            parties(event, 30, 1, 5, CAME, "true");
            parties(event, 10, 1, 5, "NO_SHOW", "null");
            parties(event, 10, 1, 30, CAME, "null");
            parties(event, 30, 1, 30, "NO_SHOW", "null");
            gaveBack(event, 20, "false", 48);
        }
        UUID unasked = event("WELCOME", "2004-09-01T15:00:00Z");
        parties(unasked, 20, 1, 30, CAME, "null");
        parties(unasked, 40, 1, 30, "NO_SHOW", "null");

        JsonPath figures = figures("kff-controller", "from=2004-01-01&to=2005-01-01");

        String early = comparison("LEAD_TIME");
        assertThat(figures.getInt(early + ".first.parties")).isEqualTo(80);
        assertThat(figures.getInt(early + ".second.count")).isEqualTo(40);
        assertThat(figures.getDouble(early + ".difference")).isCloseTo(0.75 - 40 / 140.0, within(0.0001));
        assertThat(figures.getDouble(early + ".interval.low")).isPositive();
        assertThat(figures.getString(early + ".finding.message.en"))
                .startsWith("Of those who registered at most 7 days before, 75 % came, against 29 % of those who"
                        + " registered earlier: a difference of 46.4 percentage points (95 % interval ");
        assertThat(figures.getString(early + ".finding.message.da"))
                .startsWith(
                        "Fremmødet var 75 % blandt dem, der tilmeldte sig højst 7 dage før, mod 29 % blandt dem, der"
                                + " tilmeldte sig tidligere: en forskel på 46,4 procentpoint (95 %-interval ");
        assertThat(figures.getString(early + ".finding.advice.en")).contains("Open registration later");
        assertThat(figures.getDouble(comparison("ANSWERED") + ".first.rate")).isEqualTo(1);
        assertThat(figures.getInt(comparison("REMINDER") + ".first.parties")).isEqualTo(160);
        assertThat(figures.getInt(comparison("REMINDER") + ".second.parties")).isEqualTo(60);
        assertThat(figures.getInt(comparison("GIVEN_BACK") + ".first.parties")).isEqualTo(200);
        assertThat(figures.getInt(comparison("GIVEN_BACK") + ".first.count")).isEqualTo(40);
        assertThat(figures.getList("comparisons.code")).doesNotContain("PARTY_SIZE", "TYPE", "HOUR");
        assertThat((Object) figures.get(comparison("REMINDER") + ".finding"))
                .as("one event without reminders tells little")
                .isNull();
        assertThat(figures.getString("caution.en")).contains("not an experiment");
    }

    @Test
    void hidesSmallCellsFromThoseWhoMayNotReadTheRecords() {
        UUID event = event("WELCOME", "2005-03-02T16:00:00Z");
        parties(event, 20, 1, 5, CAME, "null");
        parties(event, 20, 1, 5, "NO_SHOW", "null");
        parties(event, 7, 1, 30, CAME, "null");
        parties(event, 8, 1, 30, "NO_SHOW", "null");
        parties(event, 3, 1, 0, CAME, "null");
        gaveBack(event, 2, "null", 72);
        String query = "from=2005-01-01&to=2006-01-01";

        JsonPath all = figures("kff-coordinator", query + "&administration=KFF");
        assertThat(all.getInt(row("LEAD_TIME", "TWO_DAYS") + ".attendance.came"))
                .isEqualTo(3);
        assertThat(all.getInt("total.gaveBack")).isEqualTo(2);
        assertThat((Object) all.get(comparison("LEAD_TIME"))).isNotNull();

        for (String[] other : new String[][] {
            {"evaluator", query + "&administration=KFF"},
            {"kff-controller", query},
            {"kff-coordinator", query},
            {"bif-coordinator", query + "&administration=KFF"}
        }) {
            JsonPath some = figures(other[0], other[1]);
            assertThat((Object) some.get(row("LEAD_TIME", "TWO_DAYS") + ".attendance"))
                    .as(other[0])
                    .isNull();
            // The row would follow from the total.
            assertThat((Object) some.get(row("LEAD_TIME", "LONGER") + ".attendance"))
                    .isNull();
            assertThat(some.getInt(row("LEAD_TIME", "WEEK") + ".attendance.registered"))
                    .isEqualTo(40);
            assertThat(some.getInt("total.attendance.registered")).isEqualTo(58);
            assertThat((Object) some.get("total.gaveBack")).isNull();
            assertThat((Object) some.get(row("LEAD_TIME", "WEEK") + ".gaveBack"))
                    .isNull();
            assertThat((Object) some.get(comparison("LEAD_TIME"))).isNull();
        }
        assertThat(figures("kff-coordinator", query + "&administration=BIF").getInt("events"))
                .isZero();
        assertThat((Object) figures("evaluator", query + "&administration=BIF").get("total.attendance"))
                .isNull();
    }

    @Test
    void countsLocalDaysAndTypes() {
        UUID event = event("OTHER", "2006-06-30T22:30:00Z");
        parties(event, 6, 1, 5, CAME, "null");
        String role = "kff-coordinator";

        assertThat(figures(role, "from=2006-07-01&to=2006-07-02").getInt("events"))
                .isEqualTo(1);
        assertThat(figures(role, "from=2006-06-01&to=2006-07-01").getInt("events"))
                .isZero();
        assertThat(figures(role, "from=2006-06-01&to=2006-08-01&type=OTHER").getInt("events"))
                .isEqualTo(1);
        assertThat(figures(role, "from=2006-06-01&to=2006-08-01&type=INDUSTRY").getInt("events"))
                .isZero();
        assertThat(figures(role, "").getString("to")).isGreaterThan("2026");
    }

    @Test
    void isATableToo() {
        UUID event = event("WELCOME", "2007-03-07T16:00:00Z");
        parties(event, 6, 1, 5, CAME, "null");
        parties(event, 6, 1, 5, "NO_SHOW", "null");
        String query = "/events/no-shows.csv?from=2007-01-01&to=2008-01-01";

        String english = as("evaluator")
                .accept("text/csv")
                .get(query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(english.replace("\uFEFF", "").lines())
                .startsWith("by,value,registered,came,rate,interval.low,interval.high,seats,persons,gaveBack")
                .anyMatch(line -> line.startsWith("ALL,,12,6,0.5,"))
                .anyMatch(line -> line.startsWith("LEAD_TIME,WEEK,12,6,0.5,"));
        String danish = as("evaluator")
                .accept("text/csv")
                .header("Accept-Language", "da")
                .get(query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(danish).contains("Tid fra tilmelding til arrangement;3-7 dage før;12;6;0,5;");
    }

    @Test
    void asksTheDatabaseOnce() {
        UUID event = event("WELCOME", "2008-03-05T16:00:00Z");
        parties(event, 6, 1, 5, CAME, "null");
        parties(event("WELCOME", "2008-05-05T16:00:00Z"), 6, 1, 5, CAME, "null");
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        try {
            figures("evaluator", "from=2008-01-01&to=2009-01-01");
            assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
        } finally {
            statistics.setStatisticsEnabled(false);
            statistics.clear();
        }
    }

    @Test
    void refusesWhatItCannotAnswer() {
        asked("evaluator", "from=2009-01-01&to=2009-01-01").statusCode(400).body("errors.parameter", hasItem("to"));
        asked("evaluator", "from=2009-01-01&to=2020-01-01").statusCode(400).body("errors.code", hasItem("TOO_LONG"));
        asked("evaluator", "from=1850-01-01").statusCode(400).body("errors.parameter", hasItem("from"));
        asked("evaluator", "from=yesterday").statusCode(400).body("errors.parameter", hasItem("from"));
        asked("evaluator", "type=PARTY").statusCode(400).body("errors.parameter", hasItem("type"));
        asked("evaluator", "administration=SUF").statusCode(400).body("errors.parameter", hasItem("administration"));
        asked("evaluator", "by=hour").statusCode(400).body("errors.parameter", hasItem("by"));
        as("evaluator").get("/events/no-shows.csv?type=PARTY").then().statusCode(400);
        asked("bif-guide", "").statusCode(403).body("code", equalTo("FORBIDDEN"));
        asked("partner", "").statusCode(403);
        anonymous().get("/events/no-shows").then().statusCode(401);
    }

    /** A hundred times the events and registrations that the sample data has after a year, without their audit trail. */
    @Test
    void staysFastWithAHundredTimesTheRows() {
        String unchecked = "set local session_replication_role = replica; ";
        TestDatabase.write(unchecked
                + "insert into event (id, version, administration, co_hosts, type, title_da, title_en, starts_at, ends_at,"
                + " location, capacity, status, synthetic) select gen_random_uuid(), 0, 'KFF', '{}', 'WELCOME', 'Mange',"
                + " 'Many', begin, begin + interval '2 hours', 'IH', 200, 'COMPLETED', true"
                + " from (select timestamptz '2010-01-01 16:00Z' + n * interval '1 day' as begin from generate_series(1, 1000) n) d;"
                + " insert into registration (id, version, event, administration, status, party_size, place, name, source,"
                + " ticket_code, registered_at, confirmed_at, coming, attendance, arrived_at, persons_arrived)"
                + " select gen_random_uuid(), 0, e.id, 'KFF', 'CONFIRMED', 1 + n % 3, n, 'Many', 'CITIZEN',"
                + " translate(gen_random_uuid()::text, '0123456789-', 'ghijklmnop'), e.starts_at - n * interval '10 hours',"
                + " e.starts_at - n * interval '10 hours', case when n % 4 = 0 then true end,"
                + " case when n % 3 = 0 then 'CHECKED_IN' else 'NO_SHOW' end,"
                + " case when n % 3 = 0 then e.starts_at end, case when n % 3 = 0 then 1 end"
                + " from event e cross join generate_series(1, 60) n where e.title_en = 'Many'");
        try {
            TestDatabase.write("analyze event, registration");
            String query = "from=2010-01-01&to=2013-01-01";
            figures("evaluator", query);
            long start = System.nanoTime();
            JsonPath figures = figures("evaluator", query);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            LOG.infof("60,000 registrations of 1,000 events took %d ms", took.toMillis());
            assertThat(figures.getInt("total.attendance.registered")).isEqualTo(60_000);
            assertThat(took).isLessThan(Duration.ofSeconds(3));
        } finally {
            TestDatabase.write(unchecked
                    + "delete from registration where event in (select id from event where title_en = 'Many');"
                    + " delete from event where title_en = 'Many'");
        }
    }
}
