package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.kernel.Bilingual;

/** Everything that a reading can refuse or remark, in both languages; its name is the code in the answer. */
enum Finding {
    ADMINISTRATION_DIFFERS(
            "forvaltningen i teksten er ikke udvalgets",
            "the administration in the label is not that of the committee"),
    CELL_MISSING(
            "linjen mangler sin tekst, sine beløb, sin bevilling eller U/I",
            "the line lacks its label, its amounts, its grant, or U or I"),
    CODE_EXISTS(
            "et budgetnotat med dette nummer findes allerede; importen vil blive afvist",
            "there is already a budget note with this number; importing it would be refused"),
    DIRECTION_NOT_READ(
            "tabellens hoved nævner ikke indtægt/udgift (U/I), så alt er læst som udgift",
            "the head of the table does not name U or I, so that all is read as expenditure"),
    EARLIER_GRANTS_NOT_READ(
            "notatet omtaler tidligere afsatte midler, men deres tabel er ikke læst",
            "the note speaks of earlier grants, but their table was not read"),
    EARLIER_YEARS_UNUSUAL(
            "de tidligere år slutter ikke lige før det første budgetår",
            "the earlier years do not end right before the first budget year"),
    FTE_NOT_READ(
            "linjen nævner årsværk, men ikke hvor mange: %s",
            "the line speaks of full-time equivalents, but not of how many: %s"),
    FTE_NOT_STATED(
            "bilaget oplyser ikke, hvor mange årsværk der er i alt",
            "the appendix does not say how many full-time equivalents there are in all"),
    FTE_UNUSUAL(
            "teksten nævner %s årsværk, som hverken en linje eller alle linjer har",
            "the text names %s full-time equivalents, which neither a line nor all lines have"),
    GOAL_NOT_READ("målet mangler en af sine fire dele", "the goal lacks one of its four parts"),
    GOALS_NOT_READ("notatet har mål, som ikke er læst", "the note has goals that were not read"),
    GRANT_OF_ANOTHER_ADMINISTRATION("%s har bevilling %s, ikke %s", "the %s has grant %s, not %s"),
    INCOME_POSITIVE("indtægten er positiv", "the income is positive"),
    KIND_NOT_FOUND(
            "notatet oplyser ikke, om det er en ny aktivitet, en ændring eller et bevillingsudløb",
            "the note does not say whether it is a new activity, a change or an expiring grant"),
    NO_CODE_FOUND(
            "notatets nummer (fx KF042) og titel mangler øverst",
            "the note's number (like KF042) and title are not at the top"),
    NO_CPR(
            "teksten indeholder noget, der ligner et CPR-nummer",
            "the text contains something that looks like a CPR number"),
    NO_OVERVIEW(
            "notatet har ingen tabel over alle styringsområder, som de andre tabeller kan sammenlignes med",
            "the note has no table of all control areas with which to compare the other tables"),
    NO_TABLE_FOUND(
            "ingen tabel med udvalg, bevilling, år og linjer kan læses",
            "no table with committee, grant, years and lines can be read"),
    NO_TOTALS(
            "ingen række i tabellen er summen af rækkerne over den, så intet kan kontrolleres",
            "no row of the table is the sum of those above it, so that nothing can be checked"),
    NOT_A_DANISH_NUMBER(
            "\"%s\" er ikke skrevet som et dansk tal (1.663,00), eller tallet har for mange decimaler; ret det, for"
                    + " systemet gætter ikke",
            "\"%s\" is not written as a Danish number (1.663,00), or it has too many decimals; correct it, because"
                    + " the system does not guess"),
    NOT_CHECKED("ingen sum bekræfter dette", "no total confirms this"),
    NOTE_NOT_READ("notatet har en form, som systemet ikke kan læse", "the note has a form that the system cannot read"),
    PDF_DAMAGED("PDF-filen er beskadiget og kan ikke læses", "the PDF is damaged and cannot be read"),
    PDF_ENCRYPTED(
            "PDF-filen er krypteret; gem den uden adgangskode", "the PDF is encrypted; save it without a password"),
    PDF_TOO_COMPLEX(
            "PDF-filen er større eller kræver mere arbejde end et notat (60 sider, 64 MB udpakket, 4 sekunder)",
            "the PDF is larger or takes more work than a note does (60 pages, 64 MB unpacked, 4 seconds)"),
    PDF_UNKNOWN_PACKING(
            "PDF-filen er pakket på en måde, som systemet ikke kan læse; gem den igen fra Word eller LibreOffice",
            "the PDF is packed in a way that the system cannot read; save it again from Word or LibreOffice"),
    PDF_WITH_ACTIVE_CONTENT(
            "PDF-filen har scripts, handlinger eller vedhæftede filer; gem den igen uden",
            "the PDF has scripts, actions or embedded files; save it again without them"),
    PDF_WITHOUT_TEXT(
            "PDF-filen har ingen tekst; den er sandsynligvis scannet", "the PDF has no text; it is probably a scan"),
    PRICE_LEVEL_DIFFERS(
            "tabellens enhed eller prisniveau er et andet end den første tabels",
            "the table's unit or price level is not that of the first table"),
    PRICE_LEVEL_UNUSUAL(
            "pris- og lønniveauet mangler eller er ikke det første års",
            "the price level is missing or is not that of the first year"),
    REFERRAL_DATE_NOT_CHECKED(
            "datoen %s er kun nævnt her, så intet andet i notatet bekræfter den",
            "the date %s is printed only here, so nothing in the note confirms it"),
    REFERRAL_DATE_UNUSUAL(
            "henvist %s, som ikke er året før det første budgetår",
            "referred on %s, which is not in the year before the first budget year"),
    REFERRAL_NOT_READ(
            "antal ved \"henvist\": %s udvalg, %s datoer; læst sammen: %s",
            "number near \"henvist\": %s committees, %s dates; read together: %s"),
    ROW_NOT_READ("linjen i tabellen har ingen beløb: %s", "the line of the table has no amounts: %s"),
    SOURCE_NOT_IN_TEXT("\"%s\" nævnes ikke i teksten", "\"%s\" is not named in the text"),
    TABLE_AMBIGUOUS(
            "tabellen kan læses på flere måder her; send notatet som PDF",
            "the table can be read in several ways here; send the note as a PDF"),
    TABLE_NOT_READ(
            "tabellen er ikke læst; se efter, om den hører til notatets beløb",
            "this table was not read; check whether it belongs to the note's amounts"),
    TEXT_TOO_LONG(
            "teksten har flere end 4.000 linjer eller en linje på over 2.000 tegn",
            "the text has more than 4,000 lines or a line of more than 2,000 characters"),
    TOTAL_DIFFERS(
            "%s er angivet til %s, men linjerne giver %s (forskel %s)",
            "%s is stated as %s, but the lines give %s (difference %s)"),
    UNIT_NOT_FOUND(
            "tabellen oplyser ikke, hvilken enhed beløbene er i (kr., 1.000 kr. eller mio. kr.)",
            "the table does not say the unit of its amounts (kr., 1.000 kr. or mio. kr.)"),
    UNKNOWN_COMMITTEE("\"%s\" er ikke et udvalg med en bevilling her", "\"%s\" is not a committee with a grant here"),
    UNKNOWN_CONTROL_AREA(
            "hverken linjen eller tabellens overskrift oplyser, om det er service, anlæg eller overførsler",
            "neither the line nor the table's caption says whether this is service, construction or transfers"),
    YEARS_DIFFER("tabellen er for %s, en anden for %s", "the table is of %s, another of %s"),
    YEARS_NOT_CONSECUTIVE("tabellens år følger ikke på hinanden", "the years of the table do not follow one another"),
    YEARS_UNUSUAL("teksten nævner %s, tabellerne %s", "the text names %s, the tables %s");

    private final Bilingual message;

    Finding(String da, String en) {
        this.message = new Bilingual(da, en);
    }

    Bilingual message(Object... arguments) {
        return message.with(arguments);
    }
}
