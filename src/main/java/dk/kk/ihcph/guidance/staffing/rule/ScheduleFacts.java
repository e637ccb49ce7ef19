package dk.kk.ihcph.guidance.staffing.rule;

import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.TimeSpan;
import dk.kk.ihcph.guidance.staffing.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The people, duties, requirements and opening hours that the rules look at. Read once, so that many plans for the same
 * days can be checked.
 */
public final class ScheduleFacts {
    private static final Comparator<RuleBreach> IN_ORDER =
            Comparator.comparingInt(RuleBreach::place).thenComparing(RuleBreach::rule);

    private final Map<UUID, Person> people;
    private final Map<UUID, List<Duty>> standing;
    private final List<CoverageRequirement> requirements;
    private final List<AtDesk> atDesks;
    private final Function<String, Map<LocalDate, List<OpenSpan>>> openingHours;
    private final Map<String, Map<LocalDate, List<OpenSpan>>> open = new HashMap<>();
    private final DirectoryNames names;
    private final ZoneId zone;

    public ScheduleFacts(
            Map<UUID, Person> people,
            Map<UUID, List<Duty>> standing,
            List<CoverageRequirement> requirements,
            List<AtDesk> atDesks,
            Function<String, Map<LocalDate, List<OpenSpan>>> openingHours,
            DirectoryNames names,
            ZoneId zone) {
        this.people = people;
        this.standing = standing;
        this.requirements = requirements;
        this.atDesks = atDesks;
        this.openingHours = openingHours;
        this.names = names;
        this.zone = zone;
    }

    public Collection<Person> people() {
        return people.values();
    }

    /** The person's shifts of the calendar years concerned and 17 weeks either side. */
    public List<Duty> standing(UUID staff) {
        return standing.getOrDefault(staff, List.of());
    }

    /**
     * Finds what the planned duties would break together, in their order; a duty that is a shift already replaces it.
     */
    public List<RuleBreach> check(List<Duty> planned) {
        Set<UUID> replaced =
                planned.stream().map(Duty::shift).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<UUID, List<Stint>> stints = new HashMap<>();
        for (int place = 0; place < planned.size(); place++) {
            Duty duty = planned.get(place);
            stints.computeIfAbsent(duty.staff(), staff -> new ArrayList<>())
                    .add(Stint.planned(duty.startsAt(), duty.endsAt(), place, zone));
        }
        List<RuleBreach> breaches = new ArrayList<>();
        stints.forEach((staff, ofPerson) -> breaches.addAll(PersonSchedule.of(
                        person(staff),
                        standing(staff).stream()
                                .filter(duty -> !replaced.contains(duty.shift()))
                                .map(duty -> Stint.standing(duty.startsAt(), duty.endsAt(), zone)),
                        zone)
                .with(ofPerson)
                .breaches()));
        List<AtDesk> there = new ArrayList<>(atDesks);
        there.removeIf(one -> replaced.contains(one.shift()));
        planned.stream()
                .filter(duty -> duty.activity() == ShiftActivity.DESK)
                .forEach(duty -> there.add(AtDesk.of(duty, person(duty.staff()))));
        for (int place = 0; place < planned.size(); place++) {
            if (planned.get(place).activity() == ShiftActivity.DESK) {
                breaches.addAll(atTheDesk(planned.get(place), place, there));
            }
        }
        return breaches.stream().sorted(IN_ORDER).toList();
    }

    /**
     * Checks the desk: open for all of the duty, with somebody there for each wanted language and topic all the time.
     */
    private List<RuleBreach> atTheDesk(Duty duty, int place, List<AtDesk> there) {
        Person person = person(duty.staff());
        List<RuleBreach> breaches = new ArrayList<>();
        if (!isOpen(duty)) {
            breaches.add(new RuleBreach(ShiftRule.OUTSIDE_OPENING_HOURS, place, openingHours(duty)));
        }
        LocalDate day = duty.firstDay(zone);
        Set<String> languages = new TreeSet<>();
        Set<String> topics = new TreeSet<>();
        for (CoverageRequirement one : requirements) {
            Instant from = later(
                    duty.startsAt(), day.atTime(one.need().from()).atZone(zone).toInstant());
            Instant to = earlier(
                    duty.endsAt(), day.atTime(one.need().to()).atZone(zone).toInstant());
            if (one.administration() == person.administration()
                    && one.location().equals(duty.location())
                    && one.holdsOn(day)
                    && from.isBefore(to)) {
                languages.addAll(missing(one.need().languages(), Person::languages, duty, person, from, to, there));
                topics.addAll(missing(one.need().topics(), Person::topics, duty, person, from, to, there));
            }
        }
        if (!languages.isEmpty()) {
            breaches.add(new RuleBreach(
                    ShiftRule.MISSING_LANGUAGE,
                    place,
                    new Bilingual(
                                    "%s vejleder ikke på %s, som er ønsket her.",
                                    "%s does not guide in %s, which is wanted here.")
                            .with(person.displayName(), Languages.names(languages))));
        }
        if (!topics.isEmpty()) {
            breaches.add(new RuleBreach(
                    ShiftRule.MISSING_TOPIC,
                    place,
                    new Bilingual(
                                    "%s vejleder ikke om %s, som er ønsket her.",
                                    "%s does not give guidance on %s, which is wanted here.")
                            .with(person.displayName(), names.topics(topics))));
        }
        return breaches;
    }

    /** Finds the wanted skills that neither the person has nor a colleague who is there all the time. */
    private static Set<String> missing(
            List<String> wanted,
            Function<Person, Set<String>> brings,
            Duty duty,
            Person person,
            Instant from,
            Instant to,
            List<AtDesk> there) {
        Set<String> missing = new TreeSet<>(wanted);
        missing.removeAll(brings.apply(person));
        if (!missing.isEmpty()) {
            there.stream()
                    .filter(one -> one.isBeside(person, duty.location(), from, to))
                    .forEach(one -> missing.removeAll(brings.apply(one.person())));
        }
        return missing;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isOpen(Duty duty) {
        return openOn(duty).stream()
                .anyMatch(open ->
                        !duty.startsAt().isBefore(open.from()) && !duty.endsAt().isAfter(open.to()));
    }

    /** Names the hours of the duty's day, or the time of a duty on a closed day. */
    private Bilingual openingHours(Duty duty) {
        List<TimeSpan> open = openOn(duty);
        Bilingual location = names.location(duty.location());
        return open.isEmpty()
                ? new Bilingual("%s har lukket %s.", "%s is closed on %s.")
                        .with(location, new TimeSpan(duty.startsAt(), duty.endsAt()))
                : new Bilingual("%s har kun åbent %s.", "%s is only open on %s.").with(location, open);
    }

    private List<TimeSpan> openOn(Duty duty) {
        LocalDate day = duty.firstDay(zone);
        return open.computeIfAbsent(duty.location(), openingHours).getOrDefault(day, List.of()).stream()
                .map(span -> new TimeSpan(
                        day.atTime(span.opens()).atZone(zone).toInstant(),
                        day.atTime(span.closes()).atZone(zone).toInstant()))
                .toList();
    }

    private Person person(UUID id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalStateException("The planned staff are not among those given");
        }
        return person;
    }
}
