package dk.kk.ihcph.guidance.contract;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Describes the bodies of PATCH, which the code takes as any JSON, by the request whose fields they change. */
final class MergePatchSchemas {
    private final Map<String, Schema> schemas;

    MergePatchSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Replaces the request by its patch. */
    void describe(RequestBody body) {
        body.getContent()
                .getMediaTypes()
                .values()
                .forEach(type -> type.setSchema(OASFactory.createSchema()
                        .ref(addPatch(ContractFilter.nameOf(type.getSchema().getRef())))));
    }

    /** Names the patch of a request: no field is required, and null removes an optional one. */
    private String addPatch(String request) {
        Schema whole = Objects.requireNonNull(schemas.get(request), request);
        Map<String, Schema> fields = new TreeMap<>(whole.getProperties());
        fields.replaceAll((field, schema) ->
                whole.getRequired() != null && whole.getRequired().contains(field)
                        ? partial(schema)
                        : nullable(partial(schema)));
        String name = request.replaceAll("Request$", "") + "Patch";
        schemas.put(
                name,
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .description("A JSON merge patch (RFC 7396) of %s: the fields to change; null removes one"
                                .formatted(request))
                        .additionalPropertiesSchema(whole.getAdditionalPropertiesSchema())
                        .properties(fields));
        return name;
    }

    /** An object within the request is merged too, so that a part of it suffices. */
    private Schema partial(Schema field) {
        return field.getRef() == null
                        || ContractFilter.referredTo(field, schemas).getProperties() == null
                ? copy(field)
                : copy(field).ref(addPatch(ContractFilter.nameOf(field.getRef())));
    }

    private Schema nullable(Schema field) {
        Schema nullable = copy(field);
        if (field.getRef() == null) {
            return nullable.type(Stream.concat(field.getType().stream(), Stream.of(SchemaType.NULL))
                    .toList());
        }
        return nullable.ref(null)
                .anyOf(List.of(
                        OASFactory.createSchema().ref(field.getRef()),
                        OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    private static Schema copy(Schema schema) {
        Schema copy = OASFactory.createSchema();
        copy.setAll(schema.getAll());
        // The request describes the field; one that is left out of a patch stays as it is.
        return copy.description(null).examples(null).defaultValue(null);
    }
}
