package dk.kk.ihcph.guidance.registration.door;

import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Repeats the answer to a change at the door, with the registration as it is now. */
@ApplicationScoped
class AttendanceRenderer implements AnswerRenderer<AttendanceView> {
    private final AttendanceService attendance;

    AttendanceRenderer(AttendanceService attendance) {
        this.attendance = attendance;
    }

    @Override
    public Class<AttendanceView> type() {
        return AttendanceView.class;
    }

    @Override
    public Kept keep(AttendanceView answer) {
        return Kept.of(answer.id());
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        return attendance.show(kept.record());
    }
}
