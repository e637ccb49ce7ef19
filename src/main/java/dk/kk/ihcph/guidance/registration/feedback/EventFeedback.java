package dk.kk.ihcph.guidance.registration.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One anonymous answer. Nothing in it leads to the participant: its id is random and shows no order. */
@Entity
@SuppressWarnings("unused") // read by queries
class EventFeedback {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.RANDOM)
    private UUID id;

    @Column
    private UUID event;

    private int settlingIn;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> outcomes;

    private @Nullable String comment;

    @SuppressWarnings("NullAway.Init")
    protected EventFeedback() {}

    @SuppressWarnings("NullAway.Init") // the id is Hibernate's
    EventFeedback(UUID event, FeedbackRequest request) {
        this.event = event;
        this.settlingIn = request.settlingIn();
        this.outcomes =
                request.distinctOutcomes().stream().map(FeedbackOutcome::name).toList();
        this.comment = request.comment() == null || request.comment().isBlank() ? null : request.comment();
    }
}
