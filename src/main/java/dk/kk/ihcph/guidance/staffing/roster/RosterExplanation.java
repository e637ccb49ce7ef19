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
        @Schema(description = "Constraints with the number of times that each counted", maxItems = 20)
                List<ConstraintScore> constraints,
        @Schema(description = "Slots that nobody takes, with the reasons", maxItems = 10_000)
                List<UncoveredSlot> uncovered) {

    @Schema(name = "RosterUncovered", description = "A slot that nobody takes")
    public record UncoveredSlot(
            @Schema(description = "Id of the slot within the roster") UUID slot,
            @JsonUnwrapped DeskTime time,
            @Schema(description = "Location and time of the slot in words") Bilingual label,
            @Schema(description = "Reasons by staff member", maxItems = 1000) List<Obstacle> obstacles) {}

    @Schema(name = "RosterObstacle", description = "The reason why a staff member does not take a slot")
    public record Obstacle(
            UUID staff,
            @Schema(description = "Hard constraints that it would break; empty if none forbids it", maxItems = 20)
                    List<RosterConstraint> constraints,
            Bilingual message) {}

    @Schema(name = "RosterConstraintScore", description = "The part of a constraint in the score")
    public record ConstraintScore(
            RosterConstraint constraint,
            @Schema(description = "Level: HARD before MEDIUM before MOVES before SOFT") RosterLevel level,
            @Schema(description = "Weight of one time; 0 leaves the constraint out", examples = "20", minimum = "0")
                    int weight,
            @Schema(description = "Part of the score on its level", examples = "-120") long score,
            @Schema(description = "Number of times that it counted", examples = "1", minimum = "0") int count,
            @Schema(description = "Times that it counted, the heaviest first", maxItems = 10_000)
                    List<Match> matches) {}

    /** A constraint makes it while Timefold analyses a plan, which takes nothing but its own marker. */
    @Schema(name = "RosterMatch", description = "One time that a constraint counted")
    public record Match(
            @Schema(description = "Score of this time", examples = "-120") long score,
            @Schema(description = "Ids of the slots concerned", maxItems = 1000) List<UUID> slots,
            @Schema(description = "Ids of the staff members concerned", maxItems = 100) List<UUID> staff,
            Bilingual message)
            implements ConstraintJustification {}
}
