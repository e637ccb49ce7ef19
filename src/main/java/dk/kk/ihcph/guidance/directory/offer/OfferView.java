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
@Schema(name = "Offer", description = "A programme, class or event of others that guides point citizens to")
record OfferView(
        @Schema(examples = "LANGUAGE_CAFE", maxLength = 50) String code,
        Bilingual name,
        Bilingual description,
        @Schema(examples = "Københavns Biblioteker", maxLength = 200) String provider,
        @Schema(description = "Web address with more information", examples = "https://ihcph.kk.dk", maxLength = 500)
                @Nullable
                String url,
        @Schema(examples = "[\"DANISH_CLASSES\"]", maxItems = 50) List<@Size(max = 50) String> topics,
        @Schema(description = "`false` once the offer is retired") boolean active,
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
