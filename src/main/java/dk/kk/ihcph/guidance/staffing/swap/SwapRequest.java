package dk.kk.ihcph.guidance.staffing.swap;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ShiftSwapRequest", description = "Asks a colleague to take a published shift over")
record SwapRequest(
        @NotNull @Schema(description = "Id of the shift to give away: the caller's own, published, yet to begin")
                UUID shift,
        @NotNull @Schema(description = "Id of the colleague, of the same administration") UUID colleague,
        @Schema(description = "Id of the colleague's shift that is taken for it; none by default") @Nullable
                UUID inReturn) {}
