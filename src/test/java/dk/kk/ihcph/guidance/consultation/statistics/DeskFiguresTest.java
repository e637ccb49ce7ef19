package dk.kk.ihcph.guidance.consultation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * The counts of times and ratings by day and month equal a recount, in whatever period, and whatever is logged, corrected, voided,
 * rated or counted again in between.
 */
@QuarkusTest
class DeskFiguresTest {
    private static final int STEPS = 60;

    /** The number of groups with a value in a period, and that of the differences between the consultations and the counts. */
    private static final String COMPARISON =
            """
            with recount as (
              select figure, administration, location, value, count(*)
                from consultation_facts(date '%1$s'::timestamp at time zone 'Europe/Copenhagen',
                       date '%2$s'::timestamp at time zone 'Europe/Copenhagen', null, null)
                  cross join lateral (values ('WAITING', waited), ('SERVICE', served), ('RATING', score)) v (figure, value)
               where counts and value is not null
               group by 1, 2, 3, 4),
            counts as (
              select figure, administration, location, value, sum(consultations)
                from (values ('WAITING'), ('SERVICE'), ('RATING')) f (figure)
                  cross join lateral desk_figures(figure, date '%1$s', date '%2$s')
               group by 1, 2, 3, 4)
            select (select count(*) from recount) || ' and ' || count(*)
              from ((table recount except table counts) union all (table counts except table recount)) d""";

    @RepeatedTest(3)
    void equalARecount(RepetitionInfo repetition) {
        int year = 2070 + repetition.getCurrentRepetition();
        Random random = new Random(year);
        LocalDate newYear = LocalDate.of(year, 1, 1);
        for (int step = 0; step < STEPS; step++) {
            if (step % 20 == 0) {
                StatisticsPropertyTest.randomDays(random, newYear.plusDays(3 + step * 6L + random.nextInt(110)))
                        .store();
            }
            change(random, year);
            LocalDate from = newYear.plusDays(random.nextInt(350));
            equalARecount(from, from.plusDays(random.nextInt(200)));
        }
        LocalDate next = newYear.plusYears(1);
        assertThat(equalARecount(newYear, next)).isPositive();
        TestDatabase.write("select count_desk_figures(date '%s')".formatted(next));
        assertThat(TestDatabase.read("select count(*) from desk_day_changed where day < '%s'".formatted(next)))
                .isEqualTo("0");
        assertThat(equalARecount(newYear, next)).isPositive();
        assertThat(equalARecount(newYear.plusDays(3), next.minusDays(3))).isPositive();
    }

    /** A count that runs while a correction is not yet committed leaves the day noted, and does not wait for it. */
    @Test
    void missNoChangeThatIsCommittedDuringACount() throws SQLException {
        LocalDate day = LocalDate.of(2069, 5, 6);
        DeskDay desk = new DeskDay();
        DeskDay.Visit visit =
                new DeskDay.Visit(day.atTime(12, 0).atZone(DeskDay.ZONE).toInstant());
        visit.noted = 10;
        desk.visits.add(visit);
        desk.store();
        try (Connection correction = TestDatabase.asOwner();
                Statement sql = correction.createStatement()) {
            correction.setAutoCommit(false);
            sql.execute("select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', true)");
            sql.execute("update consultation set duration_minutes = 25 where id = '%s'".formatted(visit.id));
            TestDatabase.write("set local lock_timeout = '1s'; select count_desk_figures(date '2069-06-01')");
            assertThat(served(day)).isEqualTo("100");
            correction.commit();
        }
        assertThat(served(day)).isEqualTo("250");
        TestDatabase.write("select count_desk_figures(date '2069-06-01')");
        assertThat(served(day)).isEqualTo("250");
        assertThat(TestDatabase.read("select value from desk_figure_month where month = '2069-05-01'"))
                .isEqualTo("250");
    }

    private static String served(LocalDate day) {
        return TestDatabase.read(
                "select string_agg(value::text, ' ') from desk_figures('SERVICE', date '%s', date '%s')"
                        .formatted(day, day.plusDays(1)));
    }

    /** Returns how many groups the period has. */
    private static int equalARecount(LocalDate from, LocalDate to) {
        String[] found = TestDatabase.read(COMPARISON.formatted(from, to)).split(" and ");
        assertThat(found[1]).as("from %s to %s", from, to).isEqualTo("0");
        return Integer.parseInt(found[0]);
    }

    private static void change(Random random, int year) {
        int some = random.nextInt(5);
        switch (random.nextInt(8)) {
            case 0 -> consultations(year, "duration_minutes = 1 + mod(coalesce(duration_minutes, 7) * 3, 90)", some);
            case 1 -> consultations(year, "started_at = started_at + interval '1 hour'", some);
            case 2 -> consultations(year, "status = 'VOIDED', void_reason = 'Logged twice'", some);
            case 3 -> consultations(year, "location = case location when 'IH' then 'KEH' else 'IH' end", some);
            case 4 -> periods(year, "started_at = started_at + (ended_at - started_at) / 3", some);
            case 5 -> periods(year, "forgotten = not forgotten", some);
            case 6 ->
                TestDatabase.write(
                        """
                        update rating set score = 1 + score %% 5 where score <> %d and consultation in (
                          select id from consultation where started_at >= '%2$d-01-01' and started_at < '%2$d-12-30')"""
                                .formatted(some, year));
            default ->
                TestDatabase.write(
                        "select count_desk_figures(date '%d-01-01' + %d)".formatted(year, random.nextInt(400)));
        }
    }

    private static void consultations(int year, String change, int some) {
        TestDatabase.write(
                """
                update consultation set %s where started_at >= '%2$d-01-01' and started_at < '%2$d-12-30'
                   and status = 'RECORDED' and mod(extract(minute from started_at)::integer, 5) = %3$d"""
                        .formatted(change, year, some));
    }

    private static void periods(int year, String change, int some) {
        TestDatabase.write(
                """
                update ticket_period set %s where started_at >= '%2$d-01-01' and started_at < '%2$d-12-30'
                   and mod(extract(minute from started_at)::integer, 5) = %3$d and ended_at is not null"""
                        .formatted(change, year, some));
    }
}
