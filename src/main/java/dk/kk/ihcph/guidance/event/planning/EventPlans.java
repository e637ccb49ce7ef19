package dk.kk.ihcph.guidance.event.planning;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.Event;
import dk.kk.ihcph.guidance.event.EventPlan;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks the plans of new events and of changes. */
@ApplicationScoped
public class EventPlans {
    private final EventRules rules;
    private final MergePatch mergePatch;
    private final Caller caller;

    EventPlans(EventRules rules, MergePatch mergePatch, Caller caller) {
        this.rules = rules;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    /** Drafts a new event, which the caller's administration leads unless the plan says otherwise. */
    public Event draft(EventPlan plan) {
        Administration lead = plan.hosts().administration() == null
                ? ownAdministration()
                : plan.hosts().administration();
        caller.require(Permission.EVENT_WRITE, lead);
        Refused.refuse(rules.broken(plan, lead));
        return new Event(lead, plan);
    }

    /** Applies a change to a plan; only what the change itself breaks is refused. */
    EventPlan changed(EventPlan before, JsonNode patch, Administration lead) {
        EventPlan plan = mergePatch.apply(patch, before, EventPlan.class);
        if (plan.hosts().administration() != null && plan.hosts().administration() != lead) {
            throw Refused.invalid(Violation.at(
                    "/administration",
                    "ADMINISTRATION_NEVER_CHANGES",
                    new Bilingual("kan ikke ændres", "cannot be changed")));
        }
        Refused.refuse(mergePatch.addedViolations(before, plan, one -> rules.broken(one, lead)));
        return plan;
    }

    private Administration ownAdministration() {
        return caller.soleAdministrationFor(Permission.EVENT_WRITE)
                .orElseThrow(() -> Refused.invalid(
                        Violation.at("/administration", "REQUIRED_HERE", Caller.SAY_WHICH_ADMINISTRATION)));
    }
}
