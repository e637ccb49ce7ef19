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
                .forEach(format -> content.addMediaType(format.mediaType().split(";", -1)[0], described(format)));
        operation.getResponses().getAPIResponse("200").setContent(content);
    }

    private static MediaType described(Format format) {
        Schema schema = OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .description(
                        switch (format) {
                            case HTML -> "An accessible page";
                            case PDF -> "A document that conforms to PDF/UA-1";
                            case XLSX -> "A workbook with a sheet for each table and chart";
                            case CSV -> "A table";
                            case ZIP -> "A CSV file for each table";
                            case SVG -> "A chart with a title and a description";
                        })
                .maxLength(LONGEST);
        String example =
                switch (format) {
                    case HTML -> "<!DOCTYPE html>";
                    case PDF -> "%PDF-1.7";
                    case XLSX, ZIP -> "PK";
                    case CSV -> "month,count";
                    case SVG -> "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
                };
        if (format == Format.PDF || format == Format.XLSX || format == Format.ZIP) {
            schema.format("binary");
        }
        return OASFactory.createMediaType().schema(schema).example(example);
    }
}
