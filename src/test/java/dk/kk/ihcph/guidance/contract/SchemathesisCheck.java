package dk.kk.ihcph.guidance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.ProductionDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Schemathesis makes requests of the contract for some minutes, and compares the answers of the package with it. */
class SchemathesisCheck {
    private static final Path PYTHON = Path.of("target", "clients", "python");
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final String NO_LIMIT = "1000000";
    private static final Set<String> ROLES =
            Set.of("kff-guide", "kff-coordinator", "kff-controller", "evaluator", "auditor", "admin");

    @Test
    void answersAsTheContractSays() throws Exception {
        Map<String, String> issuer = new TestIssuer().start();
        try (ProductionDatabase database = new ProductionDatabase();
                PackagedApplication application = new PackagedApplication("schemathesis")) {
            Map<String, String> environment = database.environment();
            environment.put("GUIDANCE_OIDC_ISSUER", issuer.get("quarkus.oidc.auth-server-url"));
            environment.put("GUIDANCE_OIDC_AUDIENCE", issuer.get("quarkus.oidc.token.audience"));
            environment.put("GUIDANCE_OIDC_ROLE_CLAIM", "groups");
            environment.put("GUIDANCE_LIMITS_ANONYMOUS_WRITES_PER_MINUTE", NO_LIMIT);
            environment.put("GUIDANCE_LIMITS_ANONYMOUS_READS_PER_MINUTE", NO_LIMIT);
            environment.put("GUIDANCE_LIMITS_REQUESTS_PER_LOGIN_PER_MINUTE", NO_LIMIT);
            application.start(environment);

            Path output = PYTHON.resolve("schemathesis.log");
            String token = TestIssuer.signed(TestIssuer.claims("schemathesis").groups(ROLES), "first");
            Process running = new ProcessBuilder(
                            "venv/bin/schemathesis",
                            "run",
                            "../../../openapi.yaml",
                            "--url",
                            "http://localhost:" + application.port() + ApiTest.BASE,
                            "--header",
                            "Authorization: Bearer " + token,
                            "--max-time",
                            String.valueOf(LONGEST.toSeconds()))
                    .directory(PYTHON.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = running.waitFor(2 * LONGEST.toSeconds(), TimeUnit.SECONDS);
            running.destroyForcibly();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(ended).as("ends by itself: %s", said).isTrue();
            assertThat(running.exitValue()).as(said).isZero();
        }
    }
}
