package dk.kk.ihcph.guidance.staffing.publication;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.http.DryRun;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
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
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftStatus;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Publishes a period of the schedule once its flaws are known: gaps and broken rules. */
@ApplicationScoped
class SchedulePublicationService {
    private final SchedulePublicationRepository publications;
    private final ShiftRepository shifts;
    private final StaffRepository staff;
    private final ShiftPlanner planner;
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
            Coverage coverage,
            Event<ShiftsTouched> touched,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.publications = publications;
        this.shifts = shifts;
        this.staff = staff;
        this.planner = planner;
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

    /** Publishes the drafts of a period; a dry run writes nothing. */
    @Transactional
    PublicationView publish(PublicationRequest request, boolean dryRun) {
        caller.require(Permission.SCHEDULE_WRITE, request.administration());
        Periods.check(request.from(), request.to());
        return dryRun ? DryRun.of(() -> publish(request)) : publish(request);
    }

    private PublicationView publish(PublicationRequest request) {
        ZoneId zone = clock.getZone();
        Instant from = request.from().atStartOfDay(zone).toInstant();
        Instant to = request.to().plusDays(1).atStartOfDay(zone).toInstant();
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
        Coverage.Outlook outlook =
                coverage.of(Set.of(request.administration()), request.from(), request.to(), ShiftStatus.STANDING);
        List<RuleBreach> breaches = planner.recheck(drafts, people);
        refuse(request, outlook.gaps(), breaches);
        for (int place = 0; place < drafts.size(); place++) {
            int one = place;
            drafts.get(place)
                    .publish(
                            breaches.stream()
                                    .filter(breach -> breach.place() == one)
                                    .map(RuleBreach::rule)
                                    .collect(Collectors.toSet()),
                            request.override() == null
                                    ? null
                                    : request.override().reason());
        }
        SchedulePublication publication = new SchedulePublication(
                request, clock.instant(), drafts.size(), hours(drafts), Hours.of(outlook.missing()));
        publications.persistAndFlush(publication);
        touched.fire(new ShiftsTouched(
                ShiftsTouched.Kind.PUBLISHED,
                drafts.stream().map(Shift::id).collect(Collectors.toSet()),
                drafts.stream()
                        .collect(Collectors.groupingBy(
                                Shift::staff, Collectors.mapping(Shift::startsAt, Collectors.toSet())))));
        return view(publication);
    }

    /**
     * Refuses hard breaches; gaps and soft breaches need a reason unless they were overridden when they were planned.
     */
    private void refuse(PublicationRequest request, List<CoverageGap> gaps, List<RuleBreach> breaches) {
        boolean hard = breaches.stream().anyMatch(breach -> breach.rule().isHard());
        if (!hard && (request.override() != null || (gaps.isEmpty() && breaches.isEmpty()))) {
            return;
        }
        List<Violation> violations = new ArrayList<>();
        DirectoryNames names = directory.names();
        gaps.forEach(gap -> violations.add(GapViolation.violation(gap, names)));
        breaches.forEach(breach -> violations.add(breach.at("")));
        throw Refused.of(StaffingProblem.SHIFT_RULES_BROKEN, violations);
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
