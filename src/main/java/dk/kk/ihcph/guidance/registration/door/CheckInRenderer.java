package dk.kk.ihcph.guidance.registration.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Repeats the answer to a scan: the result is stored, the registration is read anew. */
@ApplicationScoped
class CheckInRenderer implements AnswerRenderer<CheckInView> {
    private static final String REGISTRATION = "registration";

    private final AttendanceService attendance;
    private final ObjectMapper json;

    CheckInRenderer(AttendanceService attendance, ObjectMapper json) {
        this.attendance = attendance;
        this.json = json;
    }

    @Override
    public Class<CheckInView> type() {
        return CheckInView.class;
    }

    @Override
    public Kept keep(CheckInView answer) {
        return kept(answer);
    }

    /** Stores one result or several, with no more of a registration than its id. */
    Kept kept(Object answer) {
        JsonNode stored = json.valueToTree(answer);
        stored.findValues(REGISTRATION).forEach(registration -> ((ObjectNode) registration).retain("id"));
        return new Kept(List.of(), stored);
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        JsonNode answer = Objects.requireNonNull(kept.rest());
        for (JsonNode registration : answer.findValues(REGISTRATION)) {
            attendance
                    .show(UUID.fromString(registration.path("id").asText()))
                    .ifPresent(now -> ((ObjectNode) registration).setAll((ObjectNode) json.valueToTree(now)));
        }
        return Optional.of(answer);
    }
}
