package dk.kk.ihcph.guidance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Ways into the tests' database beside the application. */
public final class TestDatabase {
    private TestDatabase() {}

    /** With the application's own role, but without its manners. */
    public static Connection asApplication() throws SQLException {
        return connection("guidance_app", "guidance_app");
    }

    /** With a role that may do anything, to arrange what the application cannot. */
    public static Connection asOwner() throws SQLException {
        return connection("postgres", "postgres");
    }

    private static Connection connection(String user, String password) throws SQLException {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, user, password);
    }
}
