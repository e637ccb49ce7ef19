package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.privacy.audit.AuditService;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows registrations to the door, and notes each look in the audit trail. */
@ApplicationScoped
class AttendanceViews {
    private final CheckInRepository checkIns;
    private final AuditService audit;
    private final RegistrationsConfig config;

    AttendanceViews(CheckInRepository checkIns, AuditService audit, RegistrationsConfig config) {
        this.checkIns = checkIns;
        this.audit = audit;
        this.config = config;
    }

    /** The views of registrations for one event, by id. */
    Map<UUID, AttendanceView> of(EventFacts event, List<Registration> shown) {
        if (shown.isEmpty()) {
            return Map.of();
        }
        checkIns.flush();
        audit.recordReading(
                "registration",
                shown.stream().collect(Collectors.toMap(Registration::id, Registration::administration)));
        Instant lateFrom = event.startsAt().plus(config.lateAfter());
        Map<UUID, AttendanceView> views = new LinkedHashMap<>();
        shown.forEach(one -> views.put(one.id(), AttendanceView.of(one, event.status(), lateFrom)));
        return views;
    }

    AttendanceView of(EventFacts event, Registration shown) {
        return of(event, List.of(shown)).values().iterator().next();
    }
}
