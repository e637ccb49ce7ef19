package dk.kk.ihcph.guidance.staffing.absence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.Periods;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "AbsenceRequest",
        description = "Days of absence, or a few hours of one day, without the cause of a sickness",
        examples = "{\"kind\": \"VACATION\", \"firstDay\": \"2026-07-06\", \"lastDay\": \"2026-07-24\"}")
public record AbsenceRequest(
        @Schema(description = "Id of the staff member; default: the caller") @Nullable UUID staff,
        @NotNull AbsenceKind kind,
        @NotNull @Schema(description = "First local day; not before today, or at most 31 days ago for a sickness")
                LocalDate firstDay,
        @Schema(description = "Last local day, included; at most 366 days after the first. Default: the first day")
                @Nullable
                LocalDate lastDay,
        @Schema(description = "Local time at which an absence of one day begins; requires `toTime`") @Nullable
                LocalTime fromTime,
        @Schema(description = "Local time at which an absence of one day ends, not included; requires `fromTime`")
                @Nullable
                LocalTime toTime) {

    /** Sickness is reported afterwards; every other absence is requested before it begins. */
    private static final int SICKNESS_DAYS_BACK = 31;

    @JsonIgnore
    LocalDate endsOn() {
        return lastDay == null ? firstDay : lastDay;
    }

    /** Names what is wrong with the days and times. */
    @JsonIgnore
    List<Violation> violations(LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        LocalDate earliest = kind == AbsenceKind.SICKNESS ? today.minusDays(SICKNESS_DAYS_BACK) : today;
        if (!DayRange.isPlausible(firstDay)) {
            violations.add(DayRange.outOfRange("/firstDay"));
        } else if (firstDay.isBefore(earliest)) {
            violations.add(Violation.at(
                    "/firstDay",
                    "TOO_LATE_TO_ASK",
                    new Bilingual("må ikke ligge før %s", "must not be before %s").with(earliest)));
        }
        long days = ChronoUnit.DAYS.between(firstDay, endsOn());
        if (days < 0) {
            violations.add(Violation.at(
                    "/lastDay",
                    "ENDS_BEFORE_IT_STARTS",
                    new Bilingual("må ikke ligge før firstDay", "must not be before firstDay")));
        } else if (days > Absence.LONGEST_DAYS) {
            violations.add(Violation.at(
                    "/lastDay",
                    "TOO_LONG",
                    new Bilingual("må højst ligge %s efter firstDay", "must be at most %s after firstDay")
                            .with(Noun.DAYS.count(Absence.LONGEST_DAYS))));
        }
        times(days, violations);
        return violations;
    }

    private void times(long days, List<Violation> violations) {
        if (fromTime == null && toTime == null) {
            return;
        }
        if (fromTime == null || toTime == null) {
            violations.add(Violation.at(
                    fromTime == null ? "/fromTime" : "/toTime",
                    "REQUIRED_HERE",
                    new Bilingual(
                            "angiv både fromTime og toTime eller ingen af dem",
                            "give both fromTime and toTime, or neither")));
        } else if (days != 0) {
            violations.add(Violation.at(
                    "/fromTime",
                    "TIMES_WITHIN_ONE_DAY",
                    new Bilingual(
                            "tidspunkter kan kun angives, når fraværet er på én dag",
                            "times can only be given for an absence within one day")));
        } else if (!toTime.isAfter(fromTime)) {
            violations.add(Violation.at(
                    "/toTime",
                    "ENDS_BEFORE_IT_STARTS",
                    new Bilingual("skal ligge efter fromTime", "must be after fromTime")));
        } else if (!Periods.isWholeMinutes(fromTime) || !Periods.isWholeMinutes(toTime)) {
            violations.add(Violation.at(
                    "/fromTime", "WHOLE_MINUTES", new Bilingual("skal være hele minutter", "must be whole minutes")));
        }
    }
}
