package dk.kk.ihcph.guidance.budget.price;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The rates of a year as they are answered. */
@StoredAnswer("a published index")
@Schema(name = "PriceIndex", description = "One revision of the wage and price rates of a year. It never changes")
public record PriceIndexView(
        @JsonIgnore long version,
        UUID id,
        @JsonUnwrapped YearRate rate,
        @Schema(
                        description = "Source of the rates, in Danish",
                        examples = "KL's skøn, budgetvejledning 2027",
                        maxLength = 300)
                String source,
        @Schema(description = "Time from which it counts; absent in the answer that records it") @Nullable
                Instant recordedAt)
        implements Versioned {

    static PriceIndexView of(PriceIndex index) {
        return new PriceIndexView(index.version(), index.id(), index.rate(), index.source(), index.recordedAt());
    }
}
