package dk.kk.ihcph.guidance.sampledata;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The application with its sample data. */
public final class WithSampleData implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("guidance.sample-data.enabled", "true");
    }
}
