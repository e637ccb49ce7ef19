package dk.kk.ihcph.guidance.consultation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that the desk log says of a consultation. */
@Embeddable
@Schema(hidden = true)
public record LogEntry(
        @Schema(description = "Channel of the consultation; default: IN_PERSON") @Enumerated(EnumType.STRING)
                Channel channel,
        @Valid @Embedded @JsonUnwrapped Guidance guidance,
        @Valid @Embedded @JsonUnwrapped Visitors visitors,
        @Valid @Embedded @JsonUnwrapped TimeServed time,
        @Valid @Embedded @JsonUnwrapped Outcome outcome,
        @Schema(
                        description =
                                "Id of the consultation in the system it comes from, unique in the administration, without a"
                                        + " CPR number: an import adds it once. An id that an import generated begins with `auto:`",
                        examples = "popup-dtu-2026-02-03-017")
                @Size(min = 1, max = 100)
                @Nullable
                String externalReference,
        @Schema(description = "Id of the event at which it took place, such as a pop-up; published or completed")
                @Nullable
                UUID event) {

    public LogEntry {
        channel = Objects.requireNonNullElse(channel, Channel.IN_PERSON);
    }

    /** Begins the entry of citizens who are called to a desk. */
    static LogEntry called(Guidance guidance, int persons, Instant now) {
        return new LogEntry(
                Channel.IN_PERSON,
                guidance,
                new Visitors(null, FirstVisit.UNKNOWN, persons),
                TimeServed.from(now),
                Outcome.NONE,
                null,
                null);
    }

    /** Adds the result. What the completion leaves out stays as it was. */
    LogEntry completed(@Nullable CompletionRequest completion, Duration service) {
        if (completion == null) {
            return with(time.lasting(service));
        }
        return new LogEntry(
                channel,
                completion.over(guidance),
                completion.over(visitors),
                time.lasting(service),
                completion.over(outcome),
                externalReference,
                event);
    }

    LogEntry with(TimeServed other) {
        return new LogEntry(channel, guidance, visitors, other, outcome, externalReference, event);
    }

    LogEntry with(Outcome other) {
        return new LogEntry(channel, guidance, visitors, time, other, externalReference, event);
    }

    LogEntry withReference(String reference) {
        return new LogEntry(channel, guidance, visitors, time, outcome, reference, event);
    }
}
