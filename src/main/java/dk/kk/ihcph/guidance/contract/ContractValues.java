package dk.kk.ihcph.guidance.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The values that many schemas are made of, each described once: ids, instants, local dates and times. */
final class ContractValues {
    private static final Map<String, Schema> KNOWN = Map.of(
            "UUID",
            text("An id: UUIDv7, which sorts by time", "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a")
                    .format("uuid"),
            "Instant",
            text("A point in time: ISO 8601 with offset", "2026-01-05T09:12:00Z")
                    .format("date-time"),
            "LocalDate",
            text("A day in Copenhagen: ISO 8601", "2026-01-05").format("date"),
            "LocalTime",
            text("A time of day in Copenhagen: ISO 8601", "09:00:00")
                    .pattern("^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$")
                    .maxLength("09:00:00.000000000".length()));

    private ContractValues() {}

    static void describe(Map<String, Schema> schemas) {
        schemas.replaceAll((name, schema) -> KNOWN.getOrDefault(name, schema));
    }

    /** A schema of one value, to be changed without the one it was made from. */
    static Schema copy(Schema value) {
        return OASFactory.createSchema()
                .type(value.getType())
                .description(value.getDescription())
                .examples(value.getExamples())
                .format(value.getFormat())
                .pattern(value.getPattern())
                .minLength(value.getMinLength())
                .maxLength(value.getMaxLength())
                .minimum(value.getMinimum())
                .maximum(value.getMaximum())
                .multipleOf(value.getMultipleOf())
                .minItems(value.getMinItems())
                .maxItems(value.getMaxItems())
                .uniqueItems(value.getUniqueItems())
                .items(value.getItems())
                .enumeration(value.getEnumeration());
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }
}
