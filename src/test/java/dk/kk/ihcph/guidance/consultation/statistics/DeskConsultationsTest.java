package dk.kk.ihcph.guidance.consultation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Consultations and their persons equal a recount, whatever is logged, corrected, voided or summed up in between. */
@QuarkusTest
class DeskConsultationsTest {
    private static final int STEPS = 60;

    private static final String RECOUNT =
            """
            select administration, location, %1$s as code, count(*), sum(persons),
                   coalesce(sum(persons) filter (where first_visit = 'YES'), 0),
                   coalesce(sum(persons) filter (where first_visit = 'UNKNOWN'), 0),
                   count(*) filter (where 'CULTURE_AND_LEISURE' = any (topics)),
                   coalesce(sum(persons) filter (where 'CULTURE_AND_LEISURE' = any (topics)), 0)
              from consultation cross join unnest(%2$s) topic
             where status = 'RECORDED' and started_at >= timestamp '%3$s' at time zone 'Europe/Copenhagen'
               and started_at < timestamp '%4$s' at time zone 'Europe/Copenhagen' group by 1, 2, 3""";

    private static final String SUMS =
            """
            select administration, location, code, sum(consultations), sum(persons), sum(first_time), sum(perhaps_first),
                   sum(cultural_consultations), sum(cultural_persons)
              from desk_consultations('%s', date '%s', date '%s') group by 1, 2, 3""";

    private static final String TARGET_GROUP =
            "case when moving_to_copenhagen or municipality = '0101' then 'YES' when municipality is null then 'UNKNOWN' else 'NO' end";

    @RepeatedTest(2)
    void equalsARecount(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> log(random, 1 + random.nextInt(20));
                case 2 -> change(random, "persons = 1 + (persons + %d) %% 50".formatted(random.nextInt(9)));
                case 3 ->
                    change(
                            random,
                            "topics = case when topics = '{MITID}' then '{HOUSING,CULTURE_AND_LEISURE}'::varchar[] else '{MITID}' end,"
                                    + " municipality = case when municipality is null then '0101' end,"
                                    + " started_at = started_at + interval '1 hour'");
                case 4 -> change(random, "status = 'VOIDED', void_reason = 'Logged twice'");
                default ->
                    TestDatabase.write(
                            "select count_desk_figures(date '2001-01-01' + %d, 20)".formatted(random.nextInt(400)));
            }
            if (step % 5 == 0) {
                equalsARecount("2001-03-01", "2001-11-05");
            }
        }
        equalsARecount("2001-01-01", "2002-01-01");
        TestDatabase.write("select count_desk_figures(date '2002-01-02', 100000)");
        assertThat(TestDatabase.read("select count(*) from desk_day_changed where day < date '2002-01-02'"))
                .isEqualTo("0");
        equalsARecount("2000-12-31", "2002-01-02");
        assertThat(equalsARecount("2001-01-01", "2002-01-01")).isPositive();
    }

    /** Returns the number of groups. */
    private static int equalsARecount(String from, String to) {
        return equalsARecount("TOPIC", "topic", "topics", from, to)
                + equalsARecount("TARGET_GROUP", TARGET_GROUP, "'{1}'::text[]", from, to)
                + equalsARecount("ALL", "null::text", "'{1}'::text[]", from, to);
    }

    private static int equalsARecount(String dimension, String code, String topics, String from, String to) {
        String recount = RECOUNT.formatted(code, topics, from, to);
        String sums = SUMS.formatted(dimension, from, to);
        String[] found = TestDatabase.read(
                        """
                        with recount as (%s), sums as (%s)
                        select (select count(*) from recount) || ' and ' || count(*)
                          from ((table recount except table sums) union all (table sums except table recount)) difference"""
                                .formatted(recount, sums))
                .split(" and ");
        assertThat(found[1]).as("%s from %s to %s", dimension, from, to).isEqualTo("0");
        return Integer.parseInt(found[0]);
    }

    /** Many of them begin around midnight, around New Year and around both changes of the clocks. */
    private static void log(Random random, int number) {
        TestDatabase.write(
                """
                insert into consultation (id, version, administration, location, channel, topics, moving_to_copenhagen,
                  municipality, first_visit, persons, started_at, offers, status, recorded_at, void_reason)
                select uuidv7(), 0, (array['BIF', 'KFF'])[1 + n %% 2], (array['IH', 'KEH'])[1 + n / 2 %% 2], 'IN_PERSON',
                  case n %% 3 when 0 then '{MITID}' when 1 then '{MITID,CULTURE_AND_LEISURE}' else '{HOUSING}' end::varchar[],
                  n %% 7 = 0, (array['0101', '0147', null])[1 + n %% 3], (array['YES', 'NO', 'UNKNOWN'])[1 + n / 3 %% 3],
                  1 + n %% 4, (array[timestamptz '2001-03-29 22:30Z', '2001-10-25 21:30Z', '2001-01-01 00:30Z', '2001-12-31 22:45Z'])[1 + n %% 4]
                    + n * interval '17 minutes', '{}', case when n %% 11 = 0 then 'VOIDED' else 'RECORDED' end, now(),
                  case when n %% 11 = 0 then 'Logged twice' end
                from generate_series(%d, %d) n"""
                        .formatted(random.nextInt(100), 100 + number));
    }

    private static void change(Random random, String change) {
        TestDatabase.write(
                """
                update consultation set %s where started_at >= '2001-01-01' and started_at < '2002-01-02'
                   and status = 'RECORDED' and mod(persons + extract(minute from started_at)::integer, 5) = %d"""
                        .formatted(change, random.nextInt(5)));
    }
}
