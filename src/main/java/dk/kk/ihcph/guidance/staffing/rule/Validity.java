package dk.kk.ihcph.guidance.staffing.rule;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The days on which a requirement is in force, both ends included. A request may leave the first out: today. */
@Embeddable
@Schema(hidden = true)
public record Validity(
        @Schema(description = "First local day; default: today") LocalDate validFrom,
        @Schema(description = "Last local day, included; absent if no end is known") @Nullable LocalDate validTo) {
    Validity orFrom(LocalDate today) {
        return new Validity(Objects.requireNonNullElse(validFrom, today), validTo);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    boolean overlaps(Validity other) {
        return (validTo == null || !other.validFrom.isAfter(validTo))
                && (other.validTo == null || !validFrom.isAfter(other.validTo));
    }
}
