package dk.kk.ihcph.guidance.registration.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.registration.statistics.EventWorld.Held;
import dk.kk.ihcph.guidance.registration.statistics.EventWorld.Party;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of a few events that can be counted on one's fingers, each in a year that no other test uses. */
@QuarkusTest
class EventStatisticsResourceTest implements ApiTest {
    private static final Logger LOG = Logger.getLogger(EventStatisticsResourceTest.class);

    @Inject
    EntityManagerFactory entities;

    private JsonPath figures(String role, String query) {
        return as(role).get("/events/statistics?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** So many parties with seats, of whom so many came. */
    private static void parties(Held event, int number, int came, String municipality) {
        for (int i = 0; i < number; i++) {
            Party party = event.party("CONFIRMED");
            party.municipality = municipality;
            party.attendance = "NO_SHOW";
            if (i < came) {
                party.comes(1);
            }
        }
    }

    @Test
    void countsEventsAndThoseWhoCame() {
        EventWorld world = new EventWorld();
        Held welcome = world.event(Instant.parse("2015-02-03T16:00:00Z"));
        welcome.overbooked = true;
        welcome.registered = 86;
        welcome.attended = 30;
        parties(welcome, 10, 4, "0101");
        welcome.party("CANCELLED").hadSeats = true;
        welcome.party("WAITING");
        welcome.party("DECLINED");
        Party walkIn = welcome.party("CONFIRMED").comes(1);
        walkIn.source = "WALK_IN";
        welcome.scores.add(5);
        welcome.scores.add(4);
        Held uncounted = world.event(Instant.parse("2015-05-03T16:00:00Z"));
        uncounted.capacity = 50;
        world.event(Instant.parse("2015-05-04T16:00:00Z")).status = "CANCELLED";
        world.event(Instant.parse("2015-08-04T16:00:00Z")).status = "PUBLISHED";
        world.event(Instant.parse("2015-08-05T16:00:00Z")).status = "DRAFT";
        Held popUp = world.event(Instant.parse("2015-08-06T16:00:00Z"));
        popUp.type = "POP_UP";
        popUp.attended = 40;
        world.store();

        JsonPath figures = figures("kff-coordinator", "from=2015-01-01&to=2018-01-01&administration=KFF");

        assertThat(figures.getList("items")).hasSize(1);
        assertThat(figures.getMap("items[0].events"))
                .isEqualTo(Map.of("held", 2, "cancelled", 1, "planned", 1, "popUps", 1));
        assertThat(figures.getMap("items[0].seats")).isEqualTo(Map.of("capacity", 150, "seatLimit", 175));
        assertThat(figures.getInt("items[0].headcount.registered.persons")).isEqualTo(86);
        assertThat(figures.getInt("items[0].headcount.attended.persons")).isEqualTo(30);
        assertThat(figures.getInt("items[0].headcount.attended.events")).isEqualTo(1);
        assertThat(figures.getDouble("items[0].headcount.attended.perEvent")).isEqualTo(30);
        assertThat(figures.getDouble("items[0].headcount.attendedOfRegistered")).isEqualTo(0.3488);
        assertThat(figures.getDouble("items[0].headcount.seatsFilled"))
                .as("of the event that was counted")
                .isEqualTo(0.3);
        assertThat(figures.getInt("items[0].registrations.parties")).isEqualTo(10);
        assertThat(figures.getInt("items[0].registrations.waiting")).isEqualTo(1);
        assertThat(figures.getInt("items[0].registrations.declined")).isEqualTo(1);
        assertThat(figures.getInt("items[0].registrations.walkIns")).isEqualTo(1);
        assertThat(figures.getInt("items[0].attendance.noShows")).isEqualTo(6);
        assertThat(figures.getDouble("items[0].attendance.rate")).isEqualTo(0.4);
        assertThat(figures.getInt("items[0].attendance.gaveBack")).isEqualTo(1);
        assertThat(figures.getInt("items[0].feedback.invited")).isEqualTo(4);
        assertThat(figures.getDouble("items[0].feedback.responseRate")).isEqualTo(0.5);
        assertThat(figures.getDouble("items[0].feedback.meanSettlingIn")).isEqualTo(4.5);
    }

    @Test
    void countsAnEventOnItsLocalDay() {
        EventWorld world = new EventWorld();
        // In Copenhagen a minute before and after the midnight of New Year, in winter time.
        world.event(Instant.parse("2016-12-31T22:59:00Z"));
        world.event(Instant.parse("2016-12-31T23:01:00Z"));
        // A minute before and after midnight in summer time.
        world.event(Instant.parse("2017-06-30T21:59:00Z"));
        world.event(Instant.parse("2017-06-30T22:01:00Z"));
        world.store();

        JsonPath months = figures("evaluator", "from=2016-12-01&to=2017-08-01&by=month");
        assertThat(months.getList("items.month")).containsExactly("2016-12", "2017-01", "2017-06", "2017-07");
        assertThat(figures("evaluator", "from=2016-01-01&to=2018-01-01&by=year,quarter")
                        .getList("items.quarter"))
                .containsExactly("2016-Q4", "2017-Q1", "2017-Q2", "2017-Q3");
        assertThat(figures("evaluator", "from=2017-01-01&to=2017-07-01").getInt("items[0].events.held"))
                .isEqualTo(2);
    }

    @Test
    void hidesSmallFiguresFromThoseWhoMayNotReadTheRegistrations() {
        EventWorld world = new EventWorld();
        Held event = world.event(Instant.parse("2018-03-05T16:00:00Z"));
        parties(event, 30, 15, "0101");
        parties(event, 12, 6, "0147");
        parties(event, 3, 1, "0157");
        event.party("WAITING").municipality = "0101";
        event.scores.add(5);
        Held later = world.event(Instant.parse("2018-09-05T16:00:00Z"));
        parties(later, 20, 10, "0101");
        world.store();
        String query = "from=2018-01-01&to=2019-01-01";

        for (String[] other : new String[][] {
            {"evaluator", ""},
            {"kff-controller", ""},
            {"kff-coordinator", ""},
            {"bif-coordinator", "&administration=KFF"}
        }) {
            String asked = query + other[1];
            JsonPath places = figures(other[0], asked + "&by=municipality");
            // The twelve of 0147 would tell of the three of 0157, as the whole less the others.
            assertThat(places.getList("items.municipality")).as(other[0]).containsExactly("0101");
            assertThat(places.getInt("hidden")).isEqualTo(3);
            assertThat((Object) places.get("items[0].registrations.waiting")).isNull();
            JsonPath whole = figures(other[0], asked);
            assertThat(whole.getInt("items[0].attendance.registered")).isEqualTo(65);
            assertThat((Object) whole.get("items[0].registrations.waiting")).isNull();
            assertThat((Object) whole.get("items[0].feedback")).isNull();
        }
        JsonPath all = figures("kff-coordinator", query + "&administration=KFF&by=municipality");
        assertThat(all.getList("items.municipality")).containsExactly("0101", "0147", "0157");
        assertThat(all.getInt("items[2].attendance.came")).isEqualTo(1);
        assertThat(all.getInt("hidden")).isZero();
        assertThat(figures("kff-coordinator", query + "&administration=KFF").getInt("items[0].feedback.answers"))
                .isEqualTo(1);
    }

    @Test
    void keepsTheEventsOfACellWhosePeopleAreHidden() {
        EventWorld world = new EventWorld();
        parties(world.event(Instant.parse("2021-03-05T16:00:00Z")), 3, 1, "0101");
        parties(world.event(Instant.parse("2021-04-05T16:00:00Z")), 30, 15, "0101");
        parties(world.event(Instant.parse("2021-05-05T16:00:00Z")), 40, 20, "0101");
        world.store();

        JsonPath months = figures("evaluator", "from=2021-01-01&to=2022-01-01&by=month");
        assertThat(months.getList("items.events.held")).containsExactly(1, 1, 1);
        assertThat((Object) months.get("items[0].attendance")).isNull();
        assertThat((Object) months.get("items[1].registrations")).isNull();
        assertThat(months.getInt("items[2].attendance.registered")).isEqualTo(40);
        assertThat(months.getInt("hidden")).isEqualTo(2);
    }

    @Test
    void isATableToo() throws IOException {
        EventWorld world = new EventWorld();
        parties(world.event(Instant.parse("2022-03-05T16:00:00Z")), 12, 6, "0101");
        world.store();
        String query = "?from=2022-01-01&to=2023-01-01&by=quarter,type";

        String english = as("evaluator")
                .accept("text/csv")
                .get("/events/statistics.csv" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(english.replace("\uFEFF", "").lines())
                .anyMatch(line -> line.startsWith("quarter,type,events.held,events.cancelled,"))
                .anyMatch(line -> line.startsWith("2022-Q1,WELCOME,1,0,0,0,100,100,"));
        String danish = as("evaluator")
                .accept("text/csv")
                .header("Accept-Language", "da")
                .get("/events/statistics.csv" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(danish).contains("Kvartal;Type;Afholdt;").contains("2022-Q1;Velkomstarrangement;1;0;");
        String municipalities = as("evaluator")
                .accept("text/csv")
                .get("/events/statistics.csv?from=2022-01-01&to=2023-01-01&by=municipality")
                .then()
                .extract()
                .asString();
        assertThat(municipalities).doesNotContain("events.held").contains("0101,12,12,");
        byte[] workbook = as("evaluator")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get("/events/statistics.xlsx" + query)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(EventDimension.class)
    void isDrawnByEachDimension(EventDimension dimension) {
        EventWorld world = new EventWorld();
        parties(world.event(Instant.parse("2008-03-05T16:00:00Z")), 12, 6, "0101");
        world.store();
        String question = "?from=2008-01-01&to=2009-01-01&by=" + dimension.field();
        for (String format : List.of("svg", "html")) {
            String drawn = as("evaluator")
                    .header("Accept-Language", "da")
                    .get("/events/statistics." + format + question)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", equalTo("da"))
                    .extract()
                    .asString();
            // Nobody counted heads at these events.
            assertThat(drawn).contains("<svg", dimension.isOfRegistration() ? "Fremmødte" : "Ingen tal i perioden");
        }
    }

    @Test
    void isPrintedAndNotDrawnWithoutADimension() {
        String year = "?from=2008-01-01&to=2009-01-01";
        assertThat(as("evaluator")
                        .get("/events/statistics.pdf" + year)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .startsWith("%PDF");
        as("evaluator")
                .get("/events/statistics.svg" + year)
                .then()
                .statusCode(400)
                .body("errors.code", contains("NOT_DRAWABLE"));
    }

    @ParameterizedTest
    @CsvSource({
        "by,hour,UNKNOWN_DIMENSION,by",
        "by,'month,month',REPEATED_DIMENSION,by",
        "to,2011-01-01,ENDS_BEFORE_IT_STARTS,to",
        "to,2010-12-31,ENDS_BEFORE_IT_STARTS,to",
        "to,2022-01-01,TOO_LONG,to",
        "location,NOWHERE,UNKNOWN_CODE,location"
    })
    void refusesWhatCannotBeCounted(String parameter, String value, String code, String place) {
        for (String format : new String[] {"", ".csv", ".xlsx"}) {
            as("evaluator")
                    .queryParam("from", "2011-01-01")
                    .queryParam(parameter, value)
                    .get("/events/statistics" + format)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains(code))
                    .body("errors.parameter", contains(place));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"type=PARTY", "administration=SUF", "from=yesterday", "municipality=0101"})
    void refusesUnknownValues(String query) {
        as("evaluator").get("/events/statistics?" + query).then().statusCode(400);
    }

    @Test
    void isForThoseWhoReport() {
        as("bif-guide").get("/events/statistics").then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        as("partner").get("/events/statistics").then().statusCode(403);
        anonymous().get("/events/statistics").then().statusCode(401);
        as("evaluator")
                .get("/events/statistics?from=2092-01-01")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("to", equalTo("2093-01-01"));
        LocalDate today = LocalDate.now(EventWorld.ZONE);
        as("admin")
                .get("/events/statistics")
                .then()
                .body("to", equalTo(today.plusDays(1).toString()));
    }

    @Test
    void asksTheDatabaseOnce() {
        EventWorld world = new EventWorld();
        parties(world.event(Instant.parse("2093-03-05T16:00:00Z")), 12, 6, "0101");
        parties(world.event(Instant.parse("2093-04-05T16:00:00Z")), 12, 6, "0147");
        world.store();
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            for (String by : new String[] {"month", "municipality"}) {
                statistics.clear();
                figures("evaluator", "from=2093-01-01&to=2094-01-01&by=" + by);
                assertThat(statistics.getPrepareStatementCount()).isEqualTo(1);
            }
        } finally {
            statistics.setStatisticsEnabled(false);
            statistics.clear();
        }
    }

    /** A hundred times a year's events and registrations, without their audit trail. */
    @Test
    void staysFastWithAHundredTimesTheRows() {
        String unchecked = "set local session_replication_role = replica; ";
        TestDatabase.write(unchecked
                + "insert into event (id, version, administration, co_hosts, type, title_da, title_en, starts_at, ends_at,"
                + " location, capacity, status, registered, attended, headcount_method, synthetic) select gen_random_uuid(), 0,"
                + " 'KFF', '{}', 'WELCOME', 'Mange', 'Crowds', begin, begin + interval '2 hours', 'IH', 200, 'COMPLETED', 60,"
                + " 20, 'CHECKED_IN', true"
                + " from (select timestamptz '2094-01-02 16:00Z' + n * interval '8 hours' as begin from generate_series(1, 1000) n) d;"
                + " insert into registration (id, version, event, administration, status, party_size, place, name, source,"
                + " ticket_code, registered_at, confirmed_at, coming, attendance, arrived_at, persons_arrived, municipality)"
                + " select gen_random_uuid(), 0, e.id, 'KFF', 'CONFIRMED', 1 + n % 3, n, 'Many', 'CITIZEN',"
                + " translate(gen_random_uuid()::text, '0123456789-', 'ghijklmnop'), e.starts_at - n * interval '10 hours',"
                + " e.starts_at - n * interval '10 hours', case when n % 4 = 0 then true end,"
                + " case when n % 3 = 0 then 'CHECKED_IN' else 'NO_SHOW' end,"
                + " case when n % 3 = 0 then e.starts_at end, case when n % 3 = 0 then 1 end,"
                + " case when n % 5 = 0 then '0147' else '0101' end"
                + " from event e cross join generate_series(1, 86) n where e.title_en = 'Crowds';"
                + " insert into event_feedback (id, event, settling_in) select gen_random_uuid(), id, 1 + n % 5"
                + " from event cross join generate_series(1, 10) n where title_en = 'Crowds'");
        try {
            TestDatabase.write("analyze event, registration, event_feedback");
            String query = "from=2094-01-01&to=2095-01-01&by=month";
            figures("evaluator", query);
            Duration fastest = Duration.ofDays(1);
            JsonPath figures = null;
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                figures = figures("evaluator", query);
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                fastest = took.compareTo(fastest) < 0 ? took : fastest;
            }
            LOG.infof("86,000 registrations of 1,000 events took %d ms", fastest.toMillis());
            assertThat(figures.getList("items.attendance.registered", Integer.class).stream()
                            .mapToInt(one -> one)
                            .sum())
                    .isEqualTo(86_000);
            assertThat(fastest).isLessThan(Duration.ofSeconds(1));
        } finally {
            TestDatabase.write(unchecked
                    + "delete from event_feedback where event in (select id from event where title_en = 'Crowds');"
                    + " delete from registration where event in (select id from event where title_en = 'Crowds');"
                    + " delete from event where title_en = 'Crowds'");
        }
    }
}
