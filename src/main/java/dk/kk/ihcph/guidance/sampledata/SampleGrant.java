package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.budget.note.NoteDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The budget notes that pay for the sample data, each for years of its own. Their decisions are invented. */
enum SampleGrant {
    /**
     * The grant of the pilot's last year. KF042 tells only its amount in running prices; the lines are invented, and the note
     * says so.
     */
    OS2025(
            2025,
            LocalDate.of(2024, 4, 25),
            "Syntetisk: Linjer, beslutning og dato er opdigtede. Kun beløbet er kendt."),

    /** The real note. The budget of 2026 was to be adopted in early October 2025; the note does not contain the decision. */
    KF042(
            2026,
            LocalDate.of(2025, 10, 2),
            "Forudsat i eksempeldata: Beslutning og dato er ikke dokumenteret i en sag.");

    /** The codes of all notes as a list in SQL. */
    static final String CODES =
            Arrays.stream(values()).map(grant -> "'" + grant.code() + "'").collect(Collectors.joining(", ", "(", ")"));

    private final int firstYear;
    private final LocalDate decided;
    private final String remark;

    SampleGrant(int firstYear, LocalDate decided, String remark) {
        this.firstYear = firstYear;
        this.decided = decided;
        this.remark = remark;
    }

    String code() {
        return name();
    }

    String file() {
        return "/budget-notes/" + name() + ".json";
    }

    LocalDate firstDay() {
        return LocalDate.of(firstYear, 1, 1);
    }

    NoteDecision assumed() {
        return new NoteDecision("Borgerrepræsentationen", decided, null, true, remark);
    }

    /** Returns the time of the assumed decision. */
    Instant adoptedAt(ZoneId zone) {
        return decided.atTime(18, 0).atZone(zone).toInstant();
    }
}
