package dk.kk.ihcph.guidance.consultation.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Repeats the answer to a visit at the desk. It stores the reason for the call, which is stored nowhere else. */
@ApplicationScoped
class DeskVisitRenderer implements AnswerRenderer<DeskVisitView> {
    private final DeskService desk;
    private final ObjectMapper json;

    DeskVisitRenderer(DeskService desk, ObjectMapper json) {
        this.desk = desk;
        this.json = json;
    }

    @Override
    public Class<DeskVisitView> type() {
        return DeskVisitView.class;
    }

    @Override
    public Kept keep(DeskVisitView answer) {
        return new Kept(
                List.of(answer.id()),
                answer.course().callExplanation() == null
                        ? null
                        : json.valueToTree(answer.course().callExplanation()));
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        return Optional.of(desk.get(kept.record(), why(kept.rest())));
    }

    private DeskVisitView.@Nullable CallExplanation why(@Nullable JsonNode stored) {
        try {
            return stored == null ? null : json.treeToValue(stored, DeskVisitView.CallExplanation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored reason cannot be read", e);
        }
    }
}
