package dk.kk.ihcph.guidance.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many seats a partner may take for the residents of its municipality. */
@Schema(name = "EventQuota", description = "The most seats that a partner may register residents for")
public record Quota(
        @Schema(description = "Code of the partner's municipality")
                @NotNull
                @Pattern(regexp = "^[0-9]{4}$", message = "{pattern.municipality}")
                String municipality,
        @NotNull @Min(0) @Max(10000) Integer seats) {}
