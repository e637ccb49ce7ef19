package dk.kk.ihcph.guidance.staffing.coverage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.staffing.rule.ShiftRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The share of the requirements that is covered, the gaps, and the people who could fill them. */
@Schema(name = "CoverageReport", description = "The coverage of a period and its gaps")
record CoverageReportView(
        LocalDate from,
        @Schema(description = "Local day after the last") LocalDate to,
        boolean drafts,
        @Schema(
                        description = "Required hours while the locations are open, two decimals",
                        examples = "172.00",
                        minimum = "0")
                BigDecimal requiredHours,
        @Schema(description = "Covered hours, two decimals", examples = "164.50", minimum = "0")
                BigDecimal coveredHours,
        @Schema(
                        description = "Covered share of the required hours, four decimals; 1 if nothing is required",
                        examples = "0.9564",
                        minimum = "0",
                        maximum = "1")
                BigDecimal share,
        @Schema(examples = "1", minimum = "0") int gapCount,
        @Schema(
                        description =
                                "First 1,000 gaps in order of time; the first 100 that are not over name candidates",
                        maxItems = 1000)
                List<Gap> gaps) {

    @Schema(
            name = "CoverageGap",
            description = "A stretch of a day in which a desk lacks the same throughout: staff, or a wanted language or"
                    + " topic")
    record Gap(
            @JsonUnwrapped CoverageGap gap,
            @Schema(
                            description =
                                    "Staff of the administration who could take exactly this gap without breaking a hard rule:"
                                            + " first those who break the fewest soft rules, then those with the most funded hours left. If"
                                            + " only a language or topic is missing, only staff who have it",
                            maxItems = 20)
                    List<Candidate> candidates) {}

    @Schema(name = "CoverageCandidate", description = "A staff member who could take a gap")
    record Candidate(
            UUID staff,
            @Schema(description = "Display name, a pseudonym", examples = "Guide BIF 1 (synthetic)", maxLength = 100)
                    String staffName,
            @Schema(description = "Soft rules that the shift would break", maxItems = 20) List<ShiftRule> softBreaches,
            @Schema(
                            description =
                                    "Funded hours of the year less the hours of the shifts that the caller may see, two decimals;"
                                            + " absent if the staff member has no funding in the year",
                            examples = "112.50")
                    @Nullable
                    BigDecimal fundedHoursLeft) {}
}
