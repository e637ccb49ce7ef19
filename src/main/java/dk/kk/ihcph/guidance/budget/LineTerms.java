package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.access.Administration;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The recipient and kind of expense of a note's line; the line's allocations repeat them. */
@Embeddable
@Schema(hidden = true)
public record LineTerms(
        @NotNull @Enumerated(EnumType.STRING) @Column(updatable = false) Administration administration,
        @NotNull
                @Schema(description = "The administration's committee: BIU of BIF, KFU of KFF")
                @Enumerated(EnumType.STRING)
                @Column(updatable = false)
                Committee committee,
        @NotNull
                @Pattern(regexp = LineTerms.GRANT, message = "{pattern.grant}")
                @Schema(
                        description = "The administration's grant (bevilling): 3510 of BIF, 1060 of KFF",
                        examples = "3510",
                        maxLength = 4)
                @Column(name = "grant_code", updatable = false)
                String grant,
        @NotNull @Enumerated(EnumType.STRING) @Column(updatable = false) ControlArea controlArea,
        @NotNull @Enumerated(EnumType.STRING) @Column(updatable = false) Direction direction,
        @DecimalMin("0")
                @Digits(integer = 4, fraction = 2)
                @Schema(
                        description = "Full-time equivalents (årsværk) in each year; absent if the line pays no staff",
                        examples = "1.00")
                @Column(updatable = false)
                @Nullable
                BigDecimal fte) {
    /** The regular expression that the code of a grant matches. */
    public static final String GRANT = "^[0-9]{4}$";

    /** The regular expression that the code of a budget note matches. */
    public static final String NOTE_CODE = "[A-Z0-9][A-Z0-9_-]{0,29}";

    /** Returns the terms as they are stored, with two decimals. */
    public LineTerms stored() {
        return fte == null
                ? this
                : new LineTerms(
                        administration, committee, grant, controlArea, direction, fte.setScale(Kroner.DECIMALS));
    }

    public boolean paysStaff() {
        return fte != null;
    }
}
