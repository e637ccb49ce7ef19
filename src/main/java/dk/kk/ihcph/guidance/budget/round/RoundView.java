package dk.kk.ihcph.guidance.budget.round;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.budget.status.StatusView;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The status of a year as it was reported in a forecast round. */
@StoredAnswer("money of grants")
@Schema(name = "ForecastRound", description = "A frozen status of a budget year")
record RoundView(
        UUID id,
        @JsonUnwrapped RoundHead head,
        @Schema(description = "The status of both administrations at that time") StatusView status)
        implements Versioned {

    static RoundView of(ForecastRound round) {
        return new RoundView(round.id(), round.head(), round.status());
    }

    /** Always 0, because a round never changes. */
    @Override
    @JsonIgnore
    public long version() {
        return 0;
    }
}
