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
@Schema(name = "CoverageReport", description = "How much of what must be covered is covered; first of all what is not")
record CoverageReportView(
        @Schema(description = "First local day", examples = "2026-01-05") LocalDate from,
        @Schema(description = "Last local day", examples = "2026-02-01") LocalDate to,
        @Schema(description = "Whether draft shifts count as covering") boolean drafts,
        @Schema(
                        description = "Hours that the requirements take while the locations are open, two decimals",
                        examples = "172.00",
                        minimum = "0")
                BigDecimal requiredHours,
        @Schema(description = "Hours of them that are covered, two decimals", examples = "164.50", minimum = "0")
                BigDecimal coveredHours,
        @Schema(
                        description =
                                "The covered part of the required hours, four decimals; 1 where nothing is required",
                        examples = "0.9564",
                        minimum = "0",
                        maximum = "1")
                BigDecimal share,
        @Schema(description = "How many gaps there are", examples = "1", minimum = "0") int gapCount,
        @Schema(
                        description = "The first 1,000 gaps, in order of time. The first 100 that are not over name"
                                + " candidates",
                        maxItems = 1000)
                List<Gap> gaps) {

    @Schema(
            name = "CoverageGap",
            description =
                    "A stretch of a day in which a desk lacks the same all along: staff, or somebody with a wanted"
                            + " language or topic")
    record Gap(
            @JsonUnwrapped CoverageGap gap,
            @Schema(
                            description =
                                    "Who of the administration could take exactly this gap and break no hard rule of"
                                            + " /code-lists/shift-rules, at most 20: first who breaks the fewest soft rules, then"
                                            + " who has most funded hours left. Where nobody is missing, only who brings"
                                            + " something that is",
                            maxItems = 20)
                    List<Candidate> candidates) {}

    @Schema(name = "CoverageCandidate", description = "Somebody who could take the gap")
    record Candidate(
            @Schema(description = "Id of the member of staff") UUID staff,
            @Schema(description = "Pseudonym to show", examples = "Guide BIF 1 (synthetic)", maxLength = 100)
                    String displayName,
            @Schema(description = "Soft rules that it would break", maxItems = 20) List<ShiftRule> softBreaches,
            @Schema(
                            description =
                                    "Hours that the grant pays of the person in the year less those of the shifts that the"
                                            + " caller may see, two decimals; absent where no funding is stated for the year",
                            examples = "112.50")
                    @Nullable
                    BigDecimal fundedHoursLeft) {}
}
