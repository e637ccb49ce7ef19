package dk.kk.ihcph.guidance.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Locale;

/** Measures how long jobs take from request to end, and with which status: the metric {@code guidance.jobs}. */
@ApplicationScoped
class JobMetrics {
    private final MeterRegistry metrics;

    JobMetrics(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobEnded ended) {
        Timer.builder("guidance.jobs")
                .description("Jobs that ended, from request to end")
                .tag("type", ended.type().name())
                .tag("outcome", ended.status().name().toLowerCase(Locale.ROOT))
                .register(metrics)
                .record(ended.sinceQueued());
    }
}
