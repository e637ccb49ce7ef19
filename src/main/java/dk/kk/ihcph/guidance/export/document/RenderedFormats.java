package dk.kk.ihcph.guidance.export.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Describes the answers of each operation whose address ends with a format, once for all of them: a content for each of
 * the formats that its path parameter {@code format} lists.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RenderedFormats implements OASFilter {
    private static final String ENDING = ".{format}";
    private static final int LONGEST = 50_000_000;

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> {
            if (path.endsWith(ENDING)) {
                describe(item.getGET());
            }
        });
    }

    private static void describe(Operation operation) {
        Content content = OASFactory.createContent();
        operation.getParameters().stream()
                .filter(parameter -> parameter.getIn() == Parameter.In.PATH && "format".equals(parameter.getName()))
                .flatMap(parameter -> parameter.getSchema().getEnumeration().stream())
                .map(ending -> Format.valueOf(ending.toString().toUpperCase(Locale.ROOT)))
                .forEach(format -> content.addMediaType(format.mediaType().split(";", -1)[0], file()));
        operation.getResponses().getAPIResponse("200").setContent(content);
    }

    /** Every format is a file, also those that are text: clients save or show it, and do not read fields in it. */
    private static MediaType file() {
        return OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.STRING))
                        .format("binary")
                        .maxLength(LONGEST));
    }
}
