package dk.kk.ihcph.guidance.event.planning;

import dk.kk.ihcph.guidance.event.EventText;
import jakarta.validation.Valid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The public reason for which an event is cancelled. */
@Schema(
        name = "EventCancelRequest",
        description = "The public reason for which an event is cancelled; the registered get it by mail")
record EventCancelRequest(@Valid EventText.@Nullable CancelReason reason) {
    static final EventCancelRequest NOTHING = new EventCancelRequest(null);
}
