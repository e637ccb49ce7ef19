package dk.kk.ihcph.guidance.database.replica;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A small pool of connections to the replica, with the role and password of the primary. They are read-only, and the
 * wait for one is short.
 */
final class ReplicaPool {
    private static final int CONNECTIONS = 4;
    private static final Duration WAIT = Duration.ofSeconds(2);

    private ReplicaPool() {}

    static AgroalDataSource like(AgroalDataSource primary, String url) {
        AgroalConnectionFactoryConfiguration known =
                primary.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        AgroalDataSourceConfigurationSupplier pool = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(connections -> connections
                        .maxSize(CONNECTIONS)
                        .acquisitionTimeout(WAIT)
                        .idleValidationTimeout(Duration.ofSeconds(5))
                        .connectionValidator(io.agroal.api.configuration.AgroalConnectionPoolConfiguration
                                .ConnectionValidator.defaultValidator())
                        .connectionFactoryConfiguration(factory -> {
                            factory.jdbcUrl(url)
                                    .connectionProviderClassName("org.postgresql.Driver")
                                    .principal(known.principal())
                                    .jdbcProperty("ApplicationName", "guidance-api reader")
                                    .jdbcProperty("logServerErrorDetail", "false")
                                    .jdbcProperty("connectTimeout", "2")
                                    .jdbcProperty("socketTimeout", "23") // as in application.properties
                                    .jdbcProperty("tcpKeepAlive", "true")
                                    .jdbcProperty(
                                            "options",
                                            "-c default_transaction_read_only=on -c statement_timeout=20000 -c"
                                                    + " lock_timeout=5000 -c jit=off");
                            known.credentials().forEach(factory::credential);
                            return factory;
                        }));
        try {
            return AgroalDataSource.from(pool);
        } catch (SQLException failure) {
            throw new IllegalStateException("GUIDANCE_DATABASE_READ_URL cannot be used", failure);
        }
    }
}
