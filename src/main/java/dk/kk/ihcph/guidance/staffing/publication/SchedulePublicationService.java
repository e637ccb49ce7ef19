package dk.kk.ihcph.guidance.staffing.publication;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.staffing.Hours;
import dk.kk.ihcph.guidance.staffing.Periods;
import dk.kk.ihcph.guidance.staffing.StaffingProblem;
import dk.kk.ihcph.guidance.staffing.coverage.Coverage;
import dk.kk.ihcph.guidance.staffing.coverage.CoverageGap;
import dk.kk.ihcph.guidance.staffing.coverage.GapViolation;
import dk.kk.ihcph.guidance.staffing.people.StaffMember;
import dk.kk.ihcph.guidance.staffing.people.StaffRepository;
import dk.kk.ihcph.guidance.staffing.planning.ShiftPlanner;
import dk.kk.ihcph.guidance.staffing.rule.RuleBreach;
import dk.kk.ihcph.guidance.staffing.rule.RuleOverride;
import dk.kk.ihcph.guidance.staffing.rule.ShiftRule;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import dk.kk.ihcph.guidance.staffing.shift.ShiftViews;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Publishes a period of the schedule once its flaws are known: gaps and broken rules. */
@ApplicationScoped
class SchedulePublicationService {
    private final SchedulePublicationRepository publications;
    private final ShiftRepository shifts;
    private final StaffRepository staff;
    private final ShiftPlanner planner;
    private final ShiftViews views;
    private final Coverage coverage;
    private final Event<ShiftsTouched> touched;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    SchedulePublicationService(
            SchedulePublicationRepository publications,
            ShiftRepository shifts,
            StaffRepository staff,
            ShiftPlanner planner,
            ShiftViews views,
            Coverage coverage,
            Event<ShiftsTouched> touched,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.publications = publications;
        this.shifts = shifts;
        this.staff = staff;
        this.planner = planner;
        this.views = views;
        this.coverage = coverage;
        this.touched = touched;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    Page<PublicationView> list(@Nullable Administration administration, PageRequest page) {
        return Page.of(
                publications.list(administration, page),
                page,
                one -> Cursor.of(one.period().publishedAt(), one.id()),
                rows -> rows.stream().map(this::view).toList());
    }

    PublicationView get(UUID id) {
        return view(publications.findByIdOptional(id).orElseThrow(Refused::notFound));
    }

    /** Publishes the drafts of a period; a dry run changes nothing and is refused by no flaw. */
    @Transactional
    PublicationOutcome publish(PublicationRequest request, boolean dryRun) {
        caller.require(Permission.SCHEDULE_WRITE, request.administration());
        Periods.check(request.firstDay(), request.lastDay());
        ZoneId zone = clock.getZone();
        Instant from = request.firstDay().atStartOfDay(zone).toInstant();
        Instant to = request.lastDay().plusDays(1).atStartOfDay(zone).toInstant();
        // First the people, as everyone who plans does, then what they have by then.
        Map<UUID, StaffMember> people = staff.locked(shifts.staffOfDrafts(request.administration(), from, to));
        List<Shift> drafts = shifts.drafts(people.keySet(), from, to);
        if (drafts.isEmpty()) {
            throw Refused.of(
                    CommonProblem.CONFLICT,
                    new Bilingual(
                            "Der er ingen kladder at offentliggøre i perioden.",
                            "There are no drafts to publish in the period."));
        }
        Coverage.Outlook outlook = coverage.of(
                Set.of(request.administration()), request.firstDay(), request.lastDay(), ShiftStatus.STANDING);
        List<RuleBreach> breaches = planner.recheck(drafts, people);
        List<ScheduleFlaw> flaws = flaws(outlook.gaps(), breaches, drafts, people);
        boolean publishable =
                flaws.stream().noneMatch(ScheduleFlaw::hard) && (request.override() != null || flaws.isEmpty());
        SchedulePublication publication = new SchedulePublication(
                request, clock.instant(), drafts.size(), hours(drafts), Hours.of(outlook.missing()));
        if (!dryRun) {
            if (!publishable) {
                throw refused(outlook.gaps(), breaches, flaws);
            }
            publish(drafts, breaches, request.override());
            publications.persistAndFlush(publication);
            announce(drafts);
        }
        return new PublicationOutcome(
                dryRun ? null : publication.id(),
                publication.version(),
                publication.period(),
                publication.overrideReason(),
                publishable,
                views.of(drafts),
                flaws);
    }

    private static void publish(List<Shift> drafts, List<RuleBreach> breaches, @Nullable RuleOverride override) {
        Map<Integer, Set<ShiftRule>> broken = breaches.stream()
                .collect(Collectors.groupingBy(
                        RuleBreach::place, Collectors.mapping(RuleBreach::rule, Collectors.toSet())));
        for (int place = 0; place < drafts.size(); place++) {
            drafts.get(place)
                    .publish(broken.getOrDefault(place, Set.of()), override == null ? null : override.reason());
        }
    }

    private void announce(List<Shift> published) {
        touched.fire(new ShiftsTouched(
                ShiftsTouched.Kind.PUBLISHED,
                published.stream().map(Shift::id).collect(Collectors.toSet()),
                published.stream()
                        .collect(Collectors.groupingBy(
                                Shift::staff, Collectors.mapping(Shift::startsAt, Collectors.toSet())))));
    }

    /** Lists gaps, and the breaches that were not overridden when the shifts were planned. */
    private List<ScheduleFlaw> flaws(
            List<CoverageGap> gaps, List<RuleBreach> breaches, List<Shift> drafts, Map<UUID, StaffMember> people) {
        DirectoryNames names = directory.names();
        Stream<ScheduleFlaw> ofRules = breaches.stream().map(breach -> {
            Shift shift = drafts.get(breach.place());
            return ScheduleFlaw.of(
                    breach,
                    shift,
                    Objects.requireNonNull(people.get(shift.staff()), "a shift is somebody's")
                            .displayName());
        });
        return Stream.concat(gaps.stream().map(gap -> ScheduleFlaw.of(gap, names)), ofRules)
                .toList();
    }

    private Refused refused(List<CoverageGap> gaps, List<RuleBreach> breaches, List<ScheduleFlaw> flaws) {
        DirectoryNames names = directory.names();
        return Refused.of(
                        StaffingProblem.SHIFT_RULES_BROKEN,
                        Stream.concat(
                                        gaps.stream().map(gap -> GapViolation.violation(gap, names)),
                                        breaches.stream().map(breach -> breach.at("")))
                                .toList())
                .with(PublicationProblem.FLAWS, flaws);
    }

    private static BigDecimal hours(List<Shift> drafts) {
        return Hours.of(drafts.stream().map(Shift::planned).reduce(Duration.ZERO, Duration::plus));
    }

    private PublicationView view(SchedulePublication publication) {
        return PublicationView.of(
                publication,
                caller.may(Permission.SCHEDULE_WRITE, publication.period().administration()));
    }
}
