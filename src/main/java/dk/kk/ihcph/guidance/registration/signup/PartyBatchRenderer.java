package dk.kk.ihcph.guidance.registration.signup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import dk.kk.ihcph.guidance.registration.seats.HoldRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Repeats the answer to a batch of registrations, without those that are erased since. */
@ApplicationScoped
class PartyBatchRenderer implements AnswerRenderer<PartyBatchView> {
    private final HoldRepository holds;
    private final ObjectMapper json;

    PartyBatchRenderer(HoldRepository holds, ObjectMapper json) {
        this.holds = holds;
        this.json = json;
    }

    @Override
    public Class<PartyBatchView> type() {
        return PartyBatchView.class;
    }

    /** Stores the whole answer, which holds no personal data. */
    @Override
    public Kept keep(PartyBatchView answer) {
        return new Kept(List.of(), json.valueToTree(answer));
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        JsonNode answer = Objects.requireNonNull(kept.rest());
        JsonNode items = answer.path("items");
        for (Iterator<JsonNode> item = items.iterator(); item.hasNext(); ) {
            if (holds.isErased(UUID.fromString(item.next().path("id").asText()))) {
                item.remove();
            }
        }
        return items.isEmpty() ? Optional.empty() : Optional.of(answer);
    }
}
