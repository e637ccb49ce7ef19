package dk.kk.ihcph.guidance.contract;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOASConfig;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.runtime.io.Format;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Writes the contract as a document of OpenAPI 3.0. The library translates all but two things: 3.0 has {@code nullable} only
 * next to a type, and no identifiers of licences.
 */
final class OlderContract implements OASFilter {
    private static final String VERSION = "3.0.3";

    private OlderContract() {}

    /** Takes the document of OpenAPI 3.1 in JSON. */
    static byte[] write(byte[] contract, Format format) {
        SmallRyeOpenAPI older = SmallRyeOpenAPI.builder()
                .withConfig(new SmallRyeConfigBuilder()
                        .withDefaultValue(SmallRyeOASConfig.VERSION, VERSION)
                        .build())
                .withCustomStaticFile(() -> new ByteArrayInputStream(contract))
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableAnnotationScan(false)
                .enableStandardFilter(false)
                .addFilter(new OlderContract())
                .build();
        return (format == Format.JSON ? older.toJSON() : older.toYAML()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getInfo().getLicense().identifier(null).setUrl("https://www.apache.org/licenses/LICENSE-2.0");
        Map<String, Schema> schemas = contract.getComponents().getSchemas();
        schemas.values().stream()
                .flatMap(schema -> Stream.ofNullable(schema.getProperties()))
                .flatMap(fields -> fields.values().stream())
                .forEach(field -> typeNullable(field, schemas));
    }

    private static void typeNullable(Schema field, Map<String, Schema> schemas) {
        if (field.getAnyOf() != null && field.getAnyOf().stream().anyMatch(OlderContract::isNull)) {
            Schema one = field.getAnyOf().get(0);
            SchemaType type = ContractFilter.referredTo(one, schemas).getType().get(0);
            field.anyOf(null)
                    .allOf(List.of(OASFactory.createSchema().ref(one.getRef())))
                    .type(List.of(type, SchemaType.NULL));
        }
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(SchemaType.NULL);
    }
}
