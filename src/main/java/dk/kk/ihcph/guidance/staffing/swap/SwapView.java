package dk.kk.ihcph.guidance.staffing.swap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A swap as both people and their coordinators see it. */
@Schema(name = "ShiftSwap", description = "A shift that changes hands, once both and a coordinator say so")
record SwapView(
        UUID id,
        @JsonIgnore long version,
        Administration administration,
        @JsonUnwrapped Exchange exchange,
        @JsonUnwrapped Standing standing,
        @Schema(description = "What this caller may do with it now", maxItems = 10) List<SwapAction> allowedActions)
        implements Versioned {

    @Schema(hidden = true)
    record Exchange(
            @Schema(description = "The shift to give away") UUID shift,
            @Schema(description = "Who gives it away") UUID staff,
            @Schema(description = "Who takes it") UUID colleague,
            @Schema(description = "The shift taken for it") @Nullable UUID inReturn) {}

    @Schema(hidden = true)
    record Standing(
            SwapStatus status,
            @Schema(description = "Why it was declined", examples = "I am away that week", maxLength = 1000) @Nullable
                    String declineReason,
            @Schema(description = "When it was asked for", examples = "2026-01-05T09:21:00Z") Instant requestedAt) {}

    static SwapView of(ShiftSwap swap, List<SwapAction> allowedActions) {
        return new SwapView(
                swap.id(),
                swap.version(),
                swap.administration(),
                new Exchange(swap.shift(), swap.staff(), swap.colleague(), swap.inReturn()),
                new Standing(swap.status(), swap.declineReason(), swap.requestedAt()),
                allowedActions);
    }
}
