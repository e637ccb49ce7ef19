package dk.kk.ihcph.guidance.evaluation.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The sums of consultations by day equal a recount, whatever is logged, corrected, voided or summed up in between. */
@QuarkusTest
class ConsultationDayTest {
    private static final int STEPS = 60;

    private static final String RECOUNT =
            """
            select (started_at at time zone 'Europe/Copenhagen')::date, administration, location,
                   case when moving_to_copenhagen or municipality = '0101' then 'YES' when municipality is null then 'UNKNOWN' else 'NO' end,
                   topic, count(*), sum(persons), coalesce(sum(persons) filter (where first_visit = 'YES'), 0),
                   coalesce(sum(persons) filter (where first_visit = 'UNKNOWN'), 0)
              from consultation cross join lateral unnest(topics || ''::varchar) topic
             where status = 'RECORDED' group by 1, 2, 3, 4, 5""";

    private static final String SUMS =
            """
            select day, administration, location, target_group, topic, sum(consultations), sum(persons), sum(first_time), sum(perhaps_first)
              from consultation_day group by 1, 2, 3, 4, 5
            having (sum(consultations), sum(persons), sum(first_time), sum(perhaps_first)) <> (0, 0, 0, 0)""";

    @RepeatedTest(4)
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
                            "select sum_consultation_days(date '2001-01-01' + %d)".formatted(random.nextInt(400)));
            }
        }
        assertThat(TestDatabase.read("select count(*) from ((%1$s except %2$s) union all (%2$s except %1$s)) difference"
                        .formatted("(" + RECOUNT + ")", "(" + SUMS + ")")))
                .isEqualTo("0");
        TestDatabase.write("select sum_consultation_days(date '2002-01-01')");
        assertThat(TestDatabase.read(
                        "select count(*) from consultation_day where not summed and day < date '2002-01-01'"))
                .isEqualTo("0");
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
