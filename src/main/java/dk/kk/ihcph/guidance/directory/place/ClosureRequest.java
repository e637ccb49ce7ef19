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
@Schema(name = "ClosureRequest", description = "Days on which to close a location or all locations")
record ClosureRequest(
        @Size(max = 50) @Schema(description = "Code of /locations; default: all locations", examples = "IH") @Nullable
                String location,
        @NotNull LocalDate firstDay,
        @Schema(description = "Last local day, included; at most 366 days after the first. Default: the first day")
                @Nullable
                LocalDate lastDay,
        @NotNull @Valid ShortText reason) {

    @JsonIgnore
    LocalDate endsOn() {
        return lastDay == null ? firstDay : lastDay;
    }
}
