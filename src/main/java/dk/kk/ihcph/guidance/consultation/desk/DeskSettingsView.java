package dk.kk.ihcph.guidance.consultation.desk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The settings of a location's desk, which anybody may read. */
@Schema(name = "DeskSettings", description = "The services of a desk, and the numbers that it works with")
record DeskSettingsView(
        @Schema(examples = "IH", maxLength = 20) String location,
        @JsonIgnore long version,
        @JsonUnwrapped DeskSettingsRequest settings)
        implements Versioned {

    static DeskSettingsView of(DeskSettings desk) {
        return new DeskSettingsView(desk.location(), desk.version(), desk.asRequest());
    }
}
