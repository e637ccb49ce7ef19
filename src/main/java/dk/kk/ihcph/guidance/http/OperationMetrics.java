package dk.kk.ihcph.guidance.http;

import dk.kk.ihcph.guidance.http.problem.AllowedMethods;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Limits the request metrics to one series per operation and outcome. Otherwise an address that is refused before its
 * operation is known would become a label: it would reveal ids, and a scanner could create any number of series.
 */
@Singleton
public class OperationMetrics implements MeterFilter {
    private static final String REQUESTS = "http.server.requests";
    private static final String URI = "uri";
    private static final List<String> OF_THE_FRAMEWORK =
            List.of("NOT_FOUND", "REDIRECTION", "UNKNOWN", "/cors-preflight", "/q/openapi", "root");

    private static final Pattern PATTERN_OF_A_VARIABLE = Pattern.compile("\\{(\\w+)\\s*:(?:[^{}]|\\{[^{}]*})*}");

    private static final double[] BUCKETS = IntStream.of(10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000)
            .mapToDouble(TimeUnit.MILLISECONDS::toNanos)
            .toArray();

    private final Set<String> known;

    OperationMetrics(BeanManager beans) {
        known = new HashSet<>(OF_THE_FRAMEWORK);
        AllowedMethods.paths(beans).forEach(path -> known.add(name(path)));
    }

    /** Returns the name of an operation in metrics and log: its path without the patterns of its variables. */
    public static String name(String path) {
        return path.indexOf(':') < 0
                ? path
                : PATTERN_OF_A_VARIABLE.matcher(path).replaceAll("{$1}");
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String uri = id.getTag(URI);
        if (!REQUESTS.equals(id.getName()) || uri == null) {
            return id;
        }
        String name = name(uri);
        Tag operation = Tag.of(URI, known.contains(name) ? name : RequestLog.NO_OPERATION);
        return id.replaceTags(id.getTags().stream()
                .map(tag -> tag.getKey().equals(URI) ? operation : tag)
                .toList());
    }

    /** Adds buckets, so that percentiles can be computed over all replicas. */
    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return REQUESTS.equals(id.getName())
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(BUCKETS)
                        .build()
                        .merge(config)
                : config;
    }
}
