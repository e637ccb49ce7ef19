package dk.kk.ihcph.guidance.staffing.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.staffing.Hours;
import dk.kk.ihcph.guidance.staffing.PublishedShifts;
import dk.kk.ihcph.guidance.staffing.Schedules;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HoursResourceTest implements ApiTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final List<String> FIGURES = List.of(
            "normHours",
            "plannedHours",
            "draftHours",
            "workedHours",
            "unconfirmedHours",
            "absenceHours",
            "accountedHours",
            "balanceHours");

    @Inject
    PublishedShifts published;

    @Inject
    EntityManager entities;

    @Inject
    AuditActor actor;

    /** The clocks go forward on the one night and back on the other. */
    @ParameterizedTest
    @CsvSource({"2026-03-29, 3, 3.00", "2026-10-25, 10, 5.00", "2026-05-10, 5, 4.00"})
    void countsTheHoursThatReallyPass(LocalDate day, int month, BigDecimal hours) {
        String staff = Schedules.staff("BIF");
        String shift = published.publish(Schedules.preparation(
                staff, day.atTime(1, 0).atZone(ZONE), day.atTime(5, 0).atZone(ZONE)));
        JsonPath ledger = ledger(staff, 2026);
        assertThat(decimal(ledger, "plannedHours")).isEqualByComparingTo(hours);
        assertThat(decimal(ledger, "months[" + (month - 1) + "].unconfirmedHours"))
                .isEqualByComparingTo(hours);
        published.confirm(
                shift,
                day.atTime(1, 30).atZone(ZONE).toInstant(),
                day.atTime(5, 0).atZone(ZONE).toInstant());
        ledger = ledger(staff, 2026);
        assertThat(decimal(ledger, "workedHours")).isEqualByComparingTo(hours.subtract(new BigDecimal("0.50")));
        assertThat(decimal(ledger, "plannedHours")).isEqualByComparingTo(hours);
        assertThat(decimal(ledger, "unconfirmedHours")).isZero();
        assertThat(decimal(ledger, "balanceHours")).isEqualByComparingTo(decimal(ledger, "workedHours"));
    }

    @Test
    void putsAShiftIntoTheMonthOfItsLocalBeginning() {
        String staff = Schedules.staff("BIF");
        published.publish(Schedules.preparation(
                staff,
                LocalDate.of(2026, 1, 1).atTime(0, 30).atZone(ZONE), // still December in UTC
                LocalDate.of(2026, 1, 1).atTime(2, 0).atZone(ZONE)));
        published.publish(Schedules.preparation(
                staff,
                LocalDate.of(2026, 6, 30).atTime(22, 0).atZone(ZONE),
                LocalDate.of(2026, 7, 1).atTime(2, 0).atZone(ZONE)));
        JsonPath ledger = ledger(staff, 2026);
        assertThat(decimal(ledger, "months[0].plannedHours")).isEqualByComparingTo("1.50");
        assertThat(decimal(ledger, "months[5].plannedHours")).isEqualByComparingTo("4.00");
        assertThat(decimal(ledger, "plannedHours")).isEqualByComparingTo("5.50");
        assertThat(decimal(ledger(staff, 2025), "plannedHours")).isZero();
    }

    @Test
    void proratesTheNormByDaysAndAbsenceByWorkdays() {
        String staff = funded("BIF", 2027, "1000.00", "2027-01-01", "2027-06-30");
        JsonPath before = ledger(staff, 2027);
        assertThat(decimal(before, "normHours")).isEqualByComparingTo(rounded(1000.0 * 181 / 365));
        assertThat(decimal(before, "months[0].normHours")).isEqualByComparingTo(rounded(1000.0 * 31 / 365));
        assertThat(decimal(before, "months[6].normHours")).isZero();
        assertThat(decimal(before, "balanceHours"))
                .isEqualByComparingTo(decimal(before, "normHours").negate());

        // Monday 22 March to Monday 29 March 2027: Maundy Thursday, Good Friday and Easter Monday are holidays.
        approved(staff, "VACATION", "2027-03-22", "2027-03-29", null, null);
        // 3.7 of 7.4 hours.
        approved(staff, "TRAINING", "2027-04-05", "2027-04-05", "08:00:00", "11:42:00");
        // Nothing funds her any more.
        approved(staff, "VACATION", "2027-07-05", "2027-07-09", null, null);
        double workday = 1000.0 / workdays2027();
        JsonPath ledger = ledger(staff, 2027);
        assertThat(decimal(ledger, "absenceHours")).isEqualByComparingTo(rounded(3.5 * workday));
        assertThat(decimal(ledger, "months[2].absenceHours")).isEqualByComparingTo(rounded(3 * workday));
        assertThat(decimal(ledger, "months[6].absenceHours")).isZero();
        assertThat(decimal(ledger, "accountedHours")).as("a net norm").isZero();
        assertAddsUp(ledger);
    }

    /** Every figure of the ledger against the shifts as the schedule itself lists them. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20260329, 20261025})
    void sumsEqualTheShiftsSums(long seed) {
        Random random = new Random(seed);
        String staff = funded("KFF", 2028, "631.37", "2028-02-03", "2028-11-17");
        writeRandomShifts(staff, random);
        List<Map<String, Object>> shifts = as("kff-coordinator")
                .queryParam("staff", staff)
                .queryParam("limit", 200)
                .get("/shifts")
                .then()
                .statusCode(200)
                .body("items", hasSize(120))
                .extract()
                .path("items");
        Map<String, Duration> planned = new java.util.TreeMap<>();
        Map<String, Duration> drafts = new java.util.TreeMap<>();
        Map<String, Duration> worked = new java.util.TreeMap<>();
        for (Map<String, Object> shift : shifts) {
            ZonedDateTime begins = Instant.parse((String) shift.get("startsAt")).atZone(ZONE);
            Duration length = Duration.between(
                    begins, Instant.parse((String) shift.get("endsAt")).atZone(ZONE));
            String month = begins.getYear() + "-" + begins.getMonthValue();
            Map<String, Duration> sums =
                    switch ((String) shift.get("status")) {
                        case "DRAFT" -> drafts;
                        case "PUBLISHED" -> planned;
                        default -> new java.util.TreeMap<>();
                    };
            sums.merge(month, length, Duration::plus);
            if (shift.get("actualStartsAt") != null) {
                worked.merge(
                        month,
                        Duration.between(Instant.parse((String) shift.get("actualStartsAt")), Instant.parse((String)
                                shift.get("actualEndsAt"))),
                        Duration::plus);
            }
        }
        JsonPath ledger = ledger(staff, 2028);
        assertAddsUp(ledger);
        check(ledger, "plannedHours", planned);
        check(ledger, "draftHours", drafts);
        check(ledger, "workedHours", worked);
        assertThat(planned).isNotEmpty();
        assertThat(drafts).isNotEmpty();
        assertThat(worked).isNotEmpty();
    }

    @Test
    void addsAdministrationsUpInHoursAndFullTimeEquivalents() {
        funded("BIF", 2029, "1263.00", "2029-01-01", "2029-12-31");
        funded("KFF", 2029, "631.50", "2029-01-01", "2029-12-31");
        JsonPath both = json("/staffing/hours?year=2029");
        assertThat(both.getList("administrations.administration")).containsExactly("BIF", "KFF");
        assertThat(decimal(both, "normHoursPerFte")).isEqualByComparingTo("1263");
        for (int at = 0; at < 2; at++) {
            assertAddsUp(both, "administrations[" + at + "].");
            assertThat(decimal(both, "administrations[" + at + "].fte.norm"))
                    .isEqualByComparingTo(decimal(both, "administrations[" + at + "].normHours")
                            .divide(new BigDecimal("1263"), 2, RoundingMode.HALF_UP));
        }
        assertAddsUp(both, "total.");
        for (String figure : FIGURES) {
            assertThat(decimal(both, "total." + figure))
                    .isEqualByComparingTo(decimal(both, "administrations[0]." + figure)
                            .add(decimal(both, "administrations[1]." + figure)));
        }
        assertThat(decimal(both, "administrations[0].normHours")).isGreaterThanOrEqualTo(new BigDecimal("1263.00"));
        JsonPath one = json("/staffing/hours?year=2029&administration=KFF");
        assertThat(one.getList("administrations.administration")).containsExactly("KFF");
        assertThat(decimal(one, "total.normHours")).isEqualByComparingTo(decimal(both, "administrations[1].normHours"));
    }

    @Test
    void isForTheCurrentYearUnlessToldAndForKnownPeople() {
        String staff = Schedules.staff("KFF");
        as("bif-guide")
                .get("/staffing/hours?staff=" + staff)
                .then()
                .statusCode(200)
                .body("year", equalTo(LocalDate.now(ZONE).getYear()))
                .body("norm", equalTo("NET"))
                .body("staff", equalTo(staff))
                .body("administrations.administration", contains("KFF"))
                .body("total.months.month", contains(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        as("bif-guide")
                .get("/staffing/hours?staff=" + UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("staff"));
        as("bif-guide")
                .get("/staffing/hours?administration=BIF&staff=" + staff)
                .then()
                .statusCode(200)
                .body("administrations", empty());
        for (String path : List.of("/staffing/hours?staff=" + staff, "/staffing/hours")) {
            as("bif-guide").queryParam("year", 1999).get(path).then().statusCode(400);
            as("bif-guide").queryParam("year", "now").get(path).then().statusCode(400);
            as("evaluator").get(path).then().statusCode(403);
            anonymous().get(path).then().statusCode(401);
        }
        as("bif-guide")
                .queryParam("administration", "XX")
                .get("/staffing/hours")
                .then()
                .statusCode(not(200));
    }

    private void assertAddsUp(JsonPath ledger) {
        assertAddsUp(ledger, "");
    }

    /** The year is the sum of its months, and what follows from other figures follows from those shown. */
    private static void assertAddsUp(JsonPath ledger, String at) {
        for (String figure : FIGURES) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int month = 0; month < 12; month++) {
                sum = sum.add(decimal(ledger, at + "months[" + month + "]." + figure));
            }
            assertThat(decimal(ledger, at + figure)).as(figure).isEqualByComparingTo(sum);
        }
        assertThat(decimal(ledger, at + "accountedHours"))
                .isEqualByComparingTo(
                        decimal(ledger, at + "workedHours").add(decimal(ledger, at + "unconfirmedHours")));
        assertThat(decimal(ledger, at + "balanceHours"))
                .isEqualByComparingTo(
                        decimal(ledger, at + "accountedHours").subtract(decimal(ledger, at + "normHours")));
    }

    /** The year to the last decimal; a month to a hundredth, since months are the steps of the rounded year. */
    private static void check(JsonPath ledger, String figure, Map<String, Duration> sums) {
        Duration year = Duration.ZERO;
        for (int month = 1; month <= 12; month++) {
            Duration sum = sums.getOrDefault("2028-" + month, Duration.ZERO);
            year = year.plus(sum);
            assertThat(decimal(ledger, "months[" + (month - 1) + "]." + figure)
                            .subtract(Hours.of(sum))
                            .abs())
                    .isLessThanOrEqualTo(new BigDecimal("0.01"));
        }
        assertThat(decimal(ledger, figure)).isEqualByComparingTo(Hours.of(year));
    }

    /** Written past the rules: 120 shifts, one every three days from the end of 2027 on, of odd lengths. */
    private void writeRandomShifts(String staff, Random random) {
        List<String> statuses = List.of("DRAFT", "PUBLISHED", "PUBLISHED", "CANCELLED");
        actor.runAs("test", () -> QuarkusTransaction.requiringNew().run(() -> {
            for (int at = 0; at < 120; at++) {
                Instant begins = LocalDate.of(2027, 12, 28)
                        .plusDays(3L * at)
                        .atTime(random.nextInt(24), random.nextInt(60))
                        .atZone(ZONE)
                        .toInstant();
                Instant ends = begins.plus(Duration.ofMinutes(1 + random.nextInt(780)));
                String status = statuses.get(random.nextInt(statuses.size()));
                boolean confirmed = status.equals("PUBLISHED") && random.nextBoolean();
                entities.createNativeQuery(
                                "insert into shift (id, version, staff, administration, location, starts_at, ends_at, activity,"
                                        + " status, change_reason, actual_starts_at, actual_ends_at) values (uuidv7(), 0, :staff,"
                                        + " 'KFF', 'IH', :begins, :ends, 'PREPARATION', :status, :reason,"
                                        + " cast(:actualBegin as timestamptz), cast(:actualEnd as timestamptz))")
                        .setParameter("staff", UUID.fromString(staff))
                        .setParameter("begins", begins)
                        .setParameter("ends", ends)
                        .setParameter("status", status)
                        .setParameter("reason", status.equals("CANCELLED") ? "Test" : null)
                        .setParameter("actualBegin", confirmed ? begins.toString() : null)
                        .setParameter(
                                "actualEnd",
                                confirmed
                                        ? ends.plusSeconds(random.nextInt(3600)).toString()
                                        : null)
                        .executeUpdate();
            }
        }));
    }

    private void approved(String staff, String kind, String first, String last, String from, String to) {
        Map<String, Object> request =
                Schedules.with(Map.of("staff", staff, "kind", kind, "firstDay", first), "lastDay", last);
        if (from != null) {
            request = Schedules.with(Schedules.with(request, "fromTime", from), "toTime", to);
        }
        String id = as("bif-coordinator")
                .body(request)
                .post("/absences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("bif-coordinator").post("/absences/" + id + "/approve").then().statusCode(200);
    }

    /** Somebody with hours that an allocation of the test's own pays. */
    private String funded(String administration, int year, String hoursPerYear, String from, String to) {
        UUID allocation = UUID.randomUUID();
        actor.runAs("test", () -> QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                        with note as (
                          insert into budget_note (id, version, code, title, kind, status, price_level, precision, years, totals,
                            overall, fte, referrals, goals, earlier_grants)
                          values (uuidv7(), 0, 'T' || upper(substr(translate(cast(gen_random_uuid() as text), '-', ''), 1, 20)), 'T',
                            'CONTINUATION', 'PROPOSED', 2026, 1000, '{2026}', '{1000.00}', 1000.00, 1, '[]', '[]', '[]')
                          returning id, code),
                        line as (
                          insert into budget_note_line (id, note, position, label, administration, committee, grant_code,
                            control_area, direction, fte, amounts)
                          select uuidv7(), id, 1, 'Pay', :administration, :committee, :grant, 'SERVICE', 'EXPENDITURE', 1, '{1000.00}'
                            from note
                          returning id)
                        insert into allocation (id, version, note, line, label, administration, committee, grant_code,
                          control_area, direction, fte, year, price_level, adopted)
                        select :id, 0, note.code, line.id, 'Pay', :administration, :committee, :grant, 'SERVICE', 'EXPENDITURE', 1,
                          :year, 2026, 1000 from note, line""")
                .setParameter("id", allocation)
                .setParameter("administration", administration)
                .setParameter("committee", administration.equals("BIF") ? "BIU" : "KFU")
                .setParameter("grant", administration.equals("BIF") ? "3510" : "1060")
                .setParameter("year", year)
                .executeUpdate()));
        return Schedules.staff(
                administration,
                Map.of(
                        "funding",
                        List.of(Map.of(
                                "allocation",
                                allocation.toString(),
                                "hoursPerYear",
                                new BigDecimal(hoursPerYear),
                                "firstDay",
                                from,
                                "lastDay",
                                to))));
    }

    /** 261 days from Monday to Friday, less the eight that are holidays or closing days. */
    private static int workdays2027() {
        return 261 - 8;
    }

    private static BigDecimal rounded(double exact) {
        return new BigDecimal(exact).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal decimal(JsonPath json, String path) {
        return new BigDecimal(json.get(path).toString());
    }

    private JsonPath ledger(String staff, int year) {
        return json("/staffing/hours?staff=" + staff + "&year=" + year).setRootPath("total");
    }

    private JsonPath json(String path) {
        return as("bif-coordinator")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}
