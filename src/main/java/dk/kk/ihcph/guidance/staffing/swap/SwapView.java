package dk.kk.ihcph.guidance.staffing.swap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A swap as both people and their coordinators see it. */
@Schema(
        name = "ShiftSwap",
        description = "A swap of shifts, which takes effect once both staff members and a coordinator agree")
record SwapView(
        UUID id,
        @JsonIgnore long version,
        Administration administration,
        @JsonUnwrapped Exchange exchange,
        @JsonUnwrapped Standing standing,
        @Schema(maxItems = 10) List<SwapAction> allowedActions)
        implements Versioned {

    @Schema(hidden = true)
    record Exchange(
            UUID shift,
            @Schema(description = "Id of the staff member who gives the shift away") UUID staff,
            @Schema(examples = "Guide BIF 1 (synthetic)", maxLength = 100) String staffName,
            @Schema(description = "Id of the staff member who takes the shift over") UUID receivingStaff,
            @Schema(examples = "Guide BIF 2 (synthetic)", maxLength = 100) String receivingStaffName,
            @Schema(description = "Id of the shift taken in return; absent if there is none") @Nullable
                    UUID inReturn) {}

    @Schema(hidden = true)
    record Standing(
            SwapStatus status,
            @Schema(examples = "I am away that week", maxLength = 1000) @Nullable String declineReason,
            Instant requestedAt) {}

    static SwapView of(ShiftSwap swap, Map<UUID, String> names, List<SwapAction> allowedActions) {
        return new SwapView(
                swap.id(),
                swap.version(),
                swap.administration(),
                new Exchange(
                        swap.shift(),
                        swap.staff(),
                        nameOf(swap.staff(), names),
                        swap.receivingStaff(),
                        nameOf(swap.receivingStaff(), names),
                        swap.inReturn()),
                new Standing(swap.status(), swap.declineReason(), swap.requestedAt()),
                allowedActions);
    }

    private static String nameOf(UUID staff, Map<UUID, String> names) {
        return Objects.requireNonNull(names.get(staff), "a foreign key holds it");
    }
}
