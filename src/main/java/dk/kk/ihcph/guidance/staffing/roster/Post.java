package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slot with who takes it: what the solver decides. */
@PlanningEntity
class Post implements Stretch {
    @PlanningId
    private UUID id;

    private Slot slot;
    private ZoneId zone;
    private LocalDate day;
    private boolean late;
    private long restChain;
    private long dayChain;
    /** What alone forbids it to a person, whatever else is planned. */
    private Map<Worker, RosterConstraint> obstacles;

    /** Of a search only who could take it, which makes it the shorter; to be judged, a post may be anyone's. */
    @ValueRangeProvider(id = "candidates")
    private List<Worker> candidates;

    @PlanningVariable(valueRangeProviderRefs = "candidates", allowsUnassigned = true)
    private @Nullable Worker worker;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    Post(Slot slot, ZoneId zone, Map<Worker, RosterConstraint> obstacles, List<Worker> candidates, Chains chains) {
        this.id = slot.id();
        this.slot = slot;
        this.zone = zone;
        this.day = slot.startsAt().atZone(zone).toLocalDate();
        this.restChain = chains.ofSecond(slot.startsAt().getEpochSecond());
        this.dayChain = chains.ofDay(day.toEpochDay());
        this.late = FairShare.isLate(slot, zone);
        this.obstacles = obstacles;
        this.candidates = candidates;
    }

    static @Nullable RosterConstraint obstacle(Slot slot, ZoneId zone, Worker worker) {
        Instant start = slot.startsAt();
        Instant end = slot.endsAt();
        if (worker.person().administration() != slot.administration()) {
            return RosterConstraint.OTHER_ADMINISTRATION;
        } else if (!worker.person().isEmployedOn(start.atZone(zone).toLocalDate())) {
            return RosterConstraint.OUTSIDE_EMPLOYMENT;
        } else if (worker.isAbsent(start, end)) {
            return RosterConstraint.ABSENCE;
        } else if (worker.isAtWork(start, end)) {
            return RosterConstraint.OVERLAP;
        }
        return worker.isWithoutRest(start, end) ? RosterConstraint.DAILY_REST : null;
    }

    UUID id() {
        return id;
    }

    Bilingual words() {
        return Sentences.slot(slot, zone);
    }

    /** Only of a post that someone takes. */
    Worker worker() {
        return Objects.requireNonNull(worker);
    }

    boolean isTaken() {
        return worker != null;
    }

    void give(@Nullable Worker worker) {
        this.worker = worker;
    }

    List<Worker> candidates() {
        return candidates;
    }

    @Nullable
    RosterConstraint obstacle(Worker someone) {
        return obstacles.get(someone);
    }

    boolean isForbiddenBy(RosterConstraint constraint) {
        return obstacles.get(worker()) == constraint;
    }

    Instant start() {
        return slot.startsAt();
    }

    Instant end() {
        return slot.endsAt();
    }

    @Override
    public long startSecond() {
        return start().getEpochSecond();
    }

    @Override
    public long endSecond() {
        return end().getEpochSecond();
    }

    long restChain() {
        return restChain;
    }

    long dayChain() {
        return dayChain;
    }

    String location() {
        return slot.location();
    }

    boolean isLate() {
        return late;
    }

    LocalDate day() {
        return day;
    }

    long epochDay() {
        return day.toEpochDay();
    }

    long minutes() {
        return FairShare.minutesOf(slot);
    }

    List<String> missingLanguages() {
        return missing(slot.languages(), worker().person().languages());
    }

    List<String> missingTopics() {
        return missing(slot.topics(), worker().person().topics());
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
