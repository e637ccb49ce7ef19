package dk.kk.ihcph.guidance.consultation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that the desk log says of a consultation. */
@Embeddable
@Schema(hidden = true)
record LogEntry(
        @Enumerated(EnumType.STRING) Channel channel,
        @Embedded @JsonUnwrapped Guidance guidance,
        @Embedded @JsonUnwrapped Visitors visitors,
        @Embedded @JsonUnwrapped TimeServed time,
        @Embedded @JsonUnwrapped Outcome outcome,
        @Schema(
                        description =
                                "Id where it was first written down; begins with auto: where an import made one up",
                        examples = "popup-dtu-2026-02-03-017",
                        maxLength = 100)
                @Nullable
                String externalReference,
        @Schema(description = "Id of the event at which it was, as of a pop-up") @Nullable UUID event) {

    static LogEntry of(ConsultationRequest request, TimeServed time) {
        return new LogEntry(
                request.channel() == null ? Channel.IN_PERSON : request.channel(),
                request.guidance(),
                Visitors.of(request.situation(), request.firstVisit(), request.persons()),
                time,
                Outcome.of(request.result(), request.offers(), request.note()),
                request.externalReference(),
                request.event());
    }

    /** Begins the entry of citizens who are called to a desk. */
    static LogEntry called(Guidance guidance, int persons, Instant now) {
        return new LogEntry(
                Channel.IN_PERSON,
                guidance,
                Visitors.of(null, null, persons),
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
