package dk.kk.ihcph.guidance.kernel;

import dk.kk.ihcph.guidance.kernel.DatabaseClock.Measurement;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Measures the database's time at start and every minute, and sets this replica's clock by it. While the database is
 * unavailable, the clock continues as it was last set.
 */
@ApplicationScoped
class ClockMeasurement {
    private static final Logger LOG = Logger.getLogger(ClockMeasurement.class);
    /** Runs before every bean that needs the time. */
    private static final int BEFORE_ALL_THAT_ASK = 2;

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
    /** Number of measurements; the one with the shortest round trip counts. */
    private static final int TRIES = 4;
    /**
     * From this difference on a token could be judged differently than by the database's time: see
     * quarkus.oidc.token.lifespan-grace.
     */
    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(10);

    private final AgroalDataSource database;
    private final DatabaseClock clock;
    private final Clock process;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private boolean away;

    ClockMeasurement(AgroalDataSource database, DatabaseClock clock, MeterRegistry metrics) {
        this.database = database;
        this.clock = clock;
        this.process = Clocks.ofTheProcess();
        Gauge.builder("guidance.clock.offset", () -> offset().toMillis() / 1000.0)
                .description("How far the clock of all replicas is ahead of this machine's own, by which tokens expire")
                .baseUnit("seconds")
                .register(metrics);
    }

    void start(@Observes @Priority(BEFORE_ALL_THAT_ASK) StartupEvent starting) {
        boolean known = measure();
        Thread thread = new Thread(() -> measureUntilStopped(known), "clock");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
    }

    private void measureUntilStopped(boolean known) {
        boolean answered = known;
        try {
            while (!stopped.await((answered ? EVERY : AFTER_A_FAILURE).toMillis(), TimeUnit.MILLISECONDS)) {
                answered = measure();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns whether the database answered. */
    boolean measure() {
        try {
            Duration ahead = clock.follow(ask());
            if (ahead.abs().compareTo(WORTH_A_WARNING) > 0) {
                LOG.warnf(
                        "The clock moved by %s to the database's time. It is now %s ahead of this machine's clock",
                        ahead, offset());
            }
            away = false;
            return true;
        } catch (SQLException | RuntimeException failure) {
            if (!away) {
                LOG.warnf(
                        "The database's time cannot be read; the clock continues as it was last set: %s",
                        failure.getMessage());
            }
            away = true;
            return false;
        }
    }

    private Measurement ask() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select guidance_now()")) {
            Measurement best = ask(query);
            for (int i = 1; i < TRIES; i++) {
                Measurement again = ask(query);
                best = again.latency().compareTo(best.latency()) < 0 ? again : best;
            }
            return best;
        }
    }

    private Measurement ask(PreparedStatement query) throws SQLException {
        long sent = clock.moment();
        try (ResultSet row = query.executeQuery()) {
            row.next();
            long received = clock.moment();
            return new Measurement(row.getObject(1, OffsetDateTime.class).toInstant(), sent, received);
        }
    }

    private Duration offset() {
        return Duration.between(process.instant(), clock.instant());
    }
}
