package dk.kk.ihcph.guidance.evaluation.target;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target with the decision and the reason for it, as it is proposed. */
@Embeddable
@Schema(name = "IndicatorTargetTerms", description = "A target, and the decision that sets it")
record TargetTerms(
        @NotBlank @Size(max = 50) @Schema(ref = "IndicatorCode") @Column(updatable = false) String indicator,
        @NotNull
                @DecimalMin("0")
                @Digits(integer = 12, fraction = 2)
                @Schema(
                        description =
                                "Value to reach, in the unit of the indicator: a percentage up to 100, a score from 1 to 5",
                        examples = "950.00")
                @Column(updatable = false)
                BigDecimal value,
        @NotBlank
                @Size(max = 300)
                @Schema(
                        description = "Decision that sets the target: committee, day and item of the agenda",
                        examples = "KFU 12-03-2026, punkt 4")
                @Column(updatable = false)
                String decision,
        @NotBlank
                @Size(max = 1000)
                @Schema(description = "Reason for the value, in Danish", examples = "Lidt flere end i pilotperioden")
                @Column(updatable = false)
                String reason,
        @NotNull
                @Schema(description = "First local day on which it applies, included")
                @Column(name = "valid_from", updatable = false)
                LocalDate from,
        @Schema(
                        description =
                                "Local day from which it no longer applies, after `from`; absent if it has no end. Equal to "
                                        + "`from` if it ended before it began")
                @Column(name = "valid_to")
                @Nullable
                LocalDate to,
        @Schema(
                        description =
                                "Id of the approved target of the same indicator that ends when this one begins; absent if there "
                                        + "is none")
                @Column(updatable = false)
                @Nullable
                UUID supersedes) {
    private static final int DECIMALS = 2;

    TargetTerms {
        value = value == null ? null : value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    TargetTerms endingOn(LocalDate end) {
        return new TargetTerms(indicator, value, decision, reason, from, end, supersedes);
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Returns the violations of a proposal whose value or days are impossible. */
    List<Violation> broken(@Nullable TargetRange range) {
        List<Violation> broken = new ArrayList<>();
        if (range == null) {
            broken.add(Violation.unknownCode("/indicator", "/indicators"));
        } else {
            broken.addAll(range.broken(value));
        }
        if (!DayRange.isPlausible(from)) {
            broken.add(DayRange.outOfRange("/from"));
        }
        if (to != null && !DayRange.isPlausible(to)) {
            broken.add(DayRange.outOfRange("/to"));
        }
        if (to != null && !to.isAfter(from)) {
            broken.add(Violation.at(
                    "/to", "ENDS_BEFORE_IT_STARTS", new Bilingual("skal ligge efter from", "must be after from")));
        }
        return broken;
    }
}
