package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.TimeSpan;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import dk.kk.ihcph.guidance.staffing.rule.PersonSchedule;
import dk.kk.ihcph.guidance.staffing.rule.Stint;
import dk.kk.ihcph.guidance.staffing.rule.WorkingTimeRules;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slot with the person who takes it: what the solver decides. */
@PlanningEntity
class Post implements Stint {
    @PlanningId
    private UUID id;

    private Slot slot;
    private DirectoryNames names;
    private ZoneId zone;
    private int place;
    private LocalDate day;
    private long epochDay;
    private boolean late;

    /** A search knows only those who could take it, which makes it shorter; to be judged, a post may be anyone's. */
    @ValueRangeProvider(id = "candidates")
    private List<Worker> candidates;

    @PlanningVariable(valueRangeProviderRefs = "candidates", allowsUnassigned = true)
    private @Nullable Worker worker;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    Post(Slot slot, int place, ZoneId zone, DirectoryNames names) {
        this.id = slot.id();
        this.slot = slot;
        this.names = names;
        this.zone = zone;
        this.place = place;
        this.day = slot.startsAt().atZone(zone).toLocalDate();
        this.epochDay = day.toEpochDay();
        this.late = FairShare.isLate(slot, zone);
        this.candidates = List.of();
    }

    void offerTo(List<Worker> workers) {
        candidates = workers;
    }

    /** The hard constraint that alone forbids it to this person, whatever else is planned. */
    @Nullable
    RosterConstraint obstacle(Worker someone) {
        if (isOfOtherAdministration(someone)) {
            return RosterConstraint.OTHER_ADMINISTRATION;
        }
        PersonSchedule alone = someone.with(List.of(this));
        return WorkingTimeRules.HARD.stream()
                .filter(rule -> !rule.findings(alone).isEmpty())
                .findFirst()
                .map(RosterConstraint::of)
                .orElse(null);
    }

    boolean isOfOtherAdministration(Worker someone) {
        return someone.person().person().administration() != slot.administration();
    }

    UUID id() {
        return id;
    }

    Slot slot() {
        return slot;
    }

    Bilingual words() {
        return new Bilingual("%s %s", "%s on %s")
                .with(names.location(slot.location()), new TimeSpan(slot.startsAt(), slot.endsAt()));
    }

    DirectoryNames names() {
        return names;
    }

    /** Returns the person of a taken post. */
    Worker worker() {
        return Objects.requireNonNull(worker);
    }

    boolean isTaken() {
        return worker != null;
    }

    void give(@Nullable Worker someone) {
        worker = someone;
    }

    List<Worker> candidates() {
        return candidates;
    }

    @Override
    public Instant startsAt() {
        return slot.startsAt();
    }

    @Override
    public Instant endsAt() {
        return slot.endsAt();
    }

    @Override
    public long firstDay() {
        return epochDay;
    }

    @Override
    public long lastDay() {
        return epochDay;
    }

    @Override
    public int place() {
        return place;
    }

    String location() {
        return slot.location();
    }

    boolean isLate() {
        return late;
    }

    long minutes() {
        return FairShare.minutesOf(slot);
    }

    /** Hours begun. */
    long hours() {
        return (minutes() + 59) / 60;
    }

    List<String> missingLanguages() {
        return missing(slot.languages(), worker().person().person().languages());
    }

    List<String> missingTopics() {
        return missing(slot.topics(), worker().person().person().topics());
    }

    private static List<String> missing(Set<String> wanted, Set<String> known) {
        return wanted.stream().filter(one -> !known.contains(one)).sorted().toList();
    }

    /** 1 on a preferred weekday, -1 on an avoided one. */
    int wish() {
        DayOfWeek weekday = day.getDayOfWeek();
        if (worker().person().preferred().contains(weekday)) {
            return 1;
        }
        return worker().person().avoided().contains(weekday) ? -1 : 0;
    }
}
