package dk.kk.ihcph.guidance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.PackagedApplication;
import dk.kk.ihcph.guidance.ProductionDatabase;
import dk.kk.ihcph.guidance.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The program of {@code src/test/clients/typescript}, compiled against the generated types, against the packaged application. */
class GeneratedClientCheck {
    private static final Path TYPESCRIPT = Path.of("target", "clients", "typescript");

    @Test
    void runsTheProgramAgainstThePackage() throws Exception {
        Map<String, String> issuer = new TestIssuer().start();
        try (ProductionDatabase database = new ProductionDatabase();
                PackagedApplication application = new PackagedApplication("generated-client")) {
            Map<String, String> environment = database.environment();
            environment.put("GUIDANCE_OIDC_ISSUER", issuer.get("quarkus.oidc.auth-server-url"));
            environment.put("GUIDANCE_OIDC_AUDIENCE", issuer.get("quarkus.oidc.token.audience"));
            environment.put("GUIDANCE_OIDC_ROLE_CLAIM", "groups");
            application.start(environment);

            Path output = TYPESCRIPT.resolve("program.log");
            ProcessBuilder program = new ProcessBuilder(System.getProperty("npm", "npm"), "run", "--silent", "program");
            program.directory(TYPESCRIPT.toFile());
            program.environment().put("API", "http://localhost:" + application.port() + ApiTest.BASE);
            program.environment().put("TOKEN", TestIssuer.token("bif-guide"));
            program.redirectErrorStream(true).redirectOutput(output.toFile());
            Process running = program.start();
            boolean ended = running.waitFor(5, TimeUnit.MINUTES);
            running.destroyForcibly();
            String said = Files.readString(output, StandardCharsets.UTF_8);
            assertThat(ended).as("ends by itself: %s", said).isTrue();
            assertThat(running.exitValue()).as(said).isZero();
            assertThat(said).contains("412").contains("the client did all it set out to do");
        }
    }
}
