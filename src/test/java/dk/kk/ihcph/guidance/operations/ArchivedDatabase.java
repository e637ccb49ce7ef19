package dk.kk.ihcph.guidance.operations;

import dk.kk.ihcph.guidance.ProductionDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A durable PostgreSQL that archives its log, is backed up while it works, and comes back from backup and log. It does by
 * hand what pg_basebackup does, which the embedded PostgreSQL lacks.
 */
final class ArchivedDatabase implements AutoCloseable {
    /** What a base backup leaves out: it is made anew, or comes from the archive. */
    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "pg_wal");

    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final Path directory;
    private final EmbeddedPostgres server;
    private boolean killed;

    private ArchivedDatabase(Path directory, EmbeddedPostgres.Builder server) throws IOException {
        this.directory = directory;
        this.server = server.setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPGStartupWait(LONGEST_START)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    /** A new cluster with the two roles and the database of the README, as the runbook says how to archive it. */
    static ArchivedDatabase create(Path directory, Path archive) throws IOException, SQLException {
        ArchivedDatabase created = new ArchivedDatabase(
                directory,
                EmbeddedPostgres.builder()
                        .setServerConfig("archive_mode", "on")
                        .setServerConfig("archive_timeout", "2")
                        .setServerConfig( // in quotes, since it passes a shell
                                "archive_command",
                                String.format(
                                        "'test ! -f %1$s/%%f && cp %%p %1$s/%%f.part && mv %1$s/%%f.part %1$s/%%f'",
                                        archive)));
        try (Connection connection = created.administrator("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE ROLE guidance_owner LOGIN PASSWORD 'owner-secret'");
            sql.execute("CREATE ROLE guidance_app LOGIN PASSWORD 'app-secret'");
            sql.execute("CREATE DATABASE guidance OWNER guidance_owner");
            sql.execute("REVOKE TEMPORARY ON DATABASE guidance FROM PUBLIC");
        }
        return created;
    }

    /** Starts a cluster from a base backup, which replays the log of the archive and goes on from there. */
    static ArchivedDatabase restore(Path backup, Path archive) throws IOException {
        Files.createFile(backup.resolve("recovery.signal"));
        Files.writeString(
                backup.resolve("postgresql.auto.conf"),
                String.format("restore_command = 'cp %s/%%f %%p'%n", archive),
                StandardOpenOption.APPEND);
        return new ArchivedDatabase(backup, EmbeddedPostgres.builder());
    }

    /** Copies the cluster while it works; only the log of the meantime makes the copy consistent. */
    void backUp(Path backup) throws IOException, SQLException {
        try (Connection connection = administrator("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("SELECT pg_backup_start('drill', true)");
            copy(directory, backup, LEFT_OUT);
            Files.createDirectory(backup.resolve("pg_wal"), ownersOnly());
            try (ResultSet stopped = sql.executeQuery("SELECT labelfile, spcmapfile FROM pg_backup_stop(true)")) {
                stopped.next();
                Files.writeString(backup.resolve("backup_label"), stopped.getString(1));
            }
        }
    }

    /** Adds the segments of a dead server's log that were not archived any more. */
    static void saveLog(Path deadServer, Path backup) throws IOException {
        Files.delete(backup.resolve("pg_wal"));
        copy(deadServer.resolve("pg_wal"), backup.resolve("pg_wal"), Set.of());
    }

    private static void copy(Path from, Path to, Set<String> leftOut) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (leftOut.contains(from.relativize(folder).toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectory(to.resolve(from.relativize(folder).toString()), ownersOnly());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!leftOut.contains(from.relativize(file).toString())) {
                    try {
                        Files.copy(
                                file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException removed) { // by a server that works: the log knows
                        return FileVisitResult.CONTINUE;
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private static FileAttribute<?> ownersOnly() {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    }

    /** As when its machine loses power. */
    void kill() throws IOException {
        long process = Long.parseLong(
                Files.readAllLines(directory.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle postmaster = ProcessHandle.of(process).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        killed = true;
    }

    Connection administrator(String database) throws SQLException {
        return server.getDatabase("postgres", database).getConnection();
    }

    String url() {
        return ProductionDatabase.environment(server.getPort()).get("GUIDANCE_DATABASE_URL");
    }

    /** Everything the application must be told: of this database, and of the issuer of tokens. */
    Map<String, String> environment(Map<String, String> issuer) {
        return ProductionDatabase.environment(server.getPort(), issuer);
    }

    @Override
    public void close() throws IOException {
        if (!killed) {
            server.close();
        }
    }

    static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.deleteIfExists(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
