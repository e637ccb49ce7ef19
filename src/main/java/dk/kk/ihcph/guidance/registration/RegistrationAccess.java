package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Secret;
import dk.kk.ihcph.guidance.kernel.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds a registration for callers who may know of it; for everybody else it does not exist. */
@ApplicationScoped
public class RegistrationAccess {
    private final RegistrationRepository registrations;
    private final Events events;
    private final Caller caller;
    private final Secrets secrets;

    RegistrationAccess(RegistrationRepository registrations, Events events, Caller caller, Secrets secrets) {
        this.registrations = registrations;
        this.events = events;
        this.caller = caller;
        this.secrets = secrets;
    }

    /** How a caller comes to a registration. */
    public enum Way {
        /** By a secret that was mailed to them. */
        CITIZEN,
        /** By the login of the partner that made it. */
        PARTNER,
        /** By a login of the administration that leads the event. */
        LEAD,
        /** By a login of one that takes part: to read. */
        CO_HOST
    }

    /** A registration, its event, and how the caller came to it. */
    public record OpenedRegistration(Registration registration, EventFacts event, Way way) {
        public boolean byStaff() {
            return way == Way.LEAD || way == Way.CO_HOST;
        }
    }

    /** Opens a registration to a caller with its secret, or with a login that may read it. */
    public OpenedRegistration find(UUID id, String secret) {
        Registration known = registrations.findById(id);
        boolean theirs = registrations.hasLink(id, Secret.digest(secret)) && secrets.hasItsKey(secret);
        if (known == null) {
            throw Refused.notFound();
        }
        EventFacts event = events.find(known.event()).orElseThrow();
        return new OpenedRegistration(known, event, theirs ? Way.CITIZEN : byLogin(known, event));
    }

    /** Opens a registration to a caller who may change it; a co-host may not. */
    public OpenedRegistration findToChange(UUID id, String secret) {
        OpenedRegistration found = find(id, secret);
        if (found.way() == Way.CO_HOST) {
            caller.require(Permission.REGISTRATION_WRITE, found.registration().administration());
        }
        return found;
    }

    private Way byLogin(Registration known, EventFacts event) {
        Optional<Way> byStaff = asStaff(event);
        if (byStaff.isPresent()) {
            return byStaff.get();
        }
        String partner = known.origin().partner();
        if (partner != null && partners().contains(partner)) {
            return Way.PARTNER;
        }
        throw Refused.notFound();
    }

    /** The way of staff of the event's administrations to its registrations; empty for everybody else. */
    public Optional<Way> asStaff(EventFacts event) {
        if (caller.may(Permission.REGISTRATION_READ, event.administration())) {
            return Optional.of(Way.LEAD);
        }
        return event.coHosts().stream().anyMatch(one -> caller.may(Permission.REGISTRATION_READ, one))
                ? Optional.of(Way.CO_HOST)
                : Optional.empty();
    }

    /** The municipalities for which the caller registers residents. */
    public Set<String> partners() {
        return caller.municipalitiesFor(Permission.REGISTRATION_PARTNER);
    }

    /** The source of the registrations that the caller makes. */
    public RegistrationSource source(Administration lead) {
        if (caller.has(Permission.REGISTRATION_WRITE)) {
            caller.require(Permission.REGISTRATION_WRITE, lead);
            return RegistrationSource.STAFF;
        }
        return partners().isEmpty() ? RegistrationSource.CITIZEN : RegistrationSource.PARTNER;
    }
}
