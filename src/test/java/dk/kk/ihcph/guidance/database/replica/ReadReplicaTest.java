package dk.kk.ihcph.guidance.database.replica;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.PackagedApplication;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Where the replica is the test's own database, and where it is away. ReadReplicaDrill has a real one. */
@QuarkusTest
class ReadReplicaTest implements ApiTest {
    private static final String READER = "select current_setting('application_name')";

    @Inject
    EntityManager entities;

    @Inject
    SessionFactory sessions;

    @Inject
    AgroalDataSource primary;

    @Inject
    Clock clock;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private ReadReplica replica;

    private ReadReplica at(String url) {
        replica = new ReadReplica(entities, sessions, primary, clock, metrics, Optional.ofNullable(url));
        return replica;
    }

    private String here() {
        return primary.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcUrl();
    }

    private static String away() {
        return "jdbc:postgresql://localhost:" + PackagedApplication.freePort() + "/guidance";
    }

    private double lag() {
        return metrics.get("guidance.read.replica.lag").gauge().value();
    }

    @AfterEach
    void close() {
        replica.stop(new ShutdownEvent());
    }

    private static Object reader(EntityManager here) {
        return here.createNativeQuery(READER).getSingleResult();
    }

    @Test
    void readsOnTheReplicaAndSaysAsOfWhen() {
        Instant before = clock.instant();
        Reading<Object> reading = at(here()).read(ReadReplicaTest::reader);
        assertThat(reading.found()).isEqualTo("guidance-api reader");
        assertThat(reading.asOf()).isBetween(before, clock.instant());
        assertThat(at(here())
                        .read(there -> there.createQuery("select count(c) from Consultation c", Long.class)
                                .getSingleResult())
                        .found())
                .isNotNegative();
    }

    @Test
    void cannotWriteThere() {
        String readOnly = at(here())
                .read(there -> (String) there.createNativeQuery("select current_setting('transaction_read_only')")
                        .getSingleResult())
                .found();
        assertThat(readOnly).isEqualTo("on");
    }

    @Test
    void readsOnThePrimaryWhereThereIsNoReplica() {
        assertThat(at(null).read(ReadReplicaTest::reader).found()).isEqualTo("guidance-api");
        assertThat(lag()).isNaN();
    }

    @Test
    void readsOnThePrimaryWhileTheReplicaIsAway() {
        Instant before = clock.instant();
        Reading<Object> reading = at(away()).read(ReadReplicaTest::reader);
        assertThat(reading.found()).isEqualTo("guidance-api");
        assertThat(reading.asOf()).isBetween(before, clock.instant());
    }

    @Test
    void showsTheLagAsAMetric() {
        at(here()).start(new StartupEvent());
        Eventually.holds("the lag is known", () -> lag() >= 0);
        close();
        metrics.clear();
        at(away()).start(new StartupEvent());
        Eventually.holds("it is away", () -> lag() == Double.POSITIVE_INFINITY);
    }
}
