package dk.kk.ihcph.guidance.evaluation.report;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportPeriod;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportSection;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.DayRange;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Request to draft a report. */
@Schema(name = "EvaluationReportRequest", description = "The subject of a report")
record ReportRequest(
        @Schema(description = "Administration of the caller; required if the caller works for both") @Nullable
                Administration administration,
        @Valid @Schema(description = "Title. Default: the budget note and the period") @Nullable TitleRequest title,
        @NotNull @Schema(description = "First local day, included; not in the future") LocalDate from,
        @NotNull @Schema(description = "Local day after the last one, excluded, at most 10 years after `from`")
                LocalDate to,
        @NotBlank
                @Pattern(regexp = "^" + LineTerms.NOTE_CODE + "$", message = "{pattern.budgetNote}")
                @Schema(description = "Code of the budget note that is evaluated", examples = "KF042")
                String budgetNote,
        @Size(min = 1, max = 8)
                @Schema(description = "Sections. The report has each once, in the order of the enum. Default: all")
                @Nullable
                List<@NotNull ReportSection> sections) {
    private static final int MOST_YEARS = 10;

    /** The title in both languages. */
    @Schema(name = "EvaluationReportTitle", description = "A title in Danish and English")
    record TitleRequest(
            @NotBlank
                    @PlainText
                    @Size(max = 200)
                    @Schema(description = "Danish", examples = "Evaluering af Personlig Vejledning 2025")
                    String da,
            @NotBlank
                    @PlainText
                    @Size(max = 200)
                    @Schema(description = "English", examples = "Evaluation of Personal Guidance 2025")
                    String en) {}

    /** Returns the plan of the report; refuses a period that is none or has not begun. */
    ReportPlan plan(LocalDate today) {
        refuseImpossiblePeriod(today);
        Bilingual words = title == null ? defaultTitle() : new Bilingual(title.da(), title.en());
        return new ReportPlan(
                words.da(),
                words.en(),
                from,
                to,
                budgetNote,
                List.copyOf(sections == null ? EnumSet.allOf(ReportSection.class) : EnumSet.copyOf(sections)));
    }

    private void refuseImpossiblePeriod(LocalDate today) {
        List<Violation> broken = new ArrayList<>();
        if (!DayRange.isPlausible(from)) {
            broken.add(DayRange.outOfRange("/from"));
        } else if (from.isAfter(today)) {
            broken.add(Violation.at(
                    "/from",
                    "NOT_BEGUN",
                    new Bilingual(
                            "må ikke ligge i fremtiden: perioden er ikke begyndt",
                            "must not be in the future: the period has not begun")));
        }
        if (!DayRange.isPlausible(to)) {
            broken.add(DayRange.outOfRange("/to"));
        } else if (!to.isAfter(from)) {
            broken.add(Violation.at(
                    "/to", "ENDS_BEFORE_IT_STARTS", new Bilingual("skal ligge efter from", "must be after from")));
        } else if (to.isAfter(from.plusYears(MOST_YEARS))) {
            broken.add(Violation.at(
                    "/to",
                    "TOO_LONG",
                    new Bilingual("må højst ligge 10 år efter from", "must be at most 10 years after from")));
        }
        Refused.refuse(broken);
    }

    private Bilingual defaultTitle() {
        return new Bilingual(
                "Evaluering af " + budgetNote + ", " + ReportPeriod.of(from, to).da(),
                "Evaluation of " + budgetNote + ", " + ReportPeriod.of(from, to).en());
    }
}
