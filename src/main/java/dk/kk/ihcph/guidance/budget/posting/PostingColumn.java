package dk.kk.ihcph.guidance.budget.posting;

import dk.kk.ihcph.guidance.job.SheetHeader;
import java.util.List;

/** The columns that a sheet of postings may have, by the names that people and finance systems give them. */
enum PostingColumn implements SheetHeader.Column {
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
        this.names = SheetHeader.names(field, otherNames);
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public List<String> names() {
        return names;
    }

    boolean isRequired() {
        return required;
    }

    /** Its first Danish name, for who reads Danish. */
    String danish() {
        return names.get(1);
    }
}
