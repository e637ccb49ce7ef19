package dk.kk.ihcph.guidance.event;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many came and how many had registered; absent where nobody counted, which is not zero. */
@Embeddable
@Schema(hidden = true)
public record Headcount(
        @Schema(
                        description = "Persons who came; only with event:read, absent where not counted",
                        examples = "30",
                        minimum = "0",
                        maximum = "10000")
                @Nullable
                Integer attended,
        @Schema(
                        description = "Persons registered; only with event:read, absent where not counted",
                        examples = "86",
                        minimum = "0",
                        maximum = "10000")
                @Nullable
                Integer registered,
        @Schema(description = "How attended was found; stands where attended stands")
                @Nullable
                @Enumerated(EnumType.STRING)
                HeadcountMethod headcountMethod) {}
