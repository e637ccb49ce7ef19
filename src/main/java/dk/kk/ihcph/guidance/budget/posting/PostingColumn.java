package dk.kk.ihcph.guidance.budget.posting;

import static dk.kk.ihcph.guidance.imports.SheetHeader.group;

import dk.kk.ihcph.guidance.imports.SheetHeader;
import java.util.List;

/**
 * The columns that a sheet of postings may have, by the names that people and finance systems use. If a system writes
 * two columns of the same kind, such as the date of the voucher and the date of the booking, their names are in two
 * groups, and the first group takes precedence.
 */
enum PostingColumn implements SheetHeader.KnownColumn {
    REFERENCE(
            "reference",
            "bilagsnummer",
            group("bilagsnummer", "bilagsnr", "bilag", "bilags nr", "voucher", "voucherNumber"),
            group("reference", "dokumentnummer", "dokumentnr", "documentNumber")),
    LINE(
            "referenceLine",
            "",
            group(
                    "referenceLine",
                    "linjenummer",
                    "linjenr",
                    "linje",
                    "bilagslinje",
                    "bilagslinjenr",
                    "posteringslinje",
                    "pos",
                    "pos.nr",
                    "bilagsposition",
                    "line",
                    "lineNumber")),
    DATE(
            "date",
            "dato",
            group("date", "dato"),
            group("bogføringsdato", "posteringsdato", "bogf.dato", "postingDate"),
            group("bilagsdato", "dokumentdato", "documentDate")),
    PERIOD("period", "", group("period", "periode", "regnskabsperiode", "bogføringsperiode", "posteringsperiode")),
    YEAR("year", "", group("year", "regnskabsår", "år", "fiscalYear")),
    ACCOUNT(
            "account",
            "konto",
            group("account", "konto", "kontonummer", "kontonr"),
            group("artskonto", "art"),
            group("finanskonto", "finanskontonr", "finanskontonummer", "glAccount")),
    COST_OBJECT(
            "costObject",
            "",
            group("costObject", "omkostningsobjekt"),
            group("PSP-element", "PSP", "PSP-nr", "wbsElement"),
            group("ordre", "ordrenr", "ordrenummer", "intern ordre", "order"),
            group("omkostningssted", "omkostningsstednr", "costCenter")),
    AMOUNT(
            "amount",
            "beløb",
            group(
                    "beløb i DKK",
                    "beløb DKK",
                    "beløb i danske kroner",
                    "beløb i kr",
                    "beløb kr",
                    "amount in DKK",
                    "amount DKK"),
            group("amount", "beløb", "posteringsbeløb")),
    CURRENCY("currency", "", group("currency", "valuta", "valutakode", "currencyCode")),
    DESCRIPTION(
            "description",
            "tekst",
            group("description"),
            group("text", "tekst"),
            group("posteringstekst", "bilagstekst", "beskrivelse")),
    SUPPLIER(
            "supplier",
            "",
            group("supplier", "leverandør", "leverandørnavn"),
            group("kreditor", "kreditornavn", "vendor")),
    EVENT("event", "", group("event", "arrangement")),
    SALARY_MONTH("salaryMonth", "", group("salaryMonth", "lønmåned")),
    ALLOCATION("allocation", "", group("allocation", "bevilling"));

    private final String field;
    private final String danish;
    private final List<List<String>> names;

    /** @param danish the Danish name of the column in a problem; empty if the column may be missing */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is read once and not kept
    PostingColumn(String field, String danish, List<String>... names) {
        this.field = field;
        this.danish = danish;
        this.names = List.of(names);
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public List<List<String>> names() {
        return names;
    }

    boolean isRequired() {
        return !danish.isEmpty();
    }

    /** Returns the Danish name of the column. */
    String danish() {
        return danish;
    }
}
