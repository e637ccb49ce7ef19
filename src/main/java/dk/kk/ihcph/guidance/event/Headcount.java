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
                        description = "Persons who came; absent if nobody counted. Returned only with event:read",
                        minimum = "0",
                        maximum = "10000")
                @Nullable
                Integer attended,
        @Schema(
                        description = "Persons registered; absent if nobody counted. Returned only with event:read",
                        minimum = "0",
                        maximum = "10000")
                @Nullable
                Integer registered,
        @Schema(description = "How `attended` was counted; present if `attended` is")
                @Nullable
                @Enumerated(EnumType.STRING)
                HeadcountMethod headcountMethod) {}
