package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.OpenSpan;
import dk.kk.ihcph.guidance.web.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The rules that every way of planning is held to: manual edits, batches, templates and rosters. Rules of time are those
 * of {@link WorkingTime}; here they get the facts, and the rules of place join them.
 */
@ApplicationScoped
class ShiftRules {
    private static final Comparator<RuleBreach> IN_ORDER =
            Comparator.comparingInt(RuleBreach::place).thenComparing(RuleBreach::rule);

    private final ShiftRepository shifts;
    private final AbsenceRepository absences;
    private final CoverageRequirementRepository requirements;
    private final Directory directory;
    private final ZoneId zone;

    ShiftRules(
            ShiftRepository shifts,
            AbsenceRepository absences,
            CoverageRequirementRepository requirements,
            Directory directory,
            Clock clock) {
        this.shifts = shifts;
        this.absences = absences;
        this.requirements = requirements;
        this.directory = directory;
        this.zone = clock.getZone();
    }

    /**
     * What the planned duties would break, in their order; a duty that is a shift already replaces it. The staff are to
     * be locked by then, else what is found may no longer hold when it is written.
     */
    List<RuleBreach> check(List<Duty> planned, Map<UUID, StaffMember> staff) {
        if (planned.isEmpty()) {
            return List.of();
        }
        LocalDate first = planned.stream()
                .map(duty -> duty.firstDay(zone))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = planned.stream()
                .map(duty -> duty.lastDay(zone))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate from = earlier(first.withDayOfYear(1), first.minusDays(WorkingTime.REFERENCE_DAYS));
        LocalDate to =
                later(last.withDayOfYear(Year.of(last.getYear()).length()), last.plusDays(WorkingTime.REFERENCE_DAYS));
        Map<UUID, Person> people = people(staff.values(), from, to);
        Map<UUID, List<Duty>> standing = standing(staff.keySet(), planned, from, to);
        Map<UUID, Map<Integer, Duty>> plannedOf = new HashMap<>();
        for (int place = 0; place < planned.size(); place++) {
            plannedOf
                    .computeIfAbsent(planned.get(place).staff(), id -> new TreeMap<>())
                    .put(place, planned.get(place));
        }
        List<RuleBreach> breaches = new ArrayList<>();
        plannedOf.forEach((id, duties) -> breaches.addAll(
                WorkingTime.check(facts(people, id), standing.getOrDefault(id, List.of()), duties, zone)));
        List<CoverageRequirement> wanted = requirements.within(first, last);
        Map<String, Map<LocalDate, List<OpenSpan>>> open = new HashMap<>();
        for (int place = 0; place < planned.size(); place++) {
            Duty duty = planned.get(place);
            if (duty.activity() == ShiftActivity.DESK) {
                breaches.addAll(atTheDesk(duty, place, facts(people, duty.staff()), wanted));
                if (!isOpen(duty, open.computeIfAbsent(duty.location(), at -> directory.openSpans(at, first, last)))) {
                    breaches.add(new RuleBreach(
                            ShiftRule.OUTSIDE_OPENING_HOURS,
                            place,
                            new Bilingual("%s har ikke åbent hele vagten", "%s is not open for all of the shift")
                                    .with(duty.location())));
                }
            }
        }
        return breaches.stream().sorted(IN_ORDER).toList();
    }

    /** These people with their approved absences of the days between. */
    Map<UUID, Person> people(Collection<StaffMember> staff, LocalDate from, LocalDate to) {
        Set<UUID> ids = staff.stream().map(StaffMember::id).collect(Collectors.toSet());
        Map<UUID, List<Person.Away>> away = absences.approved(ids, from, to).stream()
                .collect(Collectors.groupingBy(
                        Absence::staff, Collectors.mapping(absence -> absence.away(zone), Collectors.toList())));
        return staff.stream()
                .collect(Collectors.toMap(
                        StaffMember::id, member -> member.person(away.getOrDefault(member.id(), List.of()))));
    }

    private Map<UUID, List<Duty>> standing(Set<UUID> staff, List<Duty> planned, LocalDate from, LocalDate to) {
        Set<UUID> replaced = new TreeSet<>();
        planned.forEach(duty -> {
            if (duty.shift() != null) {
                replaced.add(duty.shift());
            }
        });
        return shifts
                .standing(
                        staff,
                        from.atStartOfDay(zone).toInstant(),
                        to.plusDays(1).atStartOfDay(zone).toInstant())
                .stream()
                .filter(shift -> !replaced.contains(shift.id()))
                .map(Shift::duty)
                .collect(Collectors.groupingBy(Duty::staff));
    }

    /** Everything wanted of who sits there on the day. */
    private List<RuleBreach> atTheDesk(Duty duty, int place, Person person, List<CoverageRequirement> requirements) {
        List<RuleBreach> breaches = new ArrayList<>();
        LocalDate day = duty.firstDay(zone);
        Set<String> languages = new TreeSet<>();
        Set<String> topics = new TreeSet<>();
        requirements.stream()
                .filter(one -> one.administration() == person.administration()
                        && one.location().equals(duty.location())
                        && one.holdsOn(day))
                .filter(one -> duty.overlaps(
                        day.atTime(one.starts()).atZone(zone).toInstant(),
                        day.atTime(one.ends()).atZone(zone).toInstant()))
                .forEach(one -> {
                    languages.addAll(one.languages());
                    topics.addAll(one.topics());
                });
        languages.removeAll(person.languages());
        topics.removeAll(person.topics());
        if (!languages.isEmpty()) {
            breaches.add(new RuleBreach(
                    ShiftRule.MISSING_LANGUAGE,
                    place,
                    new Bilingual("%s vejleder ikke på %s, som er ønsket her", "%s does not guide in %s, wanted here")
                            .with(person.displayName(), String.join(", ", languages))));
        }
        if (!topics.isEmpty()) {
            breaches.add(new RuleBreach(
                    ShiftRule.MISSING_TOPIC,
                    place,
                    new Bilingual("%s har ikke %s, som er ønsket her", "%s does not have %s, wanted here")
                            .with(person.displayName(), String.join(", ", topics))));
        }
        return breaches;
    }

    private boolean isOpen(Duty duty, Map<LocalDate, List<OpenSpan>> open) {
        LocalDate day = duty.firstDay(zone);
        return open.getOrDefault(day, List.of()).stream()
                .anyMatch(span -> !duty.startsAt()
                                .isBefore(day.atTime(span.opens()).atZone(zone).toInstant())
                        && !duty.endsAt()
                                .isAfter(day.atTime(span.closes()).atZone(zone).toInstant()));
    }

    private static Person facts(Map<UUID, Person> people, UUID id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalStateException("The planned staff are not among those given");
        }
        return person;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
