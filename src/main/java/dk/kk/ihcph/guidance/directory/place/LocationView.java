package dk.kk.ihcph.guidance.directory.place;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Validity;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@StoredAnswer("public directory data")
@Schema(name = "Location", description = "A place where guidance is given")
record LocationView(
        @Schema(examples = "IH", maxLength = 50) String code,
        Bilingual name,
        @Schema(description = "Desk or pop-up") LocationKind kind,
        @Schema(
                        description = "Street address; absent for pop-ups",
                        examples = "Nyropsgade 1, 1602 København V",
                        maxLength = 200)
                @Nullable
                String address,
        @Schema(
                        description =
                                "Ordinary week, now and as planned; GET /opening-hours also applies holidays and closures",
                        maxItems = 100)
                List<OpeningHours> openingHours,
        @JsonUnwrapped Validity validity,
        @JsonIgnore long version)
        implements Versioned {

    /** Returns the view on that day, without opening hours that have ended. */
    static LocationView of(Location location, LocalDate today) {
        return new LocationView(
                location.code(),
                location.name(),
                location.kind(),
                location.address(),
                location.hoursFrom(today),
                location.validity(),
                location.version());
    }
}
