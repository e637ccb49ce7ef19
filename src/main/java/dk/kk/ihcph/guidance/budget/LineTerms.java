package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who gets the money of a note's line, and for what kind of expense; the line's allocations repeat it. */
@Embeddable
@Schema(hidden = true)
public record LineTerms(
        @Enumerated(EnumType.STRING) @Column(updatable = false) Administration administration,
        @Enumerated(EnumType.STRING) @Column(updatable = false) Committee committee,
        @Schema(description = "Grant (bevilling)", examples = "3510", maxLength = 4)
                @Column(name = "grant_code", updatable = false)
                String grant,
        @Enumerated(EnumType.STRING) @Column(updatable = false) ControlArea controlArea,
        @Enumerated(EnumType.STRING) @Column(updatable = false) Direction direction,
        @Schema(description = "Full-time equivalents (årsværk); absent where the line pays no staff", examples = "1.00")
                @Column(updatable = false)
                @Nullable
                BigDecimal fte) {
    /** The regular expression that the code of a grant matches. */
    public static final String GRANT = "^[0-9]{4}$";

    /** The regular expression that the code of a budget note matches. */
    public static final String NOTE_CODE = "[A-Z0-9][A-Z0-9_-]{0,29}";

    public boolean paysStaff() {
        return fte != null;
    }
}
