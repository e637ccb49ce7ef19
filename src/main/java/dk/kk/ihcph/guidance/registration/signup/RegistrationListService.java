package dk.kk.ihcph.guidance.registration.signup;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.privacy.audit.AuditService;
import dk.kk.ihcph.guidance.registration.EventHosts;
import dk.kk.ihcph.guidance.registration.HolderRights;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Exports the registrations of an event for its administrations; the audit trail names every one of them. */
@ApplicationScoped
class RegistrationListService {
    private final RegistrationRepository registrations;
    private final EventHosts hosts;
    private final AuditService audit;
    private final Clock clock;

    RegistrationListService(RegistrationRepository registrations, EventHosts hosts, AuditService audit, Clock clock) {
        this.registrations = registrations;
        this.hosts = hosts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Lists everyone who is or was registered, in the order of registration. */
    @Transactional
    Table of(UUID id) {
        EventFacts event = hosts.require(id, Permission.REGISTRATION_READ);
        List<Registration> all = registrations.list("event = ?1 order by place", id);
        Map<UUID, Administration> shown = new LinkedHashMap<>();
        all.forEach(one -> shown.put(one.id(), one.administration()));
        audit.recordReading("registration", shown);
        return RegistrationTable.of(
                all.stream()
                        .map(one -> new HolderRights(one, event, clock.instant()))
                        .toList(),
                event.plan().signUp().questions(),
                clock.getZone());
    }
}
