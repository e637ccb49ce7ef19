package dk.kk.ihcph.guidance.staffing.people;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** When a person would rather work, and rather not: wishes that a roster weighs, not absences. */
@Embeddable
@Schema(hidden = true)
public record Wishes(
        @Size(max = 7)
                @UniqueElements
                @Schema(examples = "[\"MONDAY\"]")
                @Enumerated(EnumType.STRING)
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull DayOfWeek> preferredWeekdays,
        @Size(max = 7)
                @UniqueElements
                @Schema(examples = "[\"FRIDAY\"]")
                @Enumerated(EnumType.STRING)
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull DayOfWeek> avoidedWeekdays,
        @Size(max = Wishes.MOST_DATES)
                @UniqueElements
                @Schema(
                        description = "Preferred local days; a day takes precedence over its weekday",
                        examples = "[\"2026-12-28\"]")
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull LocalDate> preferredDates,
        @Size(max = Wishes.MOST_DATES)
                @UniqueElements
                @Schema(
                        description =
                                "Local days to avoid; a day takes precedence over its weekday. A day on which the staff"
                                        + " member cannot work is an absence",
                        examples = "[\"2026-12-23\"]")
                @JdbcTypeCode(SqlTypes.ARRAY)
                List<@NotNull LocalDate> avoidedDates,
        @Min(1)
                @Max(6)
                @Schema(
                        description = "Preferred number of working days in a row; absent if it does not matter",
                        examples = "2")
                @Nullable
                Integer preferredDaysInRow) {
    static final int MOST_DATES = 100;
    public static final Wishes NONE = new Wishes(List.of(), List.of(), List.of(), List.of(), null);

    public Wishes {
        preferredWeekdays = Profile.orNone(preferredWeekdays);
        avoidedWeekdays = Profile.orNone(avoidedWeekdays);
        preferredDates = Profile.orNone(preferredDates);
        avoidedDates = Profile.orNone(avoidedDates);
    }

    /** 1 on a day that the person prefers, -1 on one that the person avoids, 0 on others. */
    public int on(LocalDate day) {
        int date = wish(day, preferredDates, avoidedDates);
        return date == 0 ? wish(day.getDayOfWeek(), preferredWeekdays, avoidedWeekdays) : date;
    }

    /** Refuses a day that is both preferred and avoided. */
    List<Violation> violations() {
        return Stream.of(
                        refusedIfBoth("Weekdays", preferredWeekdays, avoidedWeekdays),
                        refusedIfBoth("Dates", preferredDates, avoidedDates))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Violation> refusedIfBoth(String days, List<?> preferred, List<?> avoided) {
        return Collections.disjoint(preferred, avoided)
                ? Optional.empty()
                : Optional.of(Violation.at(
                        "/avoided" + days,
                        "ALSO_PREFERRED",
                        new Bilingual("må ikke også være angivet i %s", "must not also be given in %s")
                                .with("preferred" + days)));
    }

    private static <T> int wish(T day, List<T> preferred, List<T> avoided) {
        return preferred.contains(day) ? 1 : avoided.contains(day) ? -1 : 0;
    }
}
