package dk.kk.ihcph.guidance.staffing.people;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.StaffingConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the staff. Each administration changes its own; both read each other's. */
@ApplicationScoped
class StaffService {
    private final StaffRepository staff;
    private final StaffFunding funding;
    private final Event<FundedHoursChanged> funded;
    private final StaffingConfig config;
    private final Directory directory;
    private final Caller caller;
    private final MergePatch mergePatch;
    private final Clock clock;

    StaffService(
            StaffRepository staff,
            StaffFunding funding,
            Event<FundedHoursChanged> funded,
            StaffingConfig config,
            Directory directory,
            Caller caller,
            MergePatch mergePatch,
            Clock clock) {
        this.staff = staff;
        this.funding = funding;
        this.funded = funded;
        this.config = config;
        this.directory = directory;
        this.caller = caller;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Page<StaffMemberView> list(StaffFilter filter, PageRequest page) {
        return Page.of(
                staff.list(filter, filter.mine ? caller.subject() : null, page),
                page,
                member -> Cursor.of(member.displayName(), member.id()),
                rows -> rows.stream().map(this::view).toList());
    }

    StaffMemberView get(UUID id) {
        return view(find(id));
    }

    @Transactional
    StaffMemberView create(StaffRequest request) {
        caller.require(Permission.SCHEDULE_WRITE, request.administration());
        Refused.refuse(broken(request, null));
        StaffMember member = new StaffMember(request, LocalDate.now(clock));
        staff.persistAndFlush(member);
        funded.fire(new FundedHoursChanged(member.allocations()));
        return view(member);
    }

    @Transactional
    StaffMemberView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        StaffMember member = find(id);
        caller.require(Permission.SCHEDULE_WRITE, member.administration());
        ifMatch.check(member.version());
        StaffRequest before = member.asRequest();
        StaffRequest changed = mergePatch.apply(patch, before, StaffRequest.class);
        if (changed.administration() != member.administration()) {
            throw Refused.invalid(Violation.at(
                    "/administration",
                    "ADMINISTRATION_NEVER_CHANGES",
                    new Bilingual("kan ikke ændres", "cannot be changed")));
        }
        List<Violation> added = mergePatch.addedViolations(before, changed, request -> broken(request, id));
        Refused.refuse(StaffFunding.withoutReleased(added, before, changed));
        Set<UUID> touched = new TreeSet<>(member.allocations());
        member.change(changed, LocalDate.now(clock));
        staff.flush();
        touched.addAll(member.allocations());
        funded.fire(new FundedHoursChanged(touched));
        return view(member);
    }

    private List<Violation> broken(StaffRequest request, @Nullable UUID self) {
        List<Violation> violations = new ArrayList<>();
        violations.addAll(directory.refusedTopics("/topics", request.profile().topics()));
        Employment employment = request.employment().orFrom(LocalDate.now(clock));
        if (employment.activeTo() != null && employment.activeTo().isBefore(employment.activeFrom())) {
            violations.add(Violation.at(
                    "/activeTo",
                    "ENDS_BEFORE_IT_STARTS",
                    new Bilingual("må ikke ligge før activeFrom", "must not be before activeFrom")));
        }
        violations.addAll(request.profile().wishes().violations());
        violations.addAll(funding.violations(request, self));
        return violations;
    }

    private StaffMember find(UUID id) {
        return staff.findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    private StaffMemberView view(StaffMember member) {
        boolean withContact =
                caller.may(Permission.SCHEDULE_WRITE, member.administration()) || member.isSubject(caller.subject());
        return StaffMemberView.of(member, LocalDate.now(clock), config.normHoursPerFte(), withContact);
    }
}
