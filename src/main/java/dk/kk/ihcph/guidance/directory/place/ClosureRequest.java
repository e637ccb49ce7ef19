package dk.kk.ihcph.guidance.directory.place;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.kernel.text.ShortText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to create a closure. */
@Schema(name = "ClosureRequest", description = "Days to close one location, or all of them")
record ClosureRequest(
        @Size(max = 50)
                @Schema(description = "Code of the location; absent means all of them", examples = "IH")
                @Nullable
                String location,
        @NotNull @Schema(description = "First local day", examples = "2026-10-12") LocalDate from,
        @Schema(description = "Last local day, at most a year after the first; absent means one day") @Nullable
                LocalDate to,
        @NotNull @Valid ShortText reason) {

    @JsonIgnore
    LocalDate lastDay() {
        return to == null ? from : to;
    }
}
