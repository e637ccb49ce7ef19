package dk.kk.ihcph.guidance.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Describes the values that fields are made of: ids, instants, local dates and times. A standard format says it all at
 * the field itself, which every generator maps to a type of its language; a local time has no standard format.
 */
final class ValueSchemas {
    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "Instant", "date-time", "LocalDate", "date");

    private static final String LOCAL_TIME = "LocalTime";

    /** Not the name of a class that generated code would import. */
    private static final String TIME_OF_DAY = "TimeOfDay";

    private ValueSchemas() {}

    static void replace(Map<String, Schema> schemas, List<Schema> references) {
        references.stream()
                .filter(reference -> reference.getRef() != null)
                .filter(reference -> FORMATS.containsKey(ContractFilter.nameOf(reference.getRef())))
                .forEach(reference -> {
                    String format = FORMATS.get(ContractFilter.nameOf(reference.getRef()));
                    reference.ref(null).addType(Schema.SchemaType.STRING).format(format);
                });
        schemas.keySet().removeAll(FORMATS.keySet());
        references.stream()
                .filter(reference -> reference.getRef() != null)
                .filter(reference -> ContractFilter.nameOf(reference.getRef()).equals(LOCAL_TIME))
                .forEach(reference -> reference.setRef(TIME_OF_DAY));
        schemas.remove(LOCAL_TIME);
        schemas.put(
                TIME_OF_DAY,
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .description("A time of day in Copenhagen: ISO 8601")
                        .addExample("09:00:00")
                        .pattern("^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$")
                        .maxLength("09:00:00.000000000".length()));
    }
}
