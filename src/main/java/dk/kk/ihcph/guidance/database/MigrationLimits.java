package dk.kk.ihcph.guidance.database;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Bounds the waits of migrations, which use connections outside the pool. Changing a large table may take long. */
@ApplicationScoped
class MigrationLimits implements FlywayConfigurationCustomizer {
    private static final String SECONDS_TO_CONNECT = "10";
    private static final String SECONDS_OF_SILENCE = "1800";

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.jdbcProperties(Map.of(
                "connectTimeout", SECONDS_TO_CONNECT,
                "loginTimeout", SECONDS_TO_CONNECT,
                "socketTimeout", SECONDS_OF_SILENCE,
                "tcpKeepAlive", "true"));
    }
}
