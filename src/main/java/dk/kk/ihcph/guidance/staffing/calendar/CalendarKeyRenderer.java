package dk.kk.ihcph.guidance.staffing.calendar;

import com.fasterxml.jackson.databind.node.TextNode;
import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Renders a calendar key again for a repeated request, until the key is revoked. The stored answer holds only the part
 * of the address before the key.
 */
@ApplicationScoped
class CalendarKeyRenderer implements AnswerRenderer<CalendarKeyView> {
    private final CalendarService calendars;

    CalendarKeyRenderer(CalendarService calendars) {
        this.calendars = calendars;
    }

    @Override
    public Class<CalendarKeyView> type() {
        return CalendarKeyView.class;
    }

    @Override
    public Kept keep(CalendarKeyView answer) {
        String url = Objects.requireNonNull(answer.url());
        return new Kept(
                List.of(answer.staff()),
                TextNode.valueOf(url.substring(
                        0, url.length() - Objects.requireNonNull(answer.key()).length())));
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        String address = Objects.requireNonNull(kept.rest()).asText();
        return calendars.showAgain(kept.record()).map(key -> key.key() == null ? key : key.at(address + key.key()));
    }
}
