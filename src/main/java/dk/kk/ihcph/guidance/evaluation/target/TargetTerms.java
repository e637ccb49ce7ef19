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
        @NotBlank
                @Size(max = 50)
                @Schema(description = "Code of the indicator", examples = "CONSULTATIONS_PER_MONTH")
                @Column(updatable = false)
                String indicator,
        @NotNull
                @DecimalMin("0")
                @Digits(integer = 12, fraction = 2)
                @Schema(
                        description =
                                "The value to reach, in the indicator's unit: a share at most 100, a score 1 to 5",
                        examples = "950.00")
                @Column(updatable = false)
                BigDecimal value,
        @NotBlank
                @Size(max = 300)
                @Schema(
                        description = "The decision that sets it: the committee, the day and the item of its agenda",
                        examples = "KFU 12-03-2026, punkt 4")
                @Column(updatable = false)
                String decision,
        @NotBlank
                @Size(max = 1000)
                @Schema(description = "Why this value, in Danish", examples = "Lidt flere end i pilotperioden")
                @Column(updatable = false)
                String reason,
        @NotNull
                @Schema(description = "First local day on which it is in force", examples = "2026-01-01")
                @Column(updatable = false)
                LocalDate validFrom,
        @Schema(
                        description =
                                "Local day from which it is no longer in force, after validFrom; absent where no end is"
                                        + " known. Equal to validFrom where it ended before it was ever in force",
                        examples = "2027-01-01")
                @Nullable
                LocalDate validTo,
        @Schema(
                        description =
                                "Id of the approved target of the same indicator that ends when this one begins; absent"
                                        + " where it supersedes none",
                        examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a")
                @Column(updatable = false)
                @Nullable
                UUID supersedes) {
    private static final int DECIMALS = 2;

    TargetTerms {
        value = value == null ? null : value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    TargetTerms endingOn(LocalDate end) {
        return new TargetTerms(indicator, value, decision, reason, validFrom, end, supersedes);
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Returns the violations of a proposal whose value or days are impossible. */
    List<Violation> broken(@Nullable TargetRange range) {
        List<Violation> broken = new ArrayList<>();
        if (range == null) {
            broken.add(Violation.unknownCode("/indicator", "/indicators"));
        } else {
            broken.addAll(range.broken(value));
        }
        if (!DayRange.isPlausible(validFrom)) {
            broken.add(DayRange.outOfRange("/validFrom"));
        }
        if (validTo != null && !DayRange.isPlausible(validTo)) {
            broken.add(DayRange.outOfRange("/validTo"));
        }
        if (validTo != null && !validTo.isAfter(validFrom)) {
            broken.add(Violation.at(
                    "/validTo",
                    "ENDS_BEFORE_IT_STARTS",
                    new Bilingual("skal ligge efter validFrom", "must be after validFrom")));
        }
        return broken;
    }
}
