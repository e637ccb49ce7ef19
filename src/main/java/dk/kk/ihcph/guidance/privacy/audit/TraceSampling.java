package dk.kk.ihcph.guidance.privacy.audit;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Records traces only where a collector takes them. Their ids are in the log all the same. */
final class TraceSampling {
    private TraceSampling() {}

    @Produces
    @Singleton
    static Sampler sampler(@ConfigProperty(name = "guidance.traces.collector") Optional<String> collector) {
        return collector.isPresent() ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }
}
