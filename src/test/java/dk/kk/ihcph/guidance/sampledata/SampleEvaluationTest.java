package dk.kk.ihcph.guidance.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an evaluation of 2025 and 2026 finds in the sample data: the figures of a plausible service. */
@QuarkusTest
@TestProfile(WithSampleData.class)
class SampleEvaluationTest implements ApiTest {
    private static final String SYNTHETIC_TICKETS =
            " (select * from ticket where id in (select entity_id::uuid from audit_entry where entity_type = 'ticket'"
                    + " and action = 'CREATE' and subject = 'system:sample-data')) t ";

    /** Between midnight in Copenhagen and midnight of the session, current_date is yesterday. */
    private static final String TODAY = "cast(now() at time zone 'Europe/Copenhagen' as date)";

    private static double number(String sql) {
        return Double.parseDouble(TestDatabase.read("select (" + sql + ")::text"));
    }

    private JsonPath figures(String path, Map<String, String> query) {
        return as("evaluator")
                .queryParams(query)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void hasWaitingTimesNoShowsAndRatingsInEveryMonthOf2025() {
        JsonPath months =
                figures("/consultations/statistics", Map.of("by", "month", "from", "2025-01-01", "to", "2026-01-01"));
        assertThat(months.getList("items.month")).hasSize(12);
        assertThat(months.getList("items.count", Integer.class).stream()
                        .mapToInt(count -> count)
                        .sum())
                .isBetween(12 * 850, 12 * 950);
        assertThat(months.getList("items.waiting.medianMinutes", Float.class))
                .hasSize(12)
                .allSatisfy(minutes -> assertThat(minutes).isBetween(1f, 8f));
        assertThat(months.getList("items.waiting.p90Minutes", Float.class))
                .allSatisfy(minutes -> assertThat(minutes).isBetween(5f, 25f));
        assertThat(months.getList("items.rating.average", Float.class))
                .hasSize(12)
                .allSatisfy(score -> assertThat(score).isBetween(3.8f, 4.8f));
        assertThat(months.getList("items.noShow.share", Float.class))
                .hasSize(12)
                .allSatisfy(share -> assertThat(share).isBetween(0f, 0.15f));
        assertThat(months.getList("items.referralShare", Float.class))
                .allSatisfy(share -> assertThat(share).isBetween(0.01f, 0.08f));
    }

    /** As the line would have left them: one period after the other, and numbers without a gap. */
    @Test
    void hasTicketsAsTheLineLeavesThem() {
        assertThat(number("select count(*) from" + SYNTHETIC_TICKETS)).isGreaterThan(3000);
        assertThat(number("select count(*) from" + SYNTHETIC_TICKETS + "where t.day >= " + TODAY
                        + " or t.status not in ('SERVED', 'NO_SHOW', 'GIVEN_UP')"))
                .isZero();
        assertThat(number("select count(*) from" + SYNTHETIC_TICKETS
                        + "join consultation c on c.ticket = t.id where (c.status = 'RECORDED') <> (t.status = 'SERVED')"
                        + " or c.location <> t.location"))
                .isZero();
        assertThat(number("select count(*) from" + SYNTHETIC_TICKETS
                        + "where t.status = 'SERVED' and (select string_agg(p.state, ' ' order by p.started_at, p.ended_at)"
                        + " from ticket_period p where p.ticket = t.id) <> 'WAITING CALLED SERVICE'"))
                .isZero();
        assertThat(number("select count(*) from" + SYNTHETIC_TICKETS + "join ticket_period p on p.ticket = t.id"
                        + " join ticket_period q on q.ticket = t.id and q.started_at = p.ended_at"
                        + " where p.state = 'WAITING' and q.state = 'CALLED' and p.started_at <> t.taken_at"))
                .isZero();
        assertThat(number(
                        "select count(*) from (select t.location, t.day, count(*) as tickets, max(t.number) as last from"
                                + SYNTHETIC_TICKETS + "group by 1, 2) d where tickets <> last"))
                .isZero();
        assertThat(number("select avg(score) from rating where visit in (select t.id from" + SYNTHETIC_TICKETS + ")"))
                .isBetween(4.0, 4.7);
    }

    @Test
    void hasFeedbackOfAboutAThirdAndDifferentByType() {
        JsonPath types = figures("/events/statistics", Map.of("by", "type", "from", "2024-07-01", "to", "2026-12-01"));
        String welcome = "items.find { it.type == 'WELCOME' }.";
        String industry = "items.find { it.type == 'INDUSTRY' }.";
        assertThat(types.getDouble(welcome + "feedback.responseRate")).isBetween(0.25, 0.45);
        assertThat(types.getDouble(welcome + "feedback.meanSettlingIn"))
                .isBetween(3.5, 4.5)
                .isGreaterThan(types.getDouble(industry + "feedback.meanSettlingIn"));
        assertThat(types.getDouble(welcome + "headcount.registered.perEvent")).isBetween(80.0, 92.0);
        assertThat(types.getDouble(welcome + "headcount.attended.perEvent")).isBetween(28.0, 38.0);
        assertThat(types.getInt("items.find { it.type == 'POP_UP' }.events.popUps"))
                .isGreaterThanOrEqualTo(4);
        assertThat(number("select count(*) from event_feedback where comment is not null and comment !~ '^S[a-z]+: '"
                        + " and event in (select id from event where title_en like '%(synthetic)')"))
                .isZero();
        assertThat(number("select count(*) from registration where synthetic and feedback_at is not null"))
                .isEqualTo(
                        number("select count(*) from event_feedback f join event e on e.id = f.event where e.synthetic"
                                + " and e.title_en like '%(synthetic)'"));
    }

    @Test
    void tellsTheSameOfTheEventsAsTheNoShows() {
        Map<String, String> year = Map.of("from", "2025-01-01", "to", "2026-01-01", "administration", "KFF");
        JsonPath statistics = figures("/events/statistics", year);
        JsonPath noShows = figures("/events/no-shows", year);
        for (String figure : List.of("registered", "came", "seats", "persons")) {
            assertThat(statistics.getInt("items[0].attendance." + figure))
                    .isPositive()
                    .isEqualTo(noShows.getInt("total.attendance." + figure));
        }
    }

    @Test
    void hasReferralsWithOutcomes() {
        String sample =
                " from referral where id in (select entity_id::uuid from audit_entry where entity_type = 'referral'"
                        + " and subject = 'system:sample-data')";
        double all = number("select count(*)" + sample);
        assertThat(all).isBetween(400.0, 1500.0);
        assertThat(number("select count(*)" + sample + " and outcome in ('HELPED', 'STARTED')") / all)
                .isBetween(0.3, 0.6);
        assertThat(number("select count(distinct status)" + sample)).isGreaterThanOrEqualTo(5);
        assertThat(number("select count(*)" + sample + " and (message !~ '^Synthetic: ' or contact_name is not null)"))
                .isZero();
        assertThat(number("select count(*)" + sample + " and status = 'SENT' and due_on < " + TODAY))
                .isZero();
        assertThat(number("select count(*)" + sample + " and greatest(sent_at, answered_at, ended_at) > now()"))
                .isZero();
    }

    @Test
    void hasPopUpsWithAsManyPersonsAsWereCounted() {
        assertThat(number("select count(*) from event where type = 'POP_UP' and status = 'COMPLETED'"
                        + " and title_en like '%(synthetic)' and attended is distinct from (select sum(persons) from"
                        + " consultation where event = event.id)"))
                .isZero();
        assertThat(number("select count(*) from consultation c join event e on e.id = c.event where e.title_en like"
                        + " '%(synthetic)' and (c.location <> 'POPUP' or c.started_at < e.starts_at)"))
                .isZero();
        assertThat(number("select count(*) from shift join event e on e.id = event where e.type = 'POP_UP'"
                        + " and e.title_en like '%(synthetic)' and activity = 'POP_UP' and shift.status = 'PUBLISHED'"))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void hasPastAppointmentsOfWhichSomeWereMissed() {
        String past = "select count(*) from appointment where id in (select entity_id::uuid from audit_entry"
                + " where entity_type = 'appointment' and subject = 'system:sample-data') and ends_at <"
                + " (select generated_at from sample_data)";
        double kept = number(past + " and status = 'CHECKED_IN'");
        assertThat(kept).isGreaterThan(100);
        assertThat(number(past + " and status = 'NO_SHOW'") / kept).isCloseTo(0.16, within(0.1));
        assertThat(number(past + " and status = 'CHECKED_IN' and not exists (select from ticket where id = ticket"
                        + " and ticket.appointment = appointment.id and ticket.guide = appointment.guide)"))
                .isZero();
        assertThat(number(past + " and (name is null) <> (ends_at < (select generated_at from sample_data) - interval"
                        + " '90 days')"))
                .isZero();
    }

    @Test
    void hasPlannedCostsClosedDaysAndWeekPatterns() {
        assertThat(number("select count(*) from event where title_en like '%(synthetic)' and (planned_cost is null"
                        + " or (planned_allocation is null) <> (starts_at < '2024-12-31T23:00Z'))"))
                .isZero();
        assertThat(number("select count(*) from closure where reason_en like '%(synthetic)'"))
                .isEqualTo(3);
        assertThat(number("select count(*) from consultation where id in (select entity_id::uuid from audit_entry"
                        + " where entity_type = 'consultation' and subject = 'system:sample-data')"
                        + " and (started_at at time zone 'Europe/Copenhagen')::date in ('2025-05-30', '2026-05-15')"))
                .isZero();
        assertThat(as("kff-coordinator")
                        .get("/shift-templates")
                        .jsonPath()
                        .getList("items.findAll { it.name.contains('syntetisk') }.administration"))
                .containsExactlyInAnyOrder("BIF", "KFF");
    }
}
