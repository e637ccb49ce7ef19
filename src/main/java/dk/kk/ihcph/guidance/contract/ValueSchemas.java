package dk.kk.ihcph.guidance.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes the values that fields are made of: ids, instants, local dates and times. They replace the scanner's own when
 * it is done; configured as {@code mp.openapi.schema}, they would leave the scanner's patterns and examples at each field.
 */
final class ValueSchemas {
    static final Map<String, Schema> ALL = Map.of(
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

    private ValueSchemas() {}

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }
}
