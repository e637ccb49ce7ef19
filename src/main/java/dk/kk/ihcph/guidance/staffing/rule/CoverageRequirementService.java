package dk.kk.ihcph.guidance.staffing.rule;

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
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.Periods;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the coverage requirements. Each administration changes its own; both read each other's. */
@ApplicationScoped
class CoverageRequirementService {
    /** The database has a rule of the same name, for two requests at the same moment. */
    private static final String OVERLAP = "COVERAGE_REQUIREMENT_NEVER_OVERLAPS_ANOTHER";

    private static final Bilingual WHOLE_MINUTES = new Bilingual("skal være hele minutter", "must be whole minutes");

    private final CoverageRequirementRepository requirements;
    private final Directory directory;
    private final Caller caller;
    private final MergePatch mergePatch;
    private final Clock clock;

    CoverageRequirementService(
            CoverageRequirementRepository requirements,
            Directory directory,
            Caller caller,
            MergePatch mergePatch,
            Clock clock) {
        this.requirements = requirements;
        this.directory = directory;
        this.caller = caller;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Page<CoverageRequirementView> list(CoverageRequirementFilter filter, PageRequest page) {
        return Page.of(requirements.list(filter, page), page, last -> Cursor.of(last.id()), rows -> rows.stream()
                .map(CoverageRequirementView::of)
                .toList());
    }

    CoverageRequirementView get(UUID id) {
        return CoverageRequirementView.of(find(id));
    }

    @Transactional
    CoverageRequirementView create(CoverageRequirementRequest request) {
        caller.require(Permission.SCHEDULE_WRITE, request.administration());
        Refused.refuse(broken(request));
        refuseOverlap(new CoverageRequirement(request, LocalDate.now(clock)), null);
        CoverageRequirement requirement = new CoverageRequirement(request, LocalDate.now(clock));
        requirements.persistAndFlush(requirement);
        return CoverageRequirementView.of(requirement);
    }

    @Transactional
    CoverageRequirementView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        CoverageRequirement requirement = findToChange(id, ifMatch);
        CoverageRequirementRequest before = requirement.asRequest();
        CoverageRequirementRequest changed = mergePatch.apply(patch, before, CoverageRequirementRequest.class);
        if (changed.administration() != requirement.administration()) {
            throw Refused.invalid(Violation.at(
                    "/administration",
                    "ADMINISTRATION_NEVER_CHANGES",
                    new Bilingual("kan ikke ændres", "cannot be changed")));
        }
        Refused.refuse(mergePatch.addedViolations(before, changed, this::broken));
        refuseOverlap(new CoverageRequirement(changed, LocalDate.now(clock)), id);
        requirement.change(changed, LocalDate.now(clock));
        requirements.flush();
        return CoverageRequirementView.of(requirement);
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        requirements.delete(findToChange(id, ifMatch));
    }

    private List<Violation> broken(CoverageRequirementRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (!directory.hasLocation(request.need().location())) {
            violations.add(Violation.unknownCode("/location", "/locations"));
        }
        violations.addAll(directory.refusedTopics("/topics", request.need().topics()));
        refuseUnless(
                Periods.isWholeMinutes(request.need().from()), "/from", "NOT_WHOLE_MINUTES", WHOLE_MINUTES, violations);
        refuseUnless(
                Periods.isWholeMinutes(request.need().to()), "/to", "NOT_WHOLE_MINUTES", WHOLE_MINUTES, violations);
        refuseUnless(
                request.need().from().isBefore(request.need().to()),
                "/to",
                "ENDS_BEFORE_IT_STARTS",
                new Bilingual("skal ligge efter from", "must be after from"),
                violations);
        Validity validity = request.validity().orFrom(LocalDate.now(clock));
        LocalDate first = validity.validFrom();
        LocalDate last = validity.validTo();
        if (!DayRange.isPlausible(first)) {
            violations.add(DayRange.outOfRange("/validFrom"));
        }
        if (last != null && !DayRange.isPlausible(last)) {
            violations.add(DayRange.outOfRange("/validTo"));
        }
        refuseUnless(
                last == null || !last.isBefore(first),
                "/validTo",
                "ENDS_BEFORE_IT_STARTS",
                new Bilingual("må ikke ligge før validFrom", "must not be before validFrom"),
                violations);
        return violations;
    }

    private void refuseOverlap(CoverageRequirement wanted, @Nullable UUID self) {
        requirements
                .of(wanted.administration(), wanted.location(), wanted.need().weekday())
                .stream()
                .filter(other -> !other.id().equals(self) && other.overlaps(wanted))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.of(
                            CommonProblem.CONFLICT,
                            List.of(Violation.at(
                                    "",
                                    OVERLAP,
                                    new Bilingual(
                                                    "overlapper kravet for %s kl. %s-%s, der gælder fra %s",
                                                    "overlaps the requirement for %s, %s-%s, which is valid from %s")
                                            .with(
                                                    other.need().weekday(),
                                                    other.need().from(),
                                                    other.need().to(),
                                                    other.validity().validFrom()))));
                });
    }

    private static void refuseUnless(
            boolean holds, String pointer, String code, Bilingual words, List<Violation> violations) {
        if (!holds) {
            violations.add(Violation.at(pointer, code, words));
        }
    }

    private CoverageRequirement findToChange(UUID id, IfMatch ifMatch) {
        CoverageRequirement requirement = find(id);
        caller.require(Permission.SCHEDULE_WRITE, requirement.administration());
        ifMatch.check(requirement.version());
        return requirement;
    }

    private CoverageRequirement find(UUID id) {
        return requirements.findByIdOptional(id).orElseThrow(Refused::notFound);
    }
}
