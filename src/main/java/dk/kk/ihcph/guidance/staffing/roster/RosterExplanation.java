package dk.kk.ihcph.guidance.staffing.roster;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.List;
import java.util.UUID;

/** Why a roster has the score it has. */
public record RosterExplanation(List<Judged> constraints, List<Uncovered> uncovered) {

    /** One constraint: its share of the score on its own level, and every time it counted, the heaviest first. */
    public record Judged(RosterConstraint constraint, int weight, long score, int count, List<Match> matches) {}

    /** One time that a constraint counted, naming slots and people. */
    public record Match(long score, List<UUID> slots, List<UUID> people, Bilingual words) {}

    /** A slot that nobody takes, and why not. */
    public record Uncovered(UUID slot, Bilingual words, List<Obstacle> obstacles) {}

    /** Why one person does not take it; no constraint where none forbids it, and a longer search may find a way. */
    public record Obstacle(UUID person, List<RosterConstraint> constraints, Bilingual words) {}
}
