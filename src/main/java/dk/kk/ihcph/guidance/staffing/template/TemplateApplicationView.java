package dk.kk.ihcph.guidance.staffing.template;

import dk.kk.ihcph.guidance.http.idempotency.StoredAnswer;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.shift.ShiftView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@StoredAnswer("schedules name staff, who are known in both administrations")
@Schema(
        name = "ShiftTemplateApplication",
        description = "What laying a template over a period came to; in a dry run what it would")
record TemplateApplicationView(
        @Schema(description = "The draft shifts, by day", maxItems = 500) List<ShiftView> items,
        @Schema(description = "Their planned hours in all, with two decimals", examples = "138.00") BigDecimal hours,
        @Schema(
                        description =
                                "Days on which a location of the template is closed, so that nobody is planned there",
                        maxItems = 2700)
                List<Skipped> skipped) {

    /** A day on which nothing is planned at a location, and why. */
    @Schema(name = "SkippedDay", description = "A day on which a location is closed")
    record Skipped(
            @Schema(description = "The local day", examples = "2026-04-06") LocalDate date,
            @Schema(description = "Code of the location", examples = "IH", maxLength = 20) String location,
            @Schema(description = "The holiday, or the reason of the closure") Bilingual reason) {}
}
