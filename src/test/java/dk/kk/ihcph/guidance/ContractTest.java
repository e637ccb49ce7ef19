package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The committed contract says what the application serves. */
@QuarkusTest
class ContractTest implements ApiTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WIDTH = 200;

    @Test
    void isTheCommittedOne() throws IOException {
        String served = anonymous()
                .basePath("")
                .queryParam("format", "yaml")
                .get("/q/openapi")
                .asString();
        JsonNode contract = YAML.readTree(served);
        Path generated = Path.of("target", "openapi", "openapi.yaml");
        Files.createDirectories(generated.getParent());
        Files.writeString(generated, compact(contract));
        assertThat(YAML.readTree(Files.readString(Path.of("openapi.yaml"))))
                .as("openapi.yaml has drifted: cp target/openapi/openapi.yaml openapi.yaml, and read the difference")
                .isEqualTo(contract);
    }

    /** Writes each object and list that holds no other one in one line, so that people can read the file. */
    private static String compact(JsonNode contract) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setWidth(WIDTH);
        return new Yaml(options).dump(JSON.convertValue(contract, Object.class));
    }
}
