package dk.kk.ihcph.guidance.budget.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.ihcph.guidance.budget.forecast.ForecastOverrideView;
import dk.kk.ihcph.guidance.http.Versioned;
import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The manual forecast of an allocation, if there is one, and its history. */
@StoredAnswer("money of a grant")
@Schema(name = "AllocationForecast", description = "The manual forecast of an allocation, if there is one")
record ForecastView(
        @JsonIgnore long version,
        UUID allocation,
        int year,
        @Schema(description = "The current override; absent if there is none") @Nullable ForecastOverrideView override)
        implements Versioned {}
