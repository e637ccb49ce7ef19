package dk.kk.ihcph.guidance.staffing.template;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.Written;
import dk.kk.ihcph.guidance.staffing.Periods;
import dk.kk.ihcph.guidance.staffing.shift.PlannedShift;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A template laid over a period: the shifts to plan, and the days left out because a location is closed.
 *
 * @param pointers of each planned shift: its entry of the template and its day
 */
record TemplateDays(List<PlannedShift> planned, List<String> pointers, List<TemplateApplicationView.Skipped> skipped) {
    private static final int MOST_SHIFTS = 500;
    private static final int DAYS_NAMED = 10;
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /**
     * Lays the entries over the period.
     *
     * @param closed the closed days of a location within the period, each with the reason
     */
    static TemplateDays of(
            List<TemplateEntry> entries,
            TemplateApplicationRequest request,
            Function<String, Map<LocalDate, Bilingual>> closed,
            ZoneId zone) {
        Periods.check(request.firstDay(), request.lastDay());
        Map<String, Map<LocalDate, Bilingual>> closedAt = new HashMap<>();
        List<PlannedShift> planned = new ArrayList<>();
        List<String> pointers = new ArrayList<>();
        Set<TemplateApplicationView.Skipped> skipped = new LinkedHashSet<>();
        for (LocalDate day = request.firstDay(); !day.isAfter(request.lastDay()); day = day.plusDays(1)) {
            for (int place = 0; place < entries.size(); place++) {
                TemplateEntry entry = entries.get(place);
                if (entry.weekday() == day.getDayOfWeek()) {
                    Bilingual reason =
                            closedAt.computeIfAbsent(entry.location(), closed).get(day);
                    if (reason == null) {
                        planned.add(entry.on(day, zone));
                        pointers.add("/entries/" + place + "/" + day);
                    } else {
                        skipped.add(new TemplateApplicationView.Skipped(day, entry.location(), reason));
                    }
                }
            }
        }
        TemplateDays days = new TemplateDays(planned, pointers, List.copyOf(skipped));
        days.refuseUnlessSome();
        return days;
    }

    private void refuseUnlessSome() {
        if (planned.isEmpty() && skipped.isEmpty()) {
            refuse(
                    "/lastDay",
                    "NO_SUCH_WEEKDAY",
                    new Bilingual(
                            "perioden har ingen af skabelonens ugedage",
                            "the period has none of the template's weekdays"));
        }
        if (planned.isEmpty()) {
            refuse(
                    "/firstDay",
                    "CLOSED_PERIOD",
                    new Bilingual(
                            "alle dage er lukket: " + named(DANISH), "every day is closed: " + named(Locale.ENGLISH)));
        }
        if (planned.size() > MOST_SHIFTS) {
            refuse(
                    "/lastDay",
                    "TOO_MANY_SHIFTS",
                    new Bilingual(
                                    "må højst give %s ad gangen, men det ville blive %s",
                                    "must give at most %s at a time, but it would be %s")
                            .with(Noun.SHIFTS.count(MOST_SHIFTS), planned.size()));
        }
    }

    private String named(Locale language) {
        return skipped.stream()
                        .limit(DAYS_NAMED)
                        .map(day -> Written.day(day.date(), language) + " " + day.location() + " ("
                                + day.reason().in(language) + ")")
                        .collect(Collectors.joining(", "))
                + (skipped.size() > DAYS_NAMED ? " …" : "");
    }

    private static void refuse(String pointer, String code, Bilingual words) {
        throw Refused.invalid(Violation.at(pointer, code, words));
    }
}
