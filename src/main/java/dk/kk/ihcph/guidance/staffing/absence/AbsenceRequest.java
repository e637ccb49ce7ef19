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
        description = "Days to be away, or a few hours of one day; no cause of a sickness",
        examples = "{\"kind\": \"VACATION\", \"from\": \"2026-07-06\", \"to\": \"2026-07-24\"}")
public record AbsenceRequest(
        @Schema(description = "Id of the member of staff; default: the caller") @Nullable UUID staff,
        @NotNull AbsenceKind kind,
        @NotNull
                @Schema(
                        description =
                                "First local day; of a sickness up to 31 days back, of anything else not before today",
                        examples = "2026-07-06")
                LocalDate from,
        @Schema(
                        description = "Last local day, at most 366 days after the first; default: the first",
                        examples = "2026-07-24")
                @Nullable
                LocalDate to,
        @Schema(
                        description = "Local time from which the person is away, of an absence within one day; together"
                                + " with toTime",
                        examples = "09:00:00")
                @Nullable
                LocalTime fromTime,
        @Schema(
                        description = "Local time until which the person is away; together with fromTime",
                        examples = "12:00:00")
                @Nullable
                LocalTime toTime) {

    /** Sickness is reported afterwards; every other absence is requested before it begins. */
    private static final int SICKNESS_DAYS_BACK = 31;

    @JsonIgnore
    LocalDate endsOn() {
        return to == null ? from : to;
    }

    /** Names what is wrong with the days and times. */
    @JsonIgnore
    List<Violation> violations(LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        LocalDate earliest = kind == AbsenceKind.SICKNESS ? today.minusDays(SICKNESS_DAYS_BACK) : today;
        if (!DayRange.isPlausible(from)) {
            violations.add(DayRange.outOfRange("/from"));
        } else if (from.isBefore(earliest)) {
            violations.add(Violation.at(
                    "/from",
                    "TOO_LATE_TO_ASK",
                    new Bilingual("må ikke ligge før %s", "must not be before %s").with(earliest)));
        }
        long days = ChronoUnit.DAYS.between(from, endsOn());
        if (days < 0) {
            violations.add(Violation.at(
                    "/to",
                    "ENDS_BEFORE_IT_STARTS",
                    new Bilingual("må ikke ligge før from", "must not be before from")));
        } else if (days > Absence.LONGEST_DAYS) {
            violations.add(Violation.at(
                    "/to",
                    "TOO_LONG",
                    new Bilingual("må højst ligge %s efter from", "must be at most %s after from")
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
