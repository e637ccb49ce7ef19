package dk.kk.ihcph.guidance.staffing.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.staffing.coverage.CoverageGap;
import dk.kk.ihcph.guidance.staffing.coverage.GapViolation;
import dk.kk.ihcph.guidance.staffing.rule.RuleBreach;
import dk.kk.ihcph.guidance.staffing.rule.ShiftRule;
import dk.kk.ihcph.guidance.staffing.shift.Shift;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A gap in the coverage, or a rule that a draft shift breaks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ScheduleFlaw",
        description = "A gap in the coverage of a desk, with `rule` `UNCOVERED`, or a rule that a draft shift breaks")
record ScheduleFlaw(
        @Schema(description = "Rule that is broken, a code of /code-lists/shift-rules") ShiftRule rule,
        @Schema(description = "Whether nobody may break the rule; a soft rule can be overridden with a reason")
                boolean hard,
        @Schema(examples = "KEH", maxLength = 20) String location,
        @Schema(description = "Beginning of the gap or of the shift") Instant from,
        @Schema(description = "End of the gap or of the shift, not included") Instant to,
        @JsonUnwrapped @Nullable ShiftOfRule broken,
        @JsonUnwrapped @Nullable Missing lack,
        Bilingual message) {

    /** The draft shift that breaks a rule. */
    @Schema(hidden = true)
    record ShiftOfRule(
            @Schema(description = "Id of the draft shift; absent for a gap") UUID shift,
            @Schema(description = "Id of the staff member; absent for a gap") UUID staff,
            @Schema(
                            description = "Display name of the staff member; absent for a gap",
                            examples = "Guide BIF 1 (synthetic)",
                            maxLength = 100)
                    String staffName) {}

    /** The staff members, languages and topics that a gap lacks. */
    @Schema(hidden = true)
    record Missing(
            @Schema(
                            description =
                                    "Number of staff members who are missing; 0 if only a language or topic is. Absent for a broken rule",
                            examples = "1",
                            minimum = "0",
                            maximum = "20")
                    int missing,
            @Schema(
                            description =
                                    "Wanted languages that nobody at the desk speaks, ISO 639-1; absent for a broken rule",
                            maxItems = 20)
                    List<@Size(max = 2) String> missingLanguages,
            @Schema(
                            description =
                                    "Codes of wanted /topics that nobody at the desk covers; absent for a broken rule",
                            maxItems = 50)
                    List<@Size(max = 50) String> missingTopics) {}

    static ScheduleFlaw of(CoverageGap gap, DirectoryNames names) {
        return new ScheduleFlaw(
                ShiftRule.UNCOVERED,
                ShiftRule.UNCOVERED.isHard(),
                gap.location(),
                gap.from(),
                gap.to(),
                null,
                new Missing(gap.missing(), gap.missingLanguages(), gap.missingTopics()),
                GapViolation.words(gap, names));
    }

    static ScheduleFlaw of(RuleBreach breach, Shift shift, String staffName) {
        return new ScheduleFlaw(
                breach.rule(),
                breach.rule().isHard(),
                shift.location(),
                shift.startsAt(),
                shift.endsAt(),
                new ShiftOfRule(shift.id(), shift.staff(), staffName),
                null,
                breach.message());
    }
}
