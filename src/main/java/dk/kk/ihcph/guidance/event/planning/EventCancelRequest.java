package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.event.EventText;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an event is cancelled, for everyone to read. */
@Schema(name = "EventCancelRequest", description = "Why an event is cancelled; whoever is registered reads it")
record EventCancelRequest(@Valid EventText.@Nullable Reason reason) {
    static final EventCancelRequest NOTHING = new EventCancelRequest(null);
}
