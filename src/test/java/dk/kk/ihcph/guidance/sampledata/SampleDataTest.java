package dk.kk.ihcph.guidance.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.staffing.hours.FundedHoursService;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithSampleData.class)
class SampleDataTest implements ApiTest {
    /** Rows that the loader wrote, by the audit trail: other tests log consultations too. */
    private static final String SYNTHETIC =
            " from consultation c join (select cast(entity_id as uuid) as id from audit_entry where entity_type = 'consultation'"
                    + " and subject = 'system:sample-data' and action = 'CREATE') synthetic on synthetic.id = c.id";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    DeskPlan plan;

    @Inject
    Directory directory;

    @Inject
    SampleNote note;

    @Inject
    SamplePriceIndices prices;

    @Inject
    SampleRows rows;

    @Inject
    SampleEventRows eventRows;

    @Inject
    SampleVisitRows visitRows;

    @Inject
    SampleScheduleRows schedule;

    @Inject
    SamplePostingRows postings;

    @Inject
    FundedHoursService funded;

    @Inject
    SampleLedgerPast past;

    @Inject
    AuditActor actor;

    @Test
    void hasAbout900ConsultationsAMonth() {
        double months = ChronoUnit.DAYS.between(SampleLog.FIRST_DAY, LocalDate.now(clock)) / (365.25 / 12);
        assertThat(number("select count(*)" + SYNTHETIC) / months).isBetween(850.0, 950.0);
        assertThat(number("select max(started_at)::date - min(started_at)::date" + SYNTHETIC))
                .isGreaterThan(ChronoUnit.DAYS.between(SampleLog.FIRST_DAY, LocalDate.now(clock)) - 14);
    }

    @Test
    void logsOnlyOnOpenWeekdaysAndNeverOnAHoliday() {
        assertThat(number("select count(*)" + SYNTHETIC
                        + " where extract(isodow from started_at at time zone 'Europe/Copenhagen') in (2, 6, 7)"))
                .isZero();
        assertThat(number("select count(*)" + SYNTHETIC
                        + " where (started_at at time zone 'Europe/Copenhagen')::date in"
                        + " ('2024-12-25', '2025-04-17', '2025-04-18', '2025-04-21', '2025-06-05', '2025-12-24')"))
                .isZero();
        assertThat(number("select count(*)" + SYNTHETIC
                        + " where (started_at at time zone 'Europe/Copenhagen')::date = '2025-05-16'"))
                .as("Store Bededag is abolished")
                .isPositive();
    }

    @Test
    void hasThePilotsMix() {
        double all = number("select count(*)" + SYNTHETIC);
        assertThat(number("select count(*)" + SYNTHETIC + " where 'CULTURE_AND_LEISURE' = any (topics)") / all)
                .isBetween(0.005, 0.05);
        assertThat(number("select avg(duration_minutes)" + SYNTHETIC)).isBetween(7.0, 9.0);
        assertThat(number("select count(*)" + SYNTHETIC + " where cardinality(offers) > 0") / all)
                .isBetween(0.05, 0.4);
        assertThat(number("select count(*)" + SYNTHETIC
                        + " where note is not null and note !~ '^(Synthetic|Syntetisk): '"))
                .isZero();
    }

    @Test
    void hasFourWelcomeEventsUntilJune2025AndTwoToCome() {
        var pilot = as("evaluator")
                .queryParam("type", "WELCOME")
                .queryParam("from", "2024-07-01T00:00:00+02:00")
                .queryParam("to", "2025-07-01T00:00:00+02:00")
                .get("/events")
                .then()
                .body("items", hasSize(4))
                .body("items.status", everyItem(equalTo("COMPLETED")))
                .body("items.synthetic", everyItem(equalTo(true)))
                .body("items.title.en", everyItem(containsString("synthetic")))
                .body("items.administration", everyItem(equalTo("KFF")))
                .body("items.coHosts", everyItem(contains("BIF")))
                .extract();
        assertThat(pilot.<List<Integer>>path("items.registered").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(4 * 86);
        assertThat(pilot.<List<Integer>>path("items.attended").stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(4 * 30);
        anonymous()
                .queryParam("type", "WELCOME")
                .queryParam("from", clock.instant().toString())
                .get("/events")
                .then()
                .body("items", hasSize(2))
                .body("items.status", everyItem(equalTo("PUBLISHED")));
    }

    /** In persons, event by event; and nothing personal of an event long past. */
    @Test
    void hasRegistrationsThatAddUpToTheHeadcounts() {
        String events = "select count(*) from event e join (select event, sum(party_size) as registered,"
                + " sum(persons_arrived) as attended from registration where synthetic group by event) r on r.event = e.id"
                + " where e.synthetic and e.status = 'COMPLETED'";
        assertThat(number(events)).isGreaterThanOrEqualTo(4);
        assertThat(number(events + " and (r.registered <> e.registered or r.attended <> e.attended)"))
                .isZero();
        assertThat(
                        number(
                                "select count(*) from registration r join event e on e.id = r.event where r.synthetic"
                                        + " and (r.name is null) <> (e.ends_at < (select generated_at from sample_data) - interval '90 days')"))
                .isZero();
        assertThat(number(
                        "select count(*) from registration where synthetic and email not like 'citizen%@example.org'"))
                .isZero();
        assertThat(number("select s.confirmed from event_seats s join event e on e.id = s.event where e.synthetic"
                        + " and e.type = 'WELCOME' and e.status = 'PUBLISHED' order by e.starts_at limit 1"))
                .isBetween(75.0, 97.0);
        assertThat(number("select count(*) from registration r join event e on e.id = r.event where r.synthetic"
                        + " and r.coming is not null and e.starts_at < '2025-07-01'"))
                .as("reminders asked nobody in the pilot")
                .isZero();
    }

    @Test
    void hasAnIndustryEventAndAPopUpToCome() {
        for (String type : List.of("INDUSTRY", "POP_UP")) {
            anonymous()
                    .queryParam("type", type)
                    .queryParam("status", "PUBLISHED")
                    .queryParam("from", clock.instant().toString())
                    .queryParam("q", "synthetic")
                    .get("/events")
                    .then()
                    .body("items", hasSize(1))
                    .body("items[0].takesRegistrations", equalTo(type.equals("INDUSTRY")))
                    .body("items[0].programme", hasSize(1));
        }
    }

    @Test
    void hasTwoFteOfGuidesAndHalfAnFteOfProjectManagement() {
        String hours =
                "select sum(hours_per_year) from staff_funding join staff_member member on member.id = staff join allocation"
                        + " on allocation.id = allocation where display_name like '%(synthetic)' and year = 2026 and ";
        assertThat(number(hours + "function = 'GUIDE' and member.administration = 'BIF'"))
                .isEqualTo(1263.0);
        assertThat(number(hours + "function = 'GUIDE' and member.administration = 'KFF'"))
                .isEqualTo(1263.0);
        assertThat(number(hours + "function = 'PROJECT_MANAGEMENT' and member.administration = 'KFF'"))
                .isEqualTo(631.5);
    }

    @Test
    void keepsEveryoneWithinTheHoursThatTheGrantPays() {
        assertThat(number("select count(*) from (select staff, extract(year from starts_at) as year,"
                        + " sum(extract(epoch from ends_at - starts_at)) / 3600 as hours from shift where status <> 'CANCELLED'"
                        + " group by 1, 2) planned join staff_funding using (staff) where extract(year from valid_from) = year"
                        + " and hours > hours_per_year and staff in (select id from staff_member where display_name like"
                        + " '%(synthetic)')"))
                .isZero();
        assertThat(number("select count(*) from shift join staff_member member on member.id = staff"
                        + " where display_name like '%(synthetic)' and status = 'PUBLISHED'"))
                .isGreaterThan(50);
    }

    /** Of those who do not exist, with whoever is on duty, and only some of what can be booked. */
    @Test
    void hasAppointmentsInTheComingWeeks() {
        String synthetic = "select count(*) from appointment where created_at <= (select generated_at from sample_data)"
                + " and id in (select cast(entity_id as uuid) from audit_entry where entity_type = 'appointment'"
                + " and subject = 'system:sample-data') and starts_at > (select generated_at from sample_data)";
        double all = number(synthetic);
        assertThat(all).isBetween(50.0, 200.0);
        assertThat(number(synthetic + " and name like 'Citizen %' and email like 'citizen%@example.org'"))
                .isEqualTo(all);
        assertThat(number(synthetic + " and exists (select from shift where staff = guide and status = 'PUBLISHED'"
                        + " and activity = 'DESK' and shift.location = appointment.location"
                        + " and shift.starts_at <= appointment.starts_at and shift.ends_at >= appointment.ends_at)"))
                .isEqualTo(all);
        anonymous()
                .queryParam("location", "IH")
                .queryParam("to", LocalDate.now(clock).plusDays(28).toString())
                .get("/appointment-slots")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(5));
    }

    @Test
    void hasKf042AdoptedByAnAssumedDecision() {
        as("bif-guide")
                .get("/budget-notes/KF042")
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("decision.assumed", equalTo(true));
        assertThat(number("select sum(adopted) from allocation where year = 2026 and note = 'KF042'"))
                .isEqualTo(1_663_000);
    }

    @Test
    void hasTheGrantOf2025AsASyntheticNote() {
        as("bif-guide")
                .get("/budget-notes/OS2025")
                .then()
                .statusCode(200)
                .body("status", equalTo("ADOPTED"))
                .body("title", containsString("syntetisk"))
                .body("lines.label", everyItem(containsString("syntetisk")))
                .body("decision.assumed", equalTo(true))
                .body("decision.reason", containsString("Syntetisk"));
        assertThat(number("select sum(adopted) from allocation where year = 2025 and note = 'OS2025'"))
                .isEqualTo(1_870_000);
        assertThat(number("select count(*) from budget_year where year = 2025 and status = 'CLOSED'"))
                .isEqualTo(2);
    }

    /** All shifts of 2025 are over and confirmed, at both desks and at the events. */
    @Test
    void hasTheShiftsOf2025WithTheirHours() {
        String shifts = "select count(*) from shift join staff_member member on member.id = shift.staff"
                + " where display_name like '%(synthetic)' and extract(year from starts_at) = 2025";
        assertThat(number(shifts + " and location = 'IH' and activity = 'DESK'"))
                .isBetween(150.0, 260.0);
        assertThat(number(shifts + " and location = 'KEH' and activity = 'DESK'"))
                .isBetween(90.0, 160.0);
        assertThat(number(shifts + " and activity = 'EVENT'")).isGreaterThan(10);
        assertThat(number(shifts + " and (shift.status <> 'PUBLISHED' or actual_ends_at is null)"))
                .isZero();
        assertThat(number("select count(*) from notification where about in (select id from shift where"
                        + " starts_at < '2025-12-31T23:00Z')"))
                .as("nobody is told of shifts of the past")
                .isZero();
    }

    /** Month by month, never more than its line has; what the last complete month cost is not known yet. */
    @Test
    void hasPostingsThatStayWithinTheirLines() {
        String posted = "select count(*) from posting where source = 'SAMPLE'";
        LocalDate booked = LocalDateTime.now(clock)
                .minusDays(3)
                .minusHours(9)
                .minusMinutes(15)
                .toLocalDate();
        YearMonth arrived = YearMonth.from(booked.plusDays(1)).minusMonths(2);
        long months = ChronoUnit.MONTHS.between(YearMonth.of(2025, 1), arrived) + 1;
        assertThat(number(posted + " and salary_month is not null")).isEqualTo(3.0 * months);
        assertThat(number(posted + " and year = 2026 and salary_month = 1 and amount > 0"))
                .isEqualTo(3);
        assertThat(number("select count(*) from (select allocation from posting where source = 'SAMPLE' and year = 2025"
                        + " group by allocation having count(distinct salary_month) = 12) whole"))
                .isEqualTo(3);
        assertThat(number("select sum(amount) from posting where source = 'SAMPLE' and year = 2025"))
                .isBetween(1_780_000.0, 1_870_000.0);
        assertThat(number(posted + " and event is not null")).isGreaterThanOrEqualTo(2);
        assertThat(number(posted + " and (text not like '%syntetisk%' or recorded_at > now()"
                        + " or recorded_at < date or recorded_at > date + 7)"))
                .isZero();
        assertThat(number("select count(*) from (select allocation, sum(amount) as spent from posting"
                        + " where source = 'SAMPLE' group by allocation) spent join allocation on id = allocation"
                        + " where spent > adopted"))
                .isZero();
        assertThat(number(posted + " and event is not null and event not in (select id from event where synthetic"
                        + " and status = 'COMPLETED')"))
                .isZero();
        as("kff-controller")
                .get("/posting-rules?administration=KFF&limit=200")
                .then()
                .body("items.findAll { it.budgetNote == 'KF042' }.line.unique()", hasSize(3));
    }

    /** An early year of KF042 in full: the lines are spent almost to the end, and not beyond it. */
    @Test
    void spendsAlmostAllOfAWholeYear() {
        rolledBack(() -> {
            bringUpTo(Instant.parse("2027-03-01T12:00:00Z"));
            assertThat(number(
                            "select min(spent / adopted) from (select allocation, sum(amount) as spent from posting where"
                                    + " source = 'SAMPLE' and year = 2026 and salary_month is not null group by allocation) spent"
                                    + " join allocation on id = allocation"))
                    .isBetween(0.97, 1.0);
        });
    }

    @Test
    void saysThatItIsSyntheticAndUpToWhen() {
        assertThat(number("select count(*) from sample_data where statement_en like 'Synthetic%'"
                        + " and statement_da like 'Syntetisk%' and through <= generated_at"))
                .isEqualTo(1);
    }

    @Test
    void addsNothingWhenNoTimeHasPassed() {
        Instant now = clock.instant();
        rolledBack(() -> {
            bringUpTo(now);
            double before = everything();
            assertThat(bringUpTo(now)).isZero();
            assertThat(bringUpTo(now.minus(3, ChronoUnit.DAYS))).isZero();
            assertThat(everything()).isEqualTo(before);
        });
    }

    @Test
    void goesOnWhereItStopped() {
        LocalDate wednesday = LocalDate.now(clock).plusDays(1).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        Instant morning = wednesday.atTime(8, 0).atZone(clock.getZone()).toInstant();
        Instant noon = wednesday.atTime(13, 0).atZone(clock.getZone()).toInstant();
        Instant evening = wednesday.atTime(20, 0).atZone(clock.getZone()).toInstant();
        int[] added = new int[3];
        rolledBack(() -> {
            bringUpTo(morning);
            added[0] = bringUpTo(evening);
        });
        rolledBack(() -> {
            bringUpTo(morning);
            added[1] = bringUpTo(noon);
            added[2] = bringUpTo(evening);
            assertThat(number("select count(*) from (select c.id" + SYNTHETIC + " where c.started_at >= '" + morning
                            + "' group by c.id having count(*) > 1) twice"))
                    .isZero();
        });
        if (!directory.openSpans("IH", wednesday, wednesday).isEmpty()) {
            assertThat(added[1]).isPositive();
            assertThat(added[2]).isPositive();
        }
        assertThat(added[1] + added[2]).isEqualTo(added[0]);
    }

    @Test
    void isReadByTheApiLikeAnyOtherRecord() {
        as("bif-guide")
                .queryParam("from", "2025-09-01T00:00:00+02:00")
                .queryParam("to", "2025-10-01T00:00:00+02:00")
                .queryParam("limit", 200)
                .get("/consultations")
                .then()
                .statusCode(200)
                .body("items", hasSize(200));
    }

    private int bringUpTo(Instant now) {
        return new SampleDataService(
                        Clock.fixed(now, clock.getZone()),
                        plan,
                        directory,
                        rows,
                        eventRows,
                        visitRows,
                        schedule,
                        postings,
                        note,
                        prices,
                        funded,
                        past)
                .bringUpToNow();
    }

    private void rolledBack(Runnable work) {
        actor.runAs("sample-data", () -> {
            QuarkusTransaction.begin();
            try {
                work.run();
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private double everything() {
        return number("select (select count(*) from consultation) + (select count(*) from staff_member)"
                + " + (select count(*) from event) + (select sum(version) from event)"
                + " + (select count(*) from appointment) + (select count(*) from posting)"
                + " + (select count(*) from posting_rule)");
    }

    private double number(String sql) {
        return new BigDecimal(entities.createNativeQuery(sql.replace("::date", "\\:\\:date"))
                        .getSingleResult()
                        .toString())
                .doubleValue();
    }
}
