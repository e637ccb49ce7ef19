package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is what the application serves. */
@QuarkusTest
class ContractTest implements ApiTest {

    @Test
    void isTheCommittedOne() throws IOException {
        String served = anonymous()
                .basePath("")
                .queryParam("format", "yaml")
                .get("/q/openapi")
                .asString();
        Path generated = Path.of("target", "openapi", "openapi.yaml");
        Files.createDirectories(generated.getParent());
        Files.writeString(generated, served);
        assertThat(Files.readString(Path.of("openapi.yaml")))
                .as("openapi.yaml has drifted: cp target/openapi/openapi.yaml openapi.yaml, and read the difference")
                .isEqualTo(served);
    }
}
