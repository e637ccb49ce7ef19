package dk.kk.ihcph.guidance.staffing.swap;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ShiftSwapRequest", description = "A request to another staff member to take over a published shift")
record SwapRequest(
        @NotNull @Schema(description = "Id of the shift to give away; published and not begun") UUID shift,
        @NotNull @Schema(description = "Id of the staff member who takes the shift over; of the same administration")
                UUID receivingStaff,
        @Schema(description = "Id of a shift of receivingStaff that the giver gets in return; default: none") @Nullable
                UUID inReturn) {}
