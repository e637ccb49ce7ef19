package dk.kk.ihcph.guidance.staffing.template;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.Periods;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.rule.DailyRestRule;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import dk.kk.ihcph.guidance.staffing.rule.ShiftRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Checks that a template could be a plan at all. The rules of the schedule are applied when it is laid over a period,
 * since only then there are days.
 */
@ApplicationScoped
class TemplateRules {
    private final StaffRepository staff;
    private final Directory directory;

    TemplateRules(StaffRepository staff, Directory directory) {
        this.staff = staff;
        this.directory = directory;
    }

    /** Finds all violations of a template. */
    List<Violation> broken(ShiftTemplateRequest request) {
        Map<UUID, StaffMember> people =
                staff.byId(request.entries().stream().map(TemplateEntry::staff).collect(Collectors.toSet()));
        List<Violation> violations = new ArrayList<>();
        for (int place = 0; place < request.entries().size(); place++) {
            String at = "/entries/" + place;
            TemplateEntry entry = request.entries().get(place);
            StaffMember member = people.get(entry.staff());
            if (member == null) {
                violations.add(Violation.unknownCode(at + "/staff", "/staff"));
            } else if (member.administration() != request.administration()) {
                violations.add(Violation.at(
                        at + "/staff",
                        "FOREIGN_STAFF",
                        new Bilingual(
                                        "hører til %s; en skabelon planlægger kun sin egen forvaltnings medarbejdere",
                                        "belongs to the %s; a template only plans the staff of its own administration")
                                .with(member.administration())));
            }
            violations.addAll(violations(entry, at));
            if (overlaps(request.entries(), place)) {
                violations.add(Violation.at(
                        at,
                        ShiftRule.OVERLAP.name(),
                        new Bilingual(
                                "overlapper en anden vagt for samme medarbejder",
                                "overlaps another shift of the same member of staff")));
            }
        }
        return violations;
    }

    private List<Violation> violations(TemplateEntry entry, String at) {
        List<Violation> violations = new ArrayList<>();
        if (!directory.hasLocation(entry.location())) {
            violations.add(Violation.unknownCode(at + "/location", "/locations"));
        }
        if (entry.activity() == ShiftActivity.EVENT) {
            violations.add(Violation.at(
                    at + "/activity",
                    "NOT_IN_A_TEMPLATE",
                    new Bilingual(
                            "en vagt ved et arrangement kan ikke være med i en skabelon",
                            "a shift at an event cannot be part of a template")));
        }
        if (!Periods.isWholeMinutes(entry.from()) || !Periods.isWholeMinutes(entry.to())) {
            violations.add(Violation.at(
                    at + "/from", "WHOLE_MINUTES", new Bilingual("skal være hele minutter", "must be whole minutes")));
        }
        if (!entry.to().isAfter(entry.from())) {
            violations.add(Violation.at(
                    at + "/to", "ENDS_BEFORE_IT_STARTS", new Bilingual("skal ligge efter from", "must be after from")));
        } else if (Duration.between(entry.from(), entry.to()).compareTo(DailyRestRule.LONGEST_STRETCH) > 0) {
            violations.add(Violation.at(
                    at + "/to",
                    "TOO_LONG",
                    new Bilingual("må højst ligge %s efter from", "must be at most %s after from")
                            .with(Noun.HOURS.count(DailyRestRule.LONGEST_STRETCH.toHours()))));
        }
        return violations;
    }

    private static boolean overlaps(List<TemplateEntry> entries, int place) {
        TemplateEntry entry = entries.get(place);
        return entries.subList(0, place).stream()
                .anyMatch(other -> other.staff().equals(entry.staff())
                        && other.weekday() == entry.weekday()
                        && other.from().isBefore(entry.to())
                        && entry.from().isBefore(other.to()));
    }
}
