package dk.kk.ihcph.guidance.staffing.roster;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.List;

/** The reason why a constraint counted, made only for an explanation. */
record Justification(List<Post> posts, List<Worker> workers, Bilingual words) implements ConstraintJustification {}
