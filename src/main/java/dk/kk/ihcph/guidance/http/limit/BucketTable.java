package dk.kk.ihcph.guidance.http.limit;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.proxy.ClientSideConfig;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.AbstractSelectForUpdateBasedProxyManager;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.LockAndGetResult;
import io.github.bucket4j.distributed.proxy.generic.select_for_update.SelectForUpdateBasedTransaction;
import io.github.bucket4j.distributed.remote.RemoteBucketState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Stores Bucket4j's buckets in the table rate_limit_bucket, one row per bucket. A row is locked while its bucket
 * changes. Every change is a short transaction on a connection of its own.
 */
final class BucketTable extends AbstractSelectForUpdateBasedProxyManager<byte[]> {
    /**
     * An unused bucket may be deleted after this time. It is full again by then, because no limit has a longer
     * window.
     */
    static final Duration KEPT = Duration.ofHours(2);

    private final DataSource database;

    /**
     * Creates the table's buckets. All replicas count by the same clock; otherwise one that is ahead would fill the
     * buckets of all.
     */
    BucketTable(DataSource database, Clock clock) {
        super(ClientSideConfig.getDefault().withClientClock(new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        }));
        this.database = database;
    }

    /** Deletes the buckets that were unused long enough to be full again, and returns their number. */
    int deleteFull() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from rate_limit_bucket where expires_at <= guidance_now()")) {
            return delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    protected SelectForUpdateBasedTransaction allocateTransaction(byte[] key, Optional<Long> timeout) {
        try {
            return new BucketTransaction(database.getConnection(), key);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void removeProxy(byte[] key) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from rate_limit_bucket where key = ?")) {
            delete.setBytes(1, key);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The transaction around one bucket. */
    private static final class BucketTransaction implements SelectForUpdateBasedTransaction {
        private final Connection connection;
        private final byte[] key;

        private BucketTransaction(Connection connection, byte[] key) {
            this.connection = connection;
            this.key = key;
        }

        @Override
        public void begin(Optional<Long> timeout) {
            attempt(() -> connection.setAutoCommit(false));
        }

        @Override
        public void rollback() {
            attempt(connection::rollback);
        }

        @Override
        public void commit(Optional<Long> timeout) {
            attempt(connection::commit);
        }

        @Override
        public LockAndGetResult tryLockAndGet(Optional<Long> timeout) {
            try (PreparedStatement select = connection.prepareStatement(
                    "select state from rate_limit_bucket where key = ? for no key update")) {
                select.setBytes(1, key);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? LockAndGetResult.locked(row.getBytes(1)) : LockAndGetResult.notLocked();
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public boolean tryInsertEmptyData(Optional<Long> timeout) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into rate_limit_bucket (key, expires_at) values (?, guidance_now() + ? * interval '1 second')"
                            + " on conflict do nothing")) {
                insert.setBytes(1, key);
                insert.setLong(2, KEPT.toSeconds());
                return insert.executeUpdate() > 0;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void update(byte[] data, RemoteBucketState newState, Optional<Long> timeout) {
            try (PreparedStatement update = connection.prepareStatement(
                    "update rate_limit_bucket set state = ?, expires_at = guidance_now() + ? * interval '1 second' where key = ?")) {
                update.setBytes(1, data);
                update.setLong(2, KEPT.toSeconds());
                update.setBytes(3, key);
                update.executeUpdate();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public void release() {
            attempt(connection::close);
        }

        private static void attempt(BucketStatement step) {
            try {
                step.run();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private interface BucketStatement {
            void run() throws SQLException;
        }
    }
}
