package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of a budget note, which its allocations repeat.
 *
 * @param label the note's own text, in Danish
 * @param grant four digits (bevilling)
 * @param fte full-time equivalents in each year; null if the line pays no staff
 */
@Embeddable
public record BudgetLine(
        @Column(updatable = false) String label,
        @Enumerated(EnumType.STRING) @Column(updatable = false) Administration administration,
        @Enumerated(EnumType.STRING) @Column(updatable = false) Committee committee,
        @Column(name = "grant_code", updatable = false) String grant,
        @Enumerated(EnumType.STRING) @Column(updatable = false) ControlArea controlArea,
        @Enumerated(EnumType.STRING) @Column(updatable = false) Direction direction,
        @Column(updatable = false) @Nullable BigDecimal fte) {
    /** The regular expression that the code of a grant matches. */
    public static final String GRANT = "^[0-9]{4}$";

    /** The regular expression that the code of a budget note matches. */
    public static final String NOTE_CODE = "[A-Z0-9][A-Z0-9_-]{0,29}";

    public boolean paysStaff() {
        return fte != null;
    }
}
