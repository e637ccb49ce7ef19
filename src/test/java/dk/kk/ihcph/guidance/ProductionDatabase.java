package dk.kk.ihcph.guidance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A PostgreSQL as production has it: durable, with an owner and an application role who are no superusers. */
public final class ProductionDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;

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
        return new HashMap<>(Map.of(
                "GUIDANCE_DATABASE_URL",
                "jdbc:postgresql://localhost:" + server.getPort() + "/guidance",
                "GUIDANCE_DATABASE_PASSWORD",
                "app-secret",
                "GUIDANCE_DATABASE_OWNER_PASSWORD",
                "owner-secret",
                "GUIDANCE_SECRETS_KEYS",
                "it:" + Base64.getEncoder().encodeToString(new byte[32])));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
