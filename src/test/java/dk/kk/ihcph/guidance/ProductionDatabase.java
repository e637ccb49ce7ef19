package dk.kk.ihcph.guidance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL as production has it: durable, with an owner and an application role who are no superusers. */
public final class ProductionDatabase implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** PostgreSQL refuses to run as root; the library starts it in the same way. */
    private static final List<String> AS_NO_ROOT =
            System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();

    private final EmbeddedPostgres server;
    private List<String> command = List.of();

    public ProductionDatabase() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement()) {
            // Word for word what the README asks of a database administrator.
            sql.execute("CREATE ROLE guidance_owner LOGIN PASSWORD 'owner-secret'");
            sql.execute("CREATE ROLE guidance_app LOGIN PASSWORD 'app-secret'");
            sql.execute("CREATE DATABASE guidance OWNER guidance_owner");
            sql.execute("REVOKE TEMPORARY ON DATABASE guidance FROM PUBLIC");
        }
    }

    /** What the application must be told of it, to be completed. */
    public Map<String, String> environment() {
        return environment(server.getPort());
    }

    /** The same of a database on this port. */
    public static Map<String, String> environment(int port) {
        return new HashMap<>(Map.of(
                "GUIDANCE_DATABASE_URL",
                "jdbc:postgresql://localhost:" + port + "/guidance",
                "GUIDANCE_DATABASE_PASSWORD",
                "app-secret",
                "GUIDANCE_DATABASE_OWNER_PASSWORD",
                "owner-secret",
                "GUIDANCE_SECRETS_KEYS",
                "it:" + Base64.getEncoder().encodeToString(new byte[32])));
    }

    /** All that the application must be told: of this database, and of the issuer of tokens. */
    public Map<String, String> environment(Map<String, String> issuer) {
        return environment(server.getPort(), issuer);
    }

    /** The same of a database on this port. */
    public static Map<String, String> environment(int port, Map<String, String> issuer) {
        Map<String, String> environment = environment(port);
        environment.put("GUIDANCE_OIDC_ISSUER", issuer.get("quarkus.oidc.auth-server-url"));
        environment.put("GUIDANCE_OIDC_AUDIENCE", TestIssuer.AUDIENCE);
        environment.put("GUIDANCE_OIDC_ROLE_CLAIM", "groups");
        return environment;
    }

    /** The port it listens on, also after a restart. */
    public int port() {
        return server.getPort();
    }

    /** Connects as the owner of the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                environment().get("GUIDANCE_DATABASE_URL"), "guidance_owner", "owner-secret");
    }

    /** Kills the server and all its processes with SIGKILL, as a host that loses its power. */
    public void kill() throws IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(all::add);
        command = new ArrayList<>(AS_NO_ROOT);
        command.add(postmaster.info().command().orElseThrow());
        command.addAll(List.of(postmaster.info().arguments().orElseThrow()));
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** Starts the killed server again, on the same data and port, and waits until it answers. */
    public void restart() throws IOException, SQLException, InterruptedException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "production-database.log").toFile())
                .start();
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try (Connection connection = server.getPostgresDatabase().getConnection()) {
                return;
            } catch (SQLException notYet) {
                if (Instant.now().isAfter(deadline)) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private ProcessHandle postmaster() throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement sql = connection.createStatement();
                ResultSet directory = sql.executeQuery("SHOW data_directory")) {
            directory.next();
            String pid = Files.readAllLines(Path.of(directory.getString(1), "postmaster.pid"))
                    .get(0);
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        }
    }

    /** Connects as the database administrator, to the application's database. */
    public Connection asGuidanceAdministrator() throws SQLException {
        return server.getDatabase("postgres", "guidance").getConnection();
    }

    /** Connects as the database administrator, to the server's own database. */
    public Connection asAdministrator() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
