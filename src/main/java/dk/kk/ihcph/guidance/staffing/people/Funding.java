package dk.kk.ihcph.guidance.staffing.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hours of a person that an allocation pays, from when to when. The grant tops up the hours of existing ambassadors.
 */
@Embeddable
@Schema(name = "Funding", description = "Hours of a staff member that an allocation pays")
public record Funding(
        @Column
                @NotNull
                @Schema(
                        description =
                                "Id of the allocation, of the staff member's administration and with full-time equivalents")
                UUID allocation,
        @Column
                @NotNull
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("2000")
                @Digits(integer = 4, fraction = 2)
                @Schema(
                        description = "Hours for a whole year with two decimals; a part year counts by its days",
                        examples = "757.80")
                BigDecimal hoursPerYear,
        @Column(name = "valid_from") @NotNull @Schema(description = "First local day; in the year of the allocation")
                LocalDate firstDay,
        @Column(name = "valid_to")
                @NotNull
                @Schema(description = "Last local day, included; in the year of the allocation")
                LocalDate lastDay) {

    static final Comparator<Funding> IN_ORDER =
            Comparator.comparing(Funding::firstDay).thenComparing(Funding::allocation);

    private static final int SCALE = 2;

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /**
     * Adds up the hours per year of each funded day between these two, both included. Divided by the days of the year
     * it gives hours, since a part year is prorated by days. Exact, so that months can be added before anything is
     * rounded.
     */
    BigDecimal hourDays(LocalDate first, LocalDate last) {
        LocalDate begin = first.isAfter(firstDay) ? first : firstDay;
        LocalDate end = last.isBefore(lastDay) ? last : lastDay;
        return hoursPerYear.multiply(BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(begin, end) + 1)));
    }

    /** The hours of the whole period. */
    BigDecimal hours() {
        return hourDays(firstDay, lastDay)
                .divide(BigDecimal.valueOf(Year.of(firstDay.getYear()).length()), SCALE, RoundingMode.HALF_UP);
    }
}
