package dk.kk.ihcph.guidance.event.planning;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.Audience;
import dk.kk.ihcph.guidance.event.EventRequest;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes of what a request says the whole plan of an event: what it left out is filled in, and what cannot be refused. */
@ApplicationScoped
public class EventPlans {
    /** As many as a family; a group of colleagues registers one by one. */
    private static final int PARTY = 5;

    private static final BigDecimal NONE = BigDecimal.ZERO;

    private final EventRules rules;
    private final MergePatch mergePatch;
    private final Caller caller;

    EventPlans(EventRules rules, MergePatch mergePatch, Caller caller) {
        this.rules = rules;
        this.mergePatch = mergePatch;
        this.caller = caller;
    }

    /** The plan of a new event, which the caller's administration leads unless the request says otherwise. */
    public EventRequest ofNew(EventRequest request) {
        Administration lead = request.administration() == null ? own() : request.administration();
        caller.require(Permission.EVENT_WRITE, lead);
        EventRequest plan = completed(request, lead);
        Refused.refuse(rules.broken(plan));
        return plan;
    }

    /** The plan after a change by the event's lead; only what the change breaks is refused. */
    EventRequest changed(EventRequest before, JsonNode patch, Administration lead) {
        EventRequest request = mergePatch.apply(patch, before, EventRequest.class);
        if (request.administration() != null && request.administration() != lead) {
            throw Refused.invalid(Violation.at(
                    "/administration",
                    "ADMINISTRATION_NEVER_CHANGES",
                    new Bilingual("kan ikke ændres", "cannot be changed")));
        }
        EventRequest plan = completed(request, lead);
        Refused.refuse(mergePatch.added(before, plan, rules::broken));
        return plan;
    }

    /** Seats that the plan gives: as the database reckons them. */
    static int seatLimit(EventRequest plan) {
        return BigDecimal.valueOf(plan.capacity())
                .multiply(BigDecimal.ONE.add(Objects.requireNonNullElse(plan.overbooking(), NONE)))
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
    }

    private Administration own() {
        return caller.soleAdministrationFor(Permission.EVENT_WRITE)
                .orElseThrow(() -> Refused.invalid(
                        Violation.at("/administration", "REQUIRED_HERE", Caller.SAY_WHICH_ADMINISTRATION)));
    }

    private static EventRequest completed(EventRequest request, Administration lead) {
        return new EventRequest(
                lead,
                orNone(request.coHosts()),
                request.type(),
                request.title(),
                request.summary(),
                request.description(),
                orNone(request.programme()),
                request.startsAt(),
                request.endsAt(),
                request.location(),
                request.address(),
                request.onlineUrl(),
                request.capacity(),
                Objects.requireNonNullElse(request.overbooking(), NONE),
                request.overbookingReason(),
                Objects.requireNonNullElse(request.takesRegistrations(), request.type() != EventType.POP_UP),
                request.registrationOpensAt(),
                request.registrationClosesAt(),
                Objects.requireNonNullElse(request.audience(), Audience.EVERYONE),
                orNone(request.audienceMunicipalities()),
                request.industry(),
                request.hostOrganisation(),
                orNone(request.languages()),
                request.accessibility(),
                request.catering(),
                request.plannedCost(),
                Objects.requireNonNullElse(request.maxPartySize(), PARTY),
                request.waitingListLimit(),
                orNone(request.questions()),
                orNone(request.quotas()));
    }

    private static <T> List<T> orNone(@Nullable List<T> given) {
        return given == null ? List.of() : given;
    }
}
