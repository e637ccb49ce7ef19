package dk.kk.ihcph.guidance.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Prepares the document of OpenAPI 3.0, which {@link ContractFilter} has completed. The library that writes it translates all
 * but two things: 3.0 has {@code nullable} only next to a type, and no identifiers of licences.
 */
@OpenApiFilter(
        stages = OpenApiFilter.RunStage.BUILD,
        documentNames = "v30",
        priority = OlderContractFilter.AFTER_THE_OTHERS)
public final class OlderContractFilter implements OASFilter {
    static final int AFTER_THE_OTHERS = 0;

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
        if (field.getAnyOf() != null && field.getAnyOf().stream().anyMatch(OlderContractFilter::isNull)) {
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
