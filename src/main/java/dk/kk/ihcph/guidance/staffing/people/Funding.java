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
@Schema(name = "Funding", description = "Hours of a person that an allocation pays")
public record Funding(
        @Column
                @NotNull
                @Schema(
                        description = "Id of the allocation: of the person's own administration, with FTE",
                        examples = "0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a")
                UUID allocation,
        @Column
                @NotNull
                @DecimalMin(value = "0", inclusive = false)
                @DecimalMax("2000")
                @Digits(integer = 4, fraction = 2)
                @Schema(
                        description =
                                "Hours of a whole year, up to 2,000 with two decimals; a part year counts by its days",
                        examples = "757.80")
                BigDecimal hoursPerYear,
        @Column(name = "valid_from")
                @NotNull
                @Schema(description = "First day; in the allocation's year", examples = "2026-01-01")
                LocalDate from,
        @Column(name = "valid_to")
                @NotNull
                @Schema(description = "Last day; in the allocation's year", examples = "2026-12-31")
                LocalDate to) {

    static final Comparator<Funding> IN_ORDER =
            Comparator.comparing(Funding::from).thenComparing(Funding::allocation);

    private static final int SCALE = 2;

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Adds up the hours per year of each funded day between these two, both included. Divided by the days of the year
     * it gives hours, since a part year is prorated by days. Exact, so that months can be added before anything is
     * rounded.
     */
    BigDecimal hourDays(LocalDate first, LocalDate last) {
        LocalDate begin = first.isAfter(from) ? first : from;
        LocalDate end = last.isBefore(to) ? last : to;
        return hoursPerYear.multiply(BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(begin, end) + 1)));
    }

    /** The hours of the whole period. */
    BigDecimal hours() {
        return hourDays(from, to)
                .divide(BigDecimal.valueOf(Year.of(from.getYear()).length()), SCALE, RoundingMode.HALF_UP);
    }
}
