package dk.kk.ihcph.guidance.database.replica;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries from the replica at GUIDANCE_DATABASE_READ_URL. The primary answers if there is no replica, if it
 * does not answer, or if it is too far behind. The reader then only sees newer figures.
 */
@ApplicationScoped
public class ReadReplica {
    private static final Logger LOG = Logger.getLogger(ReadReplica.class);
    /** Older figures would mislead. */
    private static final Duration LONGEST_LAG = Duration.ofMinutes(5);
    /** After a failure the replica is not tried again for this long. */
    private static final Duration REST = Duration.ofSeconds(10);

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(5);

    /** Everything that is committed and acknowledged by now lies before this position. */
    private static final String POSITION = "select cast(pg_current_wal_flush_lsn() as text)";

    /** A server that is no replica has replayed everything. */
    private static final String REPLAYED =
            """
            select not pg_is_in_recovery() or coalesce(pg_last_wal_replay_lsn() >= cast(? as pg_lsn), false),
              pg_last_xact_replay_timestamp()""";

    private final EntityManager entities;
    private final SessionFactory sessions;
    private final AgroalDataSource primary;
    private final Clock clock;
    private final @Nullable AgroalDataSource replica;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Instant restsUntil;
    private volatile double lagSeconds = Double.NaN;

    ReadReplica(
            EntityManager entities,
            SessionFactory sessions,
            AgroalDataSource primary,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "guidance.database.read-url") Optional<String> url) {
        this.entities = entities;
        this.sessions = sessions;
        this.primary = primary;
        this.clock = clock;
        this.replica = url.map(address -> ReplicaPool.like(primary, address)).orElse(null);
        Gauge.builder("guidance.read.replica.lag", () -> lagSeconds)
                .description("How far the replica for statistics is behind: infinite while it does not answer,"
                        + " not a number where there is none")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** Runs one or several queries. They must not write. */
    public <T> Reading<T> read(Function<EntityManager, T> query) {
        AgroalDataSource there = replica;
        Instant rest = restsUntil;
        if (there != null && (rest == null || clock.instant().isAfter(rest))) {
            try (Connection connection = there.getConnection()) {
                Instant asOf = asOf(connection);
                if (asOf != null && Duration.between(asOf, clock.instant()).compareTo(LONGEST_LAG) <= 0) {
                    try (Session session = sessions.withOptions()
                            .connection(connection)
                            .autoJoinTransactions(false)
                            .openSession()) {
                        return new Reading<>(query.apply(session), asOf);
                    }
                }
                LOG.warnf("The replica is too far behind, so the primary answers; the replica is as of %s", asOf);
            } catch (SQLException | RuntimeException failure) {
                LOG.warnf("The replica does not answer, so the primary answers: %s", failure.getMessage());
            }
            restsUntil = clock.instant().plus(REST);
        }
        Instant now = clock.instant();
        return new Reading<>(query.apply(entities), now);
    }

    /**
     * Returns the instant as of which the replica's data is complete: now if it has replayed everything of the
     * primary, otherwise its last commit; null if unknown.
     */
    private @Nullable Instant asOf(Connection connection) throws SQLException {
        Instant now = clock.instant();
        String position = position();
        try (PreparedStatement query = connection.prepareStatement(REPLAYED)) {
            query.setString(1, position);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
                return row.getBoolean(1) ? now : last == null ? null : last.toInstant();
            }
        }
    }

    /**
     * Returns the primary's position. Null while the primary is unreachable; then only the replica's last commit is
     * known.
     */
    private @Nullable String position() {
        try (Connection connection = primary.getConnection();
                PreparedStatement query = connection.prepareStatement(POSITION);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException away) {
            LOG.debugf("The primary's position cannot be read: %s", away.getMessage());
            return null;
        }
    }

    void start(@Observes StartupEvent starting) {
        if (replica != null) {
            Thread thread = new Thread(this::lookUntilStopped, "read-replica");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void lookUntilStopped() {
        try {
            do {
                look();
            } while (!stopped.await(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        AgroalDataSource there = replica;
        if (there == null) {
            return;
        }
        try (Connection connection = there.getConnection()) {
            Instant asOf = asOf(connection);
            lagSeconds = asOf == null
                    ? Double.POSITIVE_INFINITY
                    : Math.max(0, Duration.between(asOf, clock.instant()).toMillis() / 1000.0);
        } catch (SQLException | RuntimeException failure) {
            lagSeconds = Double.POSITIVE_INFINITY;
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped.countDown();
        if (replica != null) {
            replica.close();
        }
    }
}
