package dk.kk.ihcph.guidance.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A deployment with little of everything, at a provider whose groups are not named as our roles are. Tests of other settings
 * share it, because each profile starts the application anew. Of our own names it knows the mapped ones only.
 */
public class SmallDeployment implements QuarkusTestProfile {
    public static final int WRITES = 3;
    public static final int CONNECTIONS = 2;
    public static final String ORIGIN = "https://frontend.example";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("guidance.limits.anonymous-writes-per-minute", String.valueOf(WRITES)),
                Map.entry("quarkus.datasource.jdbc.max-size", String.valueOf(CONNECTIONS)),
                Map.entry("quarkus.datasource.jdbc.acquisition-timeout", "1"),
                Map.entry("guidance.limits.body-deadline", "1S"),
                Map.entry("quarkus.http.cors.origins", ORIGIN),
                Map.entry("guidance.access.role-mapping.\"KK-IHCPH-Vejleder-BIF\"", "bif-guide"),
                Map.entry("guidance.access.role-mapping.\"KK-IHCPH-Leder\"", "bif-coordinator,kff-coordinator"),
                Map.entry("guidance.access.role-mapping.\"KK-IHCPH-Vejleder-KFF\"", "kff-guide"),
                Map.entry("guidance.access.role-mapping.auditor", "auditor"),
                Map.entry("guidance.access.role-mapping.kff-controller", "kff-controller"),
                Map.entry("guidance.access.role-mapping.kiosk", "kiosk"),
                Map.entry("quarkus.oidc.token.forced-jwk-refresh-interval", "1S"),
                Map.entry("quarkus.oidc.token.lifespan-grace", "0"));
    }
}
