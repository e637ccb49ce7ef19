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
import org.jspecify.annotations.Nullable;

/** Describes the bodies of PATCH, which the code takes as any JSON, by the request whose fields they change. */
final class MergePatchSchemas {
    private final Map<String, Schema> schemas;

    MergePatchSchemas(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Replaces the request by its patch: no field is required, and null removes an optional one. */
    void describe(RequestBody body) {
        body.getContent().getMediaTypes().values().forEach(type -> {
            String request = ContractFilter.nameOf(type.getSchema().getRef());
            String patch = request.replaceAll("Request$", "") + "Patch";
            addPatch(patch, request, "A JSON merge patch (RFC 7396): the fields to change, null to remove one");
            type.setSchema(OASFactory.createSchema().ref(patch));
        });
    }

    private void addPatch(String name, String request, String description) {
        Schema whole = Objects.requireNonNull(schemas.get(request), request);
        Map<String, Schema> fields = new TreeMap<>(whole.getProperties());
        fields.replaceAll((field, schema) ->
                whole.getRequired() != null && whole.getRequired().contains(field)
                        ? partial(schema)
                        : nullable(partial(schema)));
        schemas.put(
                name,
                OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .description(description)
                        .properties(fields));
    }

    /** An object within the request is merged too, so that a part of it suffices. */
    private Schema partial(Schema field) {
        Schema within = referredTo(field);
        if (within == null || within.getProperties() == null) {
            return field;
        }
        String name = ContractFilter.nameOf(field.getRef());
        addPatch(name + "Patch", name, "The fields of " + name + " to change; null removes one");
        return copy(field).ref(name + "Patch");
    }

    private Schema nullable(Schema field) {
        if (field.getRef() == null) {
            return copy(field)
                    .type(Stream.concat(field.getType().stream(), Stream.of(SchemaType.NULL))
                            .toList());
        }
        Schema named = referredTo(field);
        return OASFactory.createSchema()
                .description(
                        field.getDescription() == null && named != null
                                ? named.getDescription()
                                : field.getDescription())
                .examples(field.getExamples())
                .anyOf(List.of(
                        OASFactory.createSchema().ref(field.getRef()),
                        OASFactory.createSchema().addType(SchemaType.NULL)));
    }

    private @Nullable Schema referredTo(Schema field) {
        return field.getRef() == null ? null : schemas.get(ContractFilter.nameOf(field.getRef()));
    }

    private static Schema copy(Schema schema) {
        Schema copy = OASFactory.createSchema();
        copy.setAll(schema.getAll());
        return copy.defaultValue(null); // a field left out of a patch stays as it is
    }
}
