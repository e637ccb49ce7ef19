package dk.kk.ihcph.guidance.consultation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/**
 * The sums of the desk by day and month equal a recount, in whatever period, and whatever is logged, corrected, voided,
 * rated or counted again in between.
 */
@QuarkusTest
class DeskFiguresTest {
    private static final int STEPS = 60;

    @Inject
    DailySumsService sums;

    /** The number of groups with an amount in a period, and that of the differences between the consultations and the sums. */
    private static final String COMPARISON =
            """
            with recount as (
              select dimension, administration, location, code, figure, amount, sum(n.consultations)
                from count_desk(date '%1$s', date '%2$s', null) r
                  cross join lateral unnest(r.figures, r.amounts, r.consultations) n (figure, amount, consultations)
               where dimension %4$s group by 1, 2, 3, 4, 5, 6),
            sums as (
              select dimension, administration, location, code, figure, amount, sum(n.consultations)
                from (select distinct dimension from recount) d
                  cross join lateral desk_sums(dimension, date '%1$s', date '%2$s', %3$s) s
                  cross join lateral unnest(s.figures, s.amounts, s.consultations) n (figure, amount, consultations)
               group by 1, 2, 3, 4, 5, 6)
            select (select count(*) from recount) || ' and ' || count(*)
              from ((table recount except table sums) union all (table sums except table recount)) d""";

    @RepeatedTest(2)
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
            equalARecount(
                    from,
                    from.plusDays(random.nextInt(200)),
                    random.nextBoolean(),
                    "in ('ALL', '%s')"
                            .formatted(List.of("TOPIC", "HOUR", "RESULT").get(random.nextInt(3))));
        }
        LocalDate next = newYear.plusYears(1);
        assertThat(equalARecount(newYear, next)).isPositive();
        TestDatabase.write("select count_desk_figures(date '%s', 100000)".formatted(next));
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
            TestDatabase.write("set local lock_timeout = '1s'; select count_desk_figures(date '2069-06-01', 100000)");
            assertThat(served(day)).isEqualTo("100");
            correction.commit();
        }
        assertThat(served(day)).isEqualTo("250");
        TestDatabase.write("select count_desk_figures(date '2069-06-01', 100000)");
        assertThat(served(day)).isEqualTo("250");
        assertThat(
                        TestDatabase.read(
                                """
                        select string_agg(amount::text, ' ') from desk_sum s, unnest(s.figures, s.amounts) n (figure, amount)
                         where span = 'MONTH' and begins = '2069-05-01' and dimension = 'ALL' and figure = 'SERVICE'"""))
                .isEqualTo("250");
    }

    /** As after an import of years, which changes more days than are counted at once. */
    @Test
    void areCountedUntilNoDayIsLeft() {
        TestDatabase.write("insert into desk_day_changed select date '1999-01-01' + n from generate_series(1, 70) n");
        int times = 1;
        while (sums.sumUp()) {
            times++;
        }
        assertThat(times).isGreaterThan(2);
        assertThat(TestDatabase.read("select count(*) from desk_day_changed where day < '2000-01-01'"))
                .isEqualTo("0");
    }

    private static String served(LocalDate day) {
        return TestDatabase.read(
                "select string_agg(amount::text, ' ') from desk_figures('SERVICE', date '%s', date '%s')"
                        .formatted(day, day.plusDays(1)));
    }

    /** Returns how many groups with an amount the period has. */
    private static int equalARecount(LocalDate from, LocalDate to) {
        equalARecount(from, to, true, "<> ''");
        return equalARecount(from, to, false, "<> ''");
    }

    private static int equalARecount(LocalDate from, LocalDate to, boolean byDay, String dimensions) {
        String[] found = TestDatabase.read(COMPARISON.formatted(from, to, byDay, dimensions))
                .split(" and ");
        assertThat(found[1]).as("from %s to %s", from, to).isEqualTo("0");
        return Integer.parseInt(found[0]);
    }

    private static void change(Random random, int year) {
        int some = random.nextInt(5);
        switch (random.nextInt(9)) {
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
            case 7 ->
                TestDatabase.write(
                        """
                        update referral set status = 'WITHDRAWN', ended_at = sent_at where status = 'SENT' and consultation in (
                          select id from consultation where started_at >= '%1$d-01-01' and started_at < '%1$d-12-30'
                             and mod(extract(minute from started_at)::integer, 5) = %2$d)"""
                                .formatted(year, some));
            default ->
                TestDatabase.write(
                        "select count_desk_figures(date '%d-01-01' + %d, 20)".formatted(year, random.nextInt(400)));
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
