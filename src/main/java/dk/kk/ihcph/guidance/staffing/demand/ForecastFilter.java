package dk.kk.ihcph.guidance.staffing.demand;

import dk.kk.ihcph.guidance.http.parameter.ParameterBean;
import dk.kk.ihcph.guidance.kernel.DayRange;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

public class ForecastFilter implements ParameterBean {
    /** Added to the first day: four weeks in all. */
    private static final int DEFAULT_DAYS = 28;

    @QueryParam("location")
    @Size(max = 20)
    @Parameter(description = "Only this location", example = "IH")
    public @Nullable String location;

    @QueryParam("from")
    @Parameter(description = "First local day; default: today")
    public @Nullable LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Local day after the last, at most 400 days after `from`; default: 28 days after `from`")
    public @Nullable LocalDate to;

    @QueryParam("history")
    @Min(1)
    @Max(104)
    @Parameter(description = "Number of weeks of history, up to the last day with data; default: 12", example = "12")
    public @Nullable Integer history;

    @QueryParam("targetShare")
    @DecimalMin("0.01")
    @DecimalMax("0.99")
    @Parameter(
            description = "Share of citizens who are to wait at most `targetMinutes`; default: 0.80",
            example = "0.8")
    public @Nullable BigDecimal targetShare;

    @QueryParam("targetMinutes")
    @Min(0)
    @Max(240)
    @Parameter(description = "Longest wait of that share, in minutes; default: 10", example = "10")
    public @Nullable Integer targetMinutes;

    @QueryParam("breakMinutes")
    @Min(0)
    @Max(240)
    @Parameter(
            description = "Minutes per day of each staff member's break during which nobody takes over; default: 30."
                    + " Use 0 if breaks are covered",
            example = "30")
    public @Nullable Integer breakMinutes;

    DayRange days(LocalDate today) {
        return DayRange.of(from == null ? today : from, to, DEFAULT_DAYS);
    }
}
