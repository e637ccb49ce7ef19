package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** The committed contract says what the application serves. */
@QuarkusTest
class ContractTest implements ApiTest {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int WIDTH = 400;
    private static final int SEPARATOR = 4;

    @Test
    void isTheCommittedOne() throws IOException {
        String served = anonymous()
                .basePath("")
                .queryParam("format", "yaml")
                .get("/q/openapi")
                .asString();
        assertThat(served)
                .as("YAML 1.1, which Python reads, takes 1E11 for a text")
                .doesNotContainPattern(": -?[0-9.]+E[0-9]");
        JsonNode contract = YAML.readTree(served);
        Path generated = Path.of("target", "openapi", "openapi.yaml");
        Files.createDirectories(generated.getParent());
        Files.writeString(generated, compact(contract));
        assertThat(YAML.readTree(Files.readString(Path.of("openapi.yaml"))))
                .as("openapi.yaml has drifted: cp target/openapi/openapi.yaml openapi.yaml, and read the difference")
                .isEqualTo(contract);
    }

    /** Writes each object and list that fits on a line in one line, so that people can read the file. */
    private static String compact(JsonNode contract) {
        DumperOptions options = new DumperOptions();
        options.setWidth(WIDTH);
        Node root = new PlainNumbers(options).represent(JSON.convertValue(contract, Object.class));
        lengthInOneLine(root);
        StringWriter written = new StringWriter();
        new Yaml(options).serialize(root, written);
        return written.toString();
    }

    /** Chooses the style of a node and of all below it. Returns its length, or more than fits where it takes several lines. */
    private static int lengthInOneLine(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().length();
        }
        CollectionNode<?> collection = (CollectionNode<?>) node;
        int length = 0;
        for (Object part : collection.getValue()) {
            length += part instanceof NodeTuple pair
                    ? lengthInOneLine(pair.getKeyNode()) + lengthInOneLine(pair.getValueNode())
                    : lengthInOneLine((Node) part);
            length = Math.min(length + SEPARATOR, WIDTH + 1);
        }
        collection.setFlowStyle(length <= WIDTH ? DumperOptions.FlowStyle.FLOW : DumperOptions.FlowStyle.BLOCK);
        return length;
    }

    /** Writes decimals without an exponent, and with a point: without one they would get a tag that few tools know. */
    private static final class PlainNumbers extends Representer {
        PlainNumbers(DumperOptions options) {
            super(options);
            representers.put(BigDecimal.class, number -> {
                BigDecimal decimal = (BigDecimal) number;
                String plain = decimal.toPlainString();
                return representScalar(Tag.FLOAT, decimal.scale() > 0 ? plain : plain + ".0");
            });
        }
    }
}
