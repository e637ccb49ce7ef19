package dk.kk.ihcph.guidance.directory.topic;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.kernel.Validity;
import dk.kk.ihcph.guidance.kernel.text.ShortText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to create or replace a topic. */
@Schema(name = "TopicRequest", description = "A topic that citizens ask about")
record TopicRequest(
        @NotNull
                @Pattern(regexp = "^" + Coded.FORM + "$", message = "{pattern.code}")
                @Schema(description = "Code, UPPER_SNAKE; never changes", examples = "TAXES", maxLength = 50)
                String code,
        @NotNull @Valid ShortText label,
        @Min(1)
                @Max(LAST_POSITION)
                @Schema(
                        description =
                                "Position in the order of topics; equal positions are ordered by code. Default: last",
                        examples = "13")
                @Nullable
                Integer position,
        @Schema(description = "First local day of use; absent if there was no first day") @Nullable LocalDate validFrom,
        @Schema(description = "Last local day of use, included; absent if no end is known") @Nullable
                LocalDate validTo) {

    static final int LAST_POSITION = 1000;

    @JsonIgnore
    Validity validity() {
        return new Validity(validFrom, validTo);
    }
}
