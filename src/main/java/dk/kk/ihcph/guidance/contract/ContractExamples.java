package dk.kk.ihcph.guidance.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Composes the example of a whole body from the examples of its fields, so that each is written once. */
final class ContractExamples {
    /** References that lead into each other, in case one leads back. */
    private static final int DEEPEST = 8;

    private final Map<String, Schema> schemas;

    ContractExamples(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Gives a JSON body an example, unless its resource wrote one or a field that must be there has none. */
    void complete(MediaType body) {
        if (body.getSchema() != null && body.getExample() == null && body.getExamples() == null) {
            of(body.getSchema(), DEEPEST).ifPresent(body::setExample);
        }
    }

    private Optional<Object> of(Schema schema, int depth) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(schema.getExamples().get(0));
        }
        if (depth == 0) {
            return Optional.empty();
        }
        if (schema.getRef() != null) {
            return Optional.ofNullable(schemas.get(ContractSchemas.name(schema.getRef())))
                    .flatMap(named -> of(named, depth - 1));
        }
        if (schema.getOneOf() != null) {
            return of(schema.getOneOf().get(0), depth - 1);
        }
        if (schema.getEnumeration() != null) {
            return Optional.of(schema.getEnumeration().get(0));
        }
        return schema.getType() == null || schema.getType().isEmpty()
                ? Optional.empty()
                : byType(schema, schema.getType().get(0), depth);
    }

    private Optional<Object> byType(Schema schema, Schema.SchemaType type, int depth) {
        return switch (type) {
            case OBJECT -> object(schema, depth);
            case ARRAY -> array(schema.getItems(), depth);
            case BOOLEAN -> Optional.of(Boolean.TRUE.equals(schema.getDefaultValue()));
            default -> Optional.empty();
        };
    }

    private Optional<Object> array(@Nullable Schema items, int depth) {
        return items == null
                ? Optional.empty()
                : Optional.of(of(items, depth).map(List::of).orElse(List.of()));
    }

    private Optional<Object> object(Schema schema, int depth) {
        if (schema.getProperties() == null) {
            return Optional.empty();
        }
        Map<String, Object> example = new LinkedHashMap<>();
        schema.getProperties().forEach((name, field) -> of(field, depth).ifPresent(value -> example.put(name, value)));
        return schema.getRequired() == null || example.keySet().containsAll(schema.getRequired())
                ? Optional.of(example)
                : Optional.empty();
    }
}
