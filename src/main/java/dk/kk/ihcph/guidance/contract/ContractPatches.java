package dk.kk.ihcph.guidance.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Describes the bodies of PATCH, which the code takes as any JSON, by the request that they change. */
final class ContractPatches {
    private final Map<String, Schema> schemas;

    ContractPatches(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** A patch has the fields of the request it changes; none is required, and null removes one. */
    void describe(Operation patch) {
        RequestBody body = patch.getRequestBody();
        if (body == null || body.getContent() == null) {
            return;
        }
        for (MediaType type : body.getContent().getMediaTypes().values()) {
            String request = type.getSchema() == null || type.getSchema().getRef() == null
                    ? ContractSchemas.ANY_JSON
                    : ContractSchemas.name(type.getSchema().getRef());
            boolean any = request.equals(ContractSchemas.ANY_JSON);
            String named = any ? "MergePatch" : request.replaceAll("Request$", "") + "Patch";
            Schema whole = schemas.get(request);
            schemas.put(
                    named,
                    OASFactory.createSchema()
                            .addType(Schema.SchemaType.OBJECT)
                            .description("A JSON merge patch (RFC 7396): the fields to change, null to remove one")
                            .properties(whole == null || any ? null : patchOf(whole)));
            type.setSchema(OASFactory.createSchema().ref(named));
        }
    }

    /** The fields of a request, each of which null removes, unless the request needs it. */
    private Map<String, Schema> patchOf(Schema whole) {
        Map<String, Schema> fields = new TreeMap<>(whole.getProperties());
        fields.replaceAll((name, field) ->
                whole.getRequired() != null && whole.getRequired().contains(name)
                        ? partial(field)
                        : orNull(partial(field)));
        return fields;
    }

    /** An object within is merged too, so a part of it will do. */
    private Schema partial(Schema field) {
        String name = field.getRef() == null ? "" : ContractSchemas.name(field.getRef());
        Schema within = schemas.get(name);
        if (within == null || within.getProperties() == null) {
            return field;
        }
        schemas.put(
                name + "Patch",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .description("The fields of " + name + " to change; null removes one")
                        .properties(patchOf(within)));
        return OASFactory.createSchema()
                .ref(name + "Patch")
                .description(field.getDescription())
                .examples(field.getExamples());
    }

    private static Schema orNull(Schema field) {
        if (field.getRef() != null) {
            Schema none = OASFactory.createSchema().addType(Schema.SchemaType.NULL);
            return OASFactory.createSchema()
                    .description(field.getDescription())
                    .examples(field.getExamples())
                    .anyOf(List.of(OASFactory.createSchema().ref(field.getRef()), none));
        }
        return ContractValues.copy(field)
                .type(Stream.concat(field.getType().stream(), Stream.of(Schema.SchemaType.NULL))
                        .toList());
    }

    /** A bare reference is described by what it refers to; beside null nothing describes the two. */
    void describeNullable(Schema schema) {
        Stream.ofNullable(schema.getProperties())
                .flatMap(fields -> fields.values().stream())
                .filter(field -> field.getAnyOf() != null && field.getDescription() == null)
                .forEach(field -> Optional.ofNullable(schemas.get(
                                ContractSchemas.name(field.getAnyOf().get(0).getRef())))
                        .map(Schema::getDescription)
                        .ifPresent(field::setDescription));
    }
}
