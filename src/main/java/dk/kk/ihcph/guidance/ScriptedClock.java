package dk.kk.ihcph.guidance;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Sets the database's time to guidance.clock.start at every start of the application, and removes the setting where
 * none is configured. It runs after the migrations as the owner of the tables. A production build does not contain
 * it.
 */
@ApplicationScoped
@UnlessBuildProfile("prod")
class ScriptedClock implements FlywayConfigurationCustomizer {
    private final Optional<OffsetDateTime> start;
    private final int speed;

    ScriptedClock(
            @ConfigProperty(name = "guidance.clock.start") Optional<OffsetDateTime> start,
            @ConfigProperty(name = "guidance.clock.speed") int speed) {
        this.start = start;
        this.speed = speed;
    }

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.callbacks(new BaseCallback() {
            @Override
            public boolean supports(Event event, Context context) {
                return event == Event.AFTER_MIGRATE;
            }

            @Override
            public void handle(Event event, Context context) {
                try {
                    write(context.getConnection());
                } catch (SQLException failure) {
                    throw new FlywayException("The clock cannot be scripted", failure);
                }
            }
        });
    }

    private void write(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.executeUpdate("DELETE FROM clock_script");
        }
        if (start.isPresent()) {
            try (PreparedStatement insert =
                    owner.prepareStatement("INSERT INTO clock_script (start, speed) VALUES (?, ?)")) {
                insert.setObject(1, start.get());
                insert.setInt(2, speed);
                insert.executeUpdate();
            }
        }
        // Tasks that an earlier script planned would otherwise wait until its time came.
        try (Statement statement = owner.createStatement()) {
            statement.executeUpdate("UPDATE scheduled_tasks SET execution_time = guidance_now()"
                    + " WHERE task_instance = 'recurring' AND execution_time > guidance_now()");
        }
    }
}
