package dk.kk.ihcph.guidance.directory.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.ihcph.guidance.ApiTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OpeningHoursResourceTest implements ApiTest {
    @Inject
    DataSource database;

    private RequestSpecification between(String first, String last) {
        return anonymous()
                .queryParam("from", first)
                .queryParam("to", LocalDate.parse(last).plusDays(1).toString());
    }

    @Test
    void isOpenFourDaysAWeek() {
        between("2026-09-14", "2026-09-20")
                .queryParam("location", "IH")
                .get("/opening-hours")
                .then()
                .statusCode(200)
                .body("items.weekday", hasSize(7))
                .body("items.findAll { it.spans }.weekday", contains("MONDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"))
                .body("items[2].spans[0].opens", equalTo("11:00:00"))
                .body("items[2].closed", nullValue())
                .body("items[1].spans", empty())
                .body("items[1].closed.kind", equalTo("WEEKLY"));
    }

    @Test
    void opensAtTheSameLocalTimeBeforeAndAfterSummerTimeBegins() {
        // Clocks go forward on Sunday 28 March 2027, in Easter: Monday the 22nd and Monday 5 April are ordinary.
        assertOpens("2027-03-22", "2027-03-22T08:00:00Z");
        assertOpens("2027-04-05", "2027-04-05T07:00:00Z");
    }

    @Test
    void opensAtTheSameLocalTimeBeforeAndAfterSummerTimeEnds() {
        // Clocks go back on Sunday 25 October 2026.
        assertOpens("2026-10-19", "2026-10-19T07:00:00Z");
        assertOpens("2026-10-26", "2026-10-26T08:00:00Z");
    }

    @Test
    void countsTheDaysOfBothChangesOnce() {
        for (String sunday : List.of("2026-10-25", "2027-03-28")) {
            LocalDate day = LocalDate.parse(sunday);
            between(day.minusDays(1).toString(), day.plusDays(1).toString())
                    .queryParam("location", "IH")
                    .get("/opening-hours")
                    .then()
                    .body(
                            "items.date",
                            contains(
                                    day.minusDays(1).toString(),
                                    sunday,
                                    day.plusDays(1).toString()));
        }
    }

    private void assertOpens(String monday, String instant) {
        between(monday, monday)
                .queryParam("location", "IH")
                .get("/opening-hours")
                .then()
                .body("items[0].spans[0].opens", equalTo("09:00:00"))
                .body("items[0].spans[0].opensAt", equalTo(instant));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-14, PUBLIC_HOLIDAY, Kristi himmelfartsdag, Ascension Day",
        "2026-06-05, CLOSING_DAY, Grundlovsdag, Constitution Day",
        "2026-12-24, CLOSING_DAY, Juleaftensdag, Christmas Eve",
        "2026-12-25, PUBLIC_HOLIDAY, Juledag, Christmas Day"
    })
    void isClosedOnHolidaysAndClosingDays(String day, String kind, String da, String en) {
        between(day, day)
                .get("/opening-hours")
                .then()
                .statusCode(200)
                .body("items.location", contains("IH", "KEH"))
                .body("items.spans.flatten()", empty())
                .body("items.closed.kind", everyItem(equalTo(kind)))
                .body("items.closed.reason.da", everyItem(equalTo(da)))
                .body("items.closed.reason.en", everyItem(equalTo(en)));
    }

    @Test
    void isOpenOnTheFormerStoreBededag() {
        between("2026-05-01", "2026-05-01")
                .queryParam("location", "IH")
                .get("/opening-hours")
                .then()
                .body("items[0].spans", hasSize(1));
    }

    @Test
    void hasNoHoursForPopUps() {
        between("2026-09-14", "2026-09-20")
                .queryParam("location", "POPUP")
                .get("/opening-hours")
                .then()
                .statusCode(200)
                .body("items", hasSize(7))
                .body("items.closed.kind", everyItem(equalTo("WEEKLY")));
    }

    @Test
    void beginsTodayAndShowsTwoWeeksAhead() {
        String today = LocalDate.now(java.time.ZoneId.of("Europe/Copenhagen")).toString();
        anonymous()
                .queryParam("location", "IH")
                .get("/opening-hours")
                .then()
                .statusCode(200)
                .body("items", hasSize(14))
                .body("items[0].date", equalTo(today));
    }

    @Test
    void pagesThroughEveryDayOfEveryDeskOnce() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = between("2026-01-01", "2026-12-31").queryParam("limit", 199);
            JsonPath page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/opening-hours")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.collect { it.date + it.location }"));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen).hasSize(2 * 365).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2027-02-05, to, TOO_LONG",
        "2026-01-02, 2026-01-01, to, ENDS_BEFORE_IT_STARTS",
        "+999999999-12-31, 2026-01-01, from, OUT_OF_RANGE",
        "1999-12-31, 2000-01-01, from, OUT_OF_RANGE",
        "2026-02-30, 2026-03-01, from, WRONG_FORM"
    })
    void refusesARangeItCannotAnswer(String from, String to, String parameter, String code) {
        between(from, to)
                .get("/opening-hours")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter))
                .body("errors[0].code", equalTo(code));
    }

    @Test
    void takesFourHundredDaysAtMost() {
        between("2026-01-01", "2027-02-04").get("/opening-hours").then().statusCode(200);
    }

    @Test
    void neverHoldsOverlappingHours() throws SQLException {
        try (Connection owner = owner()) {
            owner.setAutoCommit(false);
            assertThatThrownBy(() -> owner.createStatement()
                            .execute("INSERT INTO opening_hours (location, weekday, opens, closes, valid_from)"
                                    + " VALUES ('IH', 'MONDAY', '14:59', '18:00', '2030-01-01')"))
                    .hasMessageContaining("opening_hours_never_overlap");
            owner.rollback();
        }
    }

    @Test
    void raisesTheVersionOfALocationWhoseHoursChange() throws SQLException {
        try (Connection owner = owner()) {
            owner.setAutoCommit(false);
            long before = version(owner);
            owner.createStatement()
                    .execute("INSERT INTO opening_hours (location, weekday, opens, closes)"
                            + " VALUES ('POPUP', 'MONDAY', '15:00', '18:00')");
            assertThat(version(owner)).isEqualTo(before + 1);
            owner.rollback();
        }
    }

    private static long version(Connection owner) throws SQLException {
        try (var row = owner.createStatement().executeQuery("SELECT version FROM location WHERE code = 'POPUP'")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Past the application and its rules. */
    private Connection owner() throws SQLException {
        try (Connection application = database.getConnection()) {
            Connection owner =
                    DriverManager.getConnection(application.getMetaData().getURL(), "postgres", "postgres");
            owner.createStatement()
                    .execute("SELECT set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', false)");
            return owner;
        }
    }
}
