package dk.kk.ihcph.guidance.staffing;

import dk.kk.ihcph.guidance.privacy.audit.AuditActor;
import dk.kk.ihcph.guidance.staffing.shift.ShiftRepository;
import dk.kk.ihcph.guidance.staffing.shift.ShiftsTouched;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Publishes and confirms single shifts for tests, whatever their day, and hears who is told of what. */
@Singleton
public class PublishedShifts {
    private final List<ShiftsTouched> told = new CopyOnWriteArrayList<>();
    private final ShiftRepository shifts;
    private final AuditActor actor;

    PublishedShifts(ShiftRepository shifts, AuditActor actor) {
        this.shifts = shifts;
        this.actor = actor;
    }

    void listen(@Observes ShiftsTouched touched) {
        told.add(touched);
    }

    public List<ShiftsTouched> told(String shift) {
        return told.stream()
                .filter(one -> one.shifts().contains(UUID.fromString(shift)))
                .toList();
    }

    public String publish(String shift) {
        change(() -> shifts.findById(UUID.fromString(shift)).publish(Set.of(), null));
        return shift;
    }

    public String confirm(String shift, Instant from, Instant to) {
        change(() -> shifts.findById(UUID.fromString(shift)).confirm(from, to));
        return shift;
    }

    private void change(Runnable change) {
        actor.runAs("test", () -> QuarkusTransaction.requiringNew().run(change));
    }
}
