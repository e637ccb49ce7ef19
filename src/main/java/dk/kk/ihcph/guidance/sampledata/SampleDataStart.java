package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.database.LongWork;
import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Adds sample data at start if {@code guidance.sample-data.enabled} is set. A production build refuses to start with
 * it.
 */
@ApplicationScoped
class SampleDataStart {
    private static final Logger LOG = Logger.getLogger(SampleDataStart.class);
    private static final int AFTER_ALL_ELSE = 5000;

    private final boolean enabled;
    private final SampleDataService sampleData;
    private final SampleReportService report;
    private final AuditActor actor;
    private final Clock clock;

    SampleDataStart(
            @ConfigProperty(name = "guidance.sample-data.enabled", defaultValue = "false") boolean enabled,
            SampleDataService sampleData,
            SampleReportService report,
            AuditActor actor,
            Clock clock) {
        this.enabled = enabled;
        this.sampleData = sampleData;
        this.report = report;
        this.actor = actor;
        this.clock = clock;
    }

    void load(@Observes @Priority(AFTER_ALL_ELSE) StartupEvent starting) {
        if (enabled) {
            Instant begun = clock.instant();
            actor.runAs("sample-data", () -> {
                int added = LongWork.call(sampleData::bringUpToNow);
                LOG.infof(
                        "Sample data (synthetic): %d consultations added in %d ms",
                        added, Duration.between(begun, clock.instant()).toMillis());
                Instant loaded = clock.instant();
                if (LongWork.call(report::freezeIfMissing)) {
                    LOG.infof(
                            "Sample data (synthetic): the report of 2025 frozen in %d ms",
                            Duration.between(loaded, clock.instant()).toMillis());
                }
            });
        }
    }
}
