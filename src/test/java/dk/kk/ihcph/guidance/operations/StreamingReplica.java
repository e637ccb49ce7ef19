package dk.kk.ihcph.guidance.operations;

import dk.kk.ihcph.guidance.Eventually;
import dk.kk.ihcph.guidance.ProductionDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** A second PostgreSQL that follows the first: a copy of its files, taken while it runs, and then its write-ahead log. */
final class StreamingReplica implements AutoCloseable {
    /** Files that belong to the running server. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock");

    private static final Set<String> COPIED_EMPTY =
            Set.of("pg_wal", "pg_replslot", "pg_stat_tmp", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots");

    private final EmbeddedPostgres server;

    StreamingReplica(ProductionDatabase primary, Path directory) throws IOException, SQLException {
        copy(primary, directory);
        Files.createFile(directory.resolve("standby.signal"));
        Files.writeString(
                directory.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=localhost port=" + primary.port() + " user=postgres'\n",
                StandardOpenOption.APPEND);
        server = EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Eventually.DEADLINE)
                .start();
    }

    private static void copy(ProductionDatabase primary, Path directory) throws IOException, SQLException {
        try (Connection administrator = primary.asAdministrator();
                Statement sql = administrator.createStatement()) {
            Path source = Path.of(text(sql, "SHOW data_directory"));
            sql.execute("SELECT pg_backup_start('replica', true)");
            copy(source, directory);
            Files.writeString(directory.resolve("backup_label"), text(sql, "SELECT labelfile FROM pg_backup_stop()"));
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) throws IOException {
                Path copy = target.resolve(source.relativize(found).toString());
                Files.createDirectories(copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
                return COPIED_EMPTY.contains(found.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path found, BasicFileAttributes attributes) throws IOException {
                if (!LEFT_OUT.contains(found.getFileName().toString())) {
                    try {
                        Files.copy(
                                found, target.resolve(source.relativize(found).toString()));
                    } catch (NoSuchFileException gone) {
                        return FileVisitResult.CONTINUE; // the write-ahead log knows that it went
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/guidance";
    }

    /** Takes in what the primary writes, and shows none of it until {@link #goOn()}. */
    void holdBack() throws SQLException {
        execute("SELECT pg_wal_replay_pause()");
    }

    void goOn() throws SQLException {
        execute("SELECT pg_wal_replay_resume()");
    }

    Connection asAdministrator() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    private void execute(String command) throws SQLException {
        try (Connection administrator = asAdministrator();
                Statement sql = administrator.createStatement()) {
            sql.execute(command);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
