package dk.kk.ihcph.guidance.event;

import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** How seats are registered for. */
@Embeddable
@Schema(hidden = true)
public record SignUp(
        @Schema(description = "Whether the event takes registrations. Default: true, for a POP_UP false")
                Boolean takesRegistrations,
        @Schema(description = "When registration opens. Default: when the event is published") @Nullable
                Instant registrationOpensAt,
        @Schema(description = "When registration closes. Default: when the event begins") @Nullable
                Instant registrationClosesAt,
        @Schema(description = "The most persons in one registration. Default: 5") @Min(1) @Max(20) Integer maxPartySize,
        @Schema(description = "The most parties on the waiting list; 0 for no waiting list. Default: no limit")
                @Nullable
                @Min(0)
                @Max(10000)
                Integer waitingListLimit,
        @Size(max = 20) @JdbcTypeCode(SqlTypes.JSON) List<@NotNull @Valid Question> questions) {
    /** As many as a family; a group of colleagues registers one by one. */
    private static final int LARGEST_PARTY = 5;

    public SignUp {
        maxPartySize = Objects.requireNonNullElse(maxPartySize, LARGEST_PARTY);
        questions = EventPlan.orNone(questions);
    }

    SignUp orDefault(boolean takes) {
        return with(Objects.requireNonNullElse(takesRegistrations, takes), registrationOpensAt, registrationClosesAt);
    }

    SignUp moved(UnaryOperator<Instant> move) {
        return with(
                takesRegistrations,
                registrationOpensAt == null ? null : move.apply(registrationOpensAt),
                registrationClosesAt == null ? null : move.apply(registrationClosesAt));
    }

    private SignUp with(boolean takes, @Nullable Instant opensAt, @Nullable Instant closesAt) {
        return new SignUp(takes, opensAt, closesAt, maxPartySize, waitingListLimit, questions);
    }
}
