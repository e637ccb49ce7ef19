package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.TimeSpan;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Kept;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import dk.kk.ihcph.guidance.staffing.rule.PersonSchedule;
import dk.kk.ihcph.guidance.staffing.rule.RuleFinding;
import dk.kk.ihcph.guidance.staffing.rule.Stint;
import dk.kk.ihcph.guidance.staffing.rule.WorkingTimeRule;
import dk.kk.ihcph.guidance.staffing.rule.WorkingTimeRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A slot with the person who takes it: what the solver decides. */
@PlanningEntity
class Post implements Stint {
    static final Comparator<Post> BY_DESK = Comparator.comparing(
                    (Post post) -> post.time().administration())
            .thenComparing(Post::location)
            .thenComparing(Stint.IN_TIME);

    @PlanningId
    private UUID id;

    private Slot slot;
    private DirectoryNames names;
    private int place;
    private LocalDate day;
    private boolean late;
    private DeskTeam team;
    private @Nullable Worker holder;

    /** A search knows only those who could take it, which makes it shorter; to be judged, a post may be anyone's. */
    @ValueRangeProvider(id = "candidates")
    private List<Worker> candidates;

    @PlanningVariable(valueRangeProviderRefs = "candidates", allowsUnassigned = true)
    private @Nullable Worker worker;

    @SuppressWarnings("NullAway.Init")
    protected Post() {}

    @SuppressWarnings("NullAway.Init") // the team is formed of all posts
    Post(Slot slot, int place, ZoneId zone, DirectoryNames names) {
        this.id = slot.id();
        this.slot = slot;
        this.names = names;
        this.place = place;
        this.day = LocalDate.ofInstant(slot.time().startsAt(), zone);
        this.late = Workload.isLate(slot.time().startsAt(), slot.time().endsAt(), zone);
        this.candidates = List.of();
    }

    void join(DeskTeam colleagues) {
        team = colleagues;
    }

    DeskTeam team() {
        return team;
    }

    boolean isAtDeskOf(Post other) {
        return time().administration() == other.time().administration()
                && location().equals(other.location());
    }

    void offerTo(List<Worker> workers) {
        candidates = workers;
    }

    /** Tells whose standing shift fills it, if one does. */
    void keepFor(List<Worker> workers) {
        Kept kept = slot.kept();
        holder = kept == null
                ? null
                : workers.stream()
                        .filter(worker -> worker.id().equals(kept.staff()))
                        .findFirst()
                        .orElse(null);
    }

    /** Names the hard constraints that this person would break by taking it beside these posts. */
    List<RosterConstraint> obstacles(Worker someone, List<Post> others) {
        if (isOfOtherAdministration(someone)) {
            return List.of(RosterConstraint.OTHER_ADMINISTRATION);
        }
        List<Post> all = new ArrayList<>(others);
        all.add(this);
        PersonSchedule before = someone.with(others);
        PersonSchedule after = someone.with(all);
        return WorkingTimeRules.HARD.stream()
                .filter(rule -> size(rule, after) > size(rule, before))
                .map(RosterConstraint::of)
                .toList();
    }

    private static long size(WorkingTimeRule rule, PersonSchedule schedule) {
        return rule.findings(schedule).stream().mapToLong(RuleFinding::size).sum();
    }

    boolean isOfOtherAdministration(Worker someone) {
        return someone.person().administration() != time().administration();
    }

    UUID id() {
        return id;
    }

    DeskTime time() {
        return slot.time();
    }

    Bilingual words() {
        return new Bilingual("%s %s", "%s on %s").with(names.location(location()), new TimeSpan(startsAt(), endsAt()));
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

    void give(Worker someone) {
        worker = someone;
    }

    List<Worker> candidates() {
        return candidates;
    }

    @Override
    public Instant startsAt() {
        return time().startsAt();
    }

    @Override
    public Instant endsAt() {
        return time().endsAt();
    }

    @Override
    public long firstDay() {
        return day.toEpochDay();
    }

    /** A slot is within one day. */
    @Override
    public long lastDay() {
        return firstDay();
    }

    @Override
    public int place() {
        return place;
    }

    String location() {
        return time().location();
    }

    boolean isLate() {
        return late;
    }

    long minutes() {
        return seconds() / 60;
    }

    Set<String> languages() {
        return slot.languages();
    }

    Set<String> topics() {
        return slot.topics();
    }

    /** 1 on a day that the person prefers, -1 on one that the person avoids. */
    int wish() {
        return worker().wish(day);
    }

    /** Whether a standing shift would pass from its person to somebody else, or cannot stay with its person. */
    boolean isMoved() {
        return holder != null && holder != worker;
    }

    Bilingual moveInWords() {
        Worker before = Objects.requireNonNull(holder);
        return isTaken()
                ? new Bilingual("%s går fra %s til %s.", "%s passes from %s to %s.").with(words(), before, worker())
                : new Bilingual("%s kan ikke blive hos %s.", "%s cannot stay with %s.").with(words(), before);
    }
}
