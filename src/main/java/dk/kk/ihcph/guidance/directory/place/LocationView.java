package dk.kk.ihcph.guidance.directory.place;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@StoredAnswer("public directory data")
@Schema(name = "Location", description = "A place where guidance is given")
record LocationView(
        @Schema(description = "Its code", examples = "IH", maxLength = 50) String code,
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
                                "The ordinary week, now and as it is planned; GET /opening-hours also knows holidays and"
                                        + " closures",
                        maxItems = 100)
                List<OpeningHours> openingHours,
        @Schema(description = "First local day on which it is used; absent if it always was", examples = "2027-01-01")
                @Nullable
                LocalDate validFrom,
        @Schema(description = "Last local day on which it is used; absent if no end is known", examples = "2028-12-31")
                @Nullable
                LocalDate validTo,
        @JsonIgnore long version)
        implements Versioned {}
