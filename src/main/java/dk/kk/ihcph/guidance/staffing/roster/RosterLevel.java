package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** No gain on a lower level makes up for a loss on a higher one. */
public enum RosterLevel implements Coded {
    HARD(new Bilingual("Må ikke overtrædes", "Must not be broken")),
    MEDIUM(new Bilingual("Bemanding", "Coverage")),
    MOVES(new Bilingual("Flytninger", "Moves")),
    SOFT(new Bilingual("Afvejes", "Weighed"));

    /** Minutes not covered and moves share the solver's middle level: a minute weighs more than all moves together. */
    static final long COVERED_MINUTE = 1_000_000;

    private final Bilingual label;

    RosterLevel(Bilingual label) {
        this.label = label;
    }

    /** Returns this level's part of a score. */
    long of(HardMediumSoftLongScore score) {
        return switch (this) {
            case HARD -> score.hardScore();
            case MEDIUM -> score.mediumScore() / COVERED_MINUTE;
            case MOVES -> score.mediumScore() % COVERED_MINUTE;
            case SOFT -> score.softScore();
        };
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
