package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An explanation of a roster's score. */
@Schema(hidden = true)
public record RosterExplanation(
        @Schema(description = "Every constraint, how often it counted and why", maxItems = 20)
                List<ConstraintScore> constraints,
        @Schema(description = "Slots that nobody takes, and why", maxItems = 10_000) List<UncoveredSlot> uncovered) {

    @Schema(name = "RosterUncovered", description = "A slot that nobody takes")
    public record UncoveredSlot(
            @Schema(description = "Id of the slot within this roster") UUID slot,
            @JsonUnwrapped DeskTime time,
            @Schema(description = "The slot in words") Bilingual words,
            @Schema(description = "Why each person cannot take it", maxItems = 1000) List<Obstacle> obstacles) {}

    @Schema(name = "RosterObstacle", description = "Why one person does not take a slot")
    public record Obstacle(
            @Schema(description = "Id of the member of staff") UUID staff,
            @Schema(description = "The hard constraints it would break; none where none forbids it", maxItems = 20)
                    List<RosterConstraint> constraints,
            @Schema(description = "The reason in words") Bilingual words) {}

    @Schema(name = "RosterConstraintScore", description = "What one constraint counted")
    public record ConstraintScore(
            RosterConstraint constraint,
            @Schema(description = "HARD before MEDIUM before SOFT") RosterLevel level,
            @Schema(description = "How much one time counts; 0 leaves it out", examples = "20", minimum = "0")
                    int weight,
            @Schema(description = "Its part of the score on its level", examples = "-120") long score,
            @Schema(description = "How often it counted", examples = "1", minimum = "0") int count,
            @Schema(description = "Each time that it counted, the heaviest first", maxItems = 10_000)
                    List<Match> matches) {}

    /** A constraint makes it while Timefold analyses a plan, which takes nothing but its own marker. */
    @Schema(name = "RosterMatch", description = "One time that a constraint counted")
    public record Match(
            @Schema(description = "What it counted", examples = "-120") long score,
            @Schema(description = "The slots it is about", maxItems = 1000) List<UUID> slots,
            @Schema(description = "The members of staff it is about", maxItems = 100) List<UUID> staff,
            @Schema(description = "The reason in words") Bilingual words)
            implements ConstraintJustification {}
}
