package dk.kk.ihcph.guidance.consultation.appointment;

import com.fasterxml.jackson.databind.node.BooleanNode;
import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Repeats the answer to an appointment, with the secret where the first answer held it. */
@ApplicationScoped
class AppointmentRenderer implements AnswerRenderer<AppointmentView> {
    private final AppointmentRepository appointments;
    private final AppointmentService service;
    private final AppointmentViews views;

    AppointmentRenderer(AppointmentRepository appointments, AppointmentService service, AppointmentViews views) {
        this.appointments = appointments;
        this.service = service;
        this.views = views;
    }

    @Override
    public Class<AppointmentView> type() {
        return AppointmentView.class;
    }

    @Override
    public Kept keep(AppointmentView answer) {
        return new Kept(List.of(answer.id()), answer.course().secret() == null ? null : BooleanNode.TRUE);
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        Appointment appointment = appointments.findById(kept.record());
        if (appointment == null || appointment.erasedAt() != null) {
            return Optional.empty();
        }
        return Optional.of(kept.rest() == null ? service.get(kept.record(), secret) : views.repeat(appointment));
    }
}
