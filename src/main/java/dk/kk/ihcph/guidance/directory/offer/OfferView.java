package dk.kk.ihcph.guidance.directory.offer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A programme or service that guides point citizens to. */
@StoredAnswer("public directory data")
@Schema(name = "Offer", description = "Something that guidance points to: a programme, a class, an event of others")
record OfferView(
        @Schema(description = "Its code", examples = "LANGUAGE_CAFE", maxLength = 50) String code,
        Bilingual name,
        Bilingual description,
        @Schema(description = "Who offers it", examples = "Københavns Biblioteker", maxLength = 200) String provider,
        @Schema(description = "Where to read more", examples = "https://ihcph.kk.dk", maxLength = 500) @Nullable
                String url,
        @Schema(description = "Codes of /topics that it helps with", examples = "[\"DANISH_CLASSES\"]", maxItems = 50)
                List<@Size(max = 50) String> topics,
        @Schema(description = "False once it is no longer offered") boolean active,
        @JsonIgnore long version)
        implements Versioned {

    static OfferView of(Offer offer) {
        OfferRequest said = offer.request();
        return new OfferView(
                said.code(),
                new Bilingual(said.name().da(), said.name().en()),
                new Bilingual(said.description().da(), said.description().en()),
                said.provider(),
                said.url(),
                said.topics(),
                Boolean.TRUE.equals(said.active()),
                offer.version());
    }
}
