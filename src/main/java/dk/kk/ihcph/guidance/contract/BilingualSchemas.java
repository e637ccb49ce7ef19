package dk.kk.ihcph.guidance.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Makes one schema of all records that hold a Danish and an English text. The records differ in how long their texts may
 * be, which the server enforces; the contract says so where the text stands.
 */
final class BilingualSchemas {
    private static final String NAME = "Bilingual";
    private static final Set<String> LANGUAGES = Set.of("da", "en");

    private BilingualSchemas() {}

    static void merge(Map<String, Schema> schemas, List<Schema> references) {
        Map<String, Schema> merged = schemas.entrySet().stream()
                .filter(schema -> !schema.getKey().equals(NAME) && isBilingual(schema.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        references.stream().filter(reference -> reference.getRef() != null).forEach(reference -> {
            Schema own = merged.get(ContractFilter.nameOf(reference.getRef()));
            if (own != null) {
                String text = Objects.requireNonNullElse(reference.getDescription(), own.getDescription());
                reference
                        .ref(NAME)
                        .description("%s. At most %d characters in each language"
                                .formatted(text.replaceAll("\\.$", ""), longest(own)));
            }
        });
        Schema bilingual = Objects.requireNonNull(schemas.get(NAME));
        int longest =
                merged.values().stream().mapToInt(BilingualSchemas::longest).reduce(longest(bilingual), Math::max);
        languages(bilingual).forEach(language -> language.maxLength(longest).pattern("\\S"));
        schemas.keySet().removeAll(merged.keySet());
    }

    private static boolean isBilingual(Schema schema) {
        return schema.getProperties() != null && schema.getProperties().keySet().equals(LANGUAGES);
    }

    private static Collection<Schema> languages(Schema schema) {
        return schema.getProperties().values();
    }

    private static int longest(Schema schema) {
        return languages(schema).stream().mapToInt(Schema::getMaxLength).max().orElseThrow();
    }
}
