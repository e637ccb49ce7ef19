package dk.kk.ihcph.guidance.budget.posting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns that a sheet of postings may have, by the names that people and finance systems give them. */
enum PostingColumn {
    REFERENCE("reference", true, "bilagsnummer", "bilagsnr", "bilag", "voucher"),
    DATE("date", true, "dato", "bilagsdato", "posteringsdato"),
    PERIOD("period", false, "periode", "regnskabsperiode"),
    ACCOUNT("account", true, "konto", "artskonto", "kontonummer"),
    COST_OBJECT("costObject", false, "omkostningssted", "PSP-element", "omkostningsobjekt", "ordre"),
    AMOUNT("amount", true, "beløb", "beløb i DKK"),
    TEXT("text", true, "tekst", "posteringstekst"),
    SUPPLIER("supplier", false, "leverandør", "kreditor"),
    EVENT("event", false, "arrangement"),
    SALARY_MONTH("salaryMonth", false, "lønmåned"),
    ALLOCATION("allocation", false, "bevilling");

    private final String field;
    private final boolean required;
    private final List<String> names;

    PostingColumn(String field, boolean required, String... otherNames) {
        this.field = field;
        this.required = required;
        this.names = Stream.concat(Stream.of(field), Stream.of(otherNames))
                .map(PostingColumn::plain)
                .toList();
    }

    /** Upper and lower case, blanks and punctuation make no difference. */
    static Optional<PostingColumn> named(String header) {
        return Stream.of(values())
                .filter(column -> column.names.contains(plain(header)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    String field() {
        return field;
    }

    String pointer() {
        return "/" + field;
    }

    boolean isRequired() {
        return required;
    }

    /** Its first Danish name, for who reads Danish. */
    String danish() {
        return names.get(1);
    }
}
