package dk.kk.ihcph.guidance.staffing.template;

import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.shift.ShiftView.NewShiftView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(
        name = "ShiftTemplateApplication",
        description = "The result of applying a template; in a dry run the would-be result")
record TemplateApplicationView(
        @Schema(description = "Draft shifts in order of days", maxItems = 500) List<NewShiftView> items,
        @Schema(description = "Planned hours of the shifts in total, with two decimals", examples = "138.00")
                BigDecimal hours,
        @Schema(
                        description = "Days on which a location of the template is closed and nobody is planned",
                        maxItems = 2700)
                List<Skipped> skipped) {

    /** A day on which nothing is planned at a location, and why. */
    @Schema(name = "SkippedDay", description = "A day on which a location is closed")
    record Skipped(
            LocalDate date,
            @Schema(examples = "IH", maxLength = 20) String location,
            @Schema(description = "Holiday, or reason for the closure") Bilingual reason) {}
}
