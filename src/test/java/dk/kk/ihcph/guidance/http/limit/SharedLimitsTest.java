package dk.kk.ihcph.guidance.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Concurrently;
import dk.kk.ihcph.guidance.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharedLimitsTest implements ApiTest {
    private static final int QUOTA = 5;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    @Inject
    SharedLimits limits;

    private final String client = UUID.randomUUID().toString();

    private SharedLimits replica() {
        return new SharedLimits(database, new KeyedHash(database), clock);
    }

    @Test
    void countsOverAllReplicas() {
        Limit limit = Limit.perHour("shared", QUOTA);
        SharedLimits other = replica();
        for (int i = 0; i < QUOTA; i++) {
            Tally tally = (i % 2 == 0 ? limits : other).take(limit, client);
            assertThat(tally.taken()).isTrue();
            assertThat(tally.remaining()).isEqualTo(QUOTA - 1L - i);
        }
        for (SharedLimits replica : List.of(limits, other)) {
            Tally refused = replica.take(limit, client);
            assertThat(refused.taken()).isFalse();
            assertThat(refused.untilNext())
                    .isBetween(java.time.Duration.ofMinutes(11), java.time.Duration.ofMinutes(12));
        }
        assertThat(limits.take(limit, "another " + client).taken()).isTrue();
        assertThat(limits.take(Limit.perHour("another", QUOTA), client).taken()).isTrue();
    }

    @Test
    void letsNoMoreThroughWhenManyComeAtOnce() {
        Limit limit = Limit.perHour("concurrent", QUOTA);
        List<SharedLimits> replicas = List.of(limits, replica());
        List<Boolean> taken = Concurrently.run(
                24, caller -> replicas.get(caller % 2).take(limit, client).taken());
        assertThat(taken).filteredOn(one -> one).hasSize(QUOTA);
    }

    @Test
    void keepsNoAddressAndDeletesWhatIsFullAgain() {
        limits.take(Limit.perHour("forgotten", QUOTA), "192.0.2.77");
        assertThat(TestDatabase.read(
                        "select count(*) from rate_limit_bucket where position(convert_to('192.0.2.77', 'UTF8') in key) > 0"
                                + " or position(convert_to('192.0.2.77', 'UTF8') in state) > 0 or state is null"))
                .isEqualTo("0");
        TestDatabase.write("update rate_limit_bucket set expires_at = now() - interval '1 second'");
        assertThat(limits.deleteFull()).isPositive();
        assertThat(TestDatabase.read("select count(*) from rate_limit_bucket where expires_at < now()"))
                .isEqualTo("0");
    }
}
