package dk.kk.ihcph.guidance.staffing.template;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.http.DryRun;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.staffing.planning.ShiftPlanner;
import dk.kk.ihcph.guidance.staffing.planning.ShiftService;
import dk.kk.ihcph.guidance.staffing.planning.ShiftsView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps templates, each administration its own, and lays them over periods. */
@ApplicationScoped
class ShiftTemplateService {
    private final ShiftTemplateRepository templates;
    private final TemplateRules rules;
    private final ShiftPlanner planner;
    private final ShiftService shifts;
    private final Directory directory;
    private final Caller caller;
    private final MergePatch mergePatch;
    private final Clock clock;

    ShiftTemplateService(
            ShiftTemplateRepository templates,
            TemplateRules rules,
            ShiftPlanner planner,
            ShiftService shifts,
            Directory directory,
            Caller caller,
            MergePatch mergePatch,
            Clock clock) {
        this.templates = templates;
        this.rules = rules;
        this.planner = planner;
        this.shifts = shifts;
        this.directory = directory;
        this.caller = caller;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    Page<ShiftTemplateView> list(ShiftTemplateFilter filter, PageRequest page) {
        return Page.of(
                templates.list(filter, page),
                page,
                template -> Cursor.of(template.name(), template.id()),
                rows -> rows.stream().map(ShiftTemplateView::of).toList());
    }

    ShiftTemplateView get(UUID id) {
        return ShiftTemplateView.of(find(id));
    }

    @Transactional
    ShiftTemplateView create(ShiftTemplateRequest request) {
        caller.require(Permission.SCHEDULE_WRITE, request.administration());
        Refused.refuse(rules.broken(request));
        ShiftTemplate template = new ShiftTemplate(request);
        templates.persistAndFlush(template);
        return ShiftTemplateView.of(template);
    }

    @Transactional
    ShiftTemplateView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        ShiftTemplate template = findToChange(id);
        ifMatch.check(template.version());
        ShiftTemplateRequest before = template.asRequest();
        ShiftTemplateRequest changed = mergePatch.apply(patch, before, ShiftTemplateRequest.class);
        if (changed.administration() != template.administration()) {
            throw Refused.invalid(Violation.at(
                    "/administration",
                    "ADMINISTRATION_NEVER_CHANGES",
                    new Bilingual("kan ikke ændres", "cannot be changed")));
        }
        Refused.refuse(mergePatch.addedViolations(before, changed, rules::broken));
        template.change(changed);
        templates.flush();
        return ShiftTemplateView.of(template);
    }

    @Transactional
    void delete(UUID id, IfMatch ifMatch) {
        ShiftTemplate template = findToChange(id);
        ifMatch.check(template.version());
        templates.delete(template);
    }

    /** Plans all shifts or none; a dry run writes nothing. */
    @Transactional
    TemplateApplicationView apply(UUID id, TemplateApplicationRequest request, boolean dryRun) {
        return dryRun ? DryRun.of(() -> plan(id, request, true)) : plan(id, request, false);
    }

    private TemplateApplicationView plan(UUID id, TemplateApplicationRequest request, boolean dryRun) {
        ShiftTemplate template = findToChange(id);
        TemplateDays days = TemplateDays.of(
                template.entries(),
                request,
                location -> directory.closedDays(location, request.firstDay(), request.lastDay()),
                clock.getZone());
        ShiftsView planned = shifts.view(
                planner.add(days.planned(), place -> request.override(), place -> days.pointers()
                        .get(place)),
                dryRun);
        return new TemplateApplicationView(planned.items(), planned.hours(), days.skipped());
    }

    private ShiftTemplate find(UUID id) {
        return templates.findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    private ShiftTemplate findToChange(UUID id) {
        ShiftTemplate template = find(id);
        caller.require(Permission.SCHEDULE_WRITE, template.administration());
        return template;
    }
}
