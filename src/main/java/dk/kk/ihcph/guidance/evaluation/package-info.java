/**
 * What the service is held against, and what came of its money. Baselines are facts with their source, as the budget note
 * states them, never computed from the rows of this database; unit costs are, and say what was divided by what.
 */
@NullMarked
package dk.kk.ihcph.guidance.evaluation;

import org.jspecify.annotations.NullMarked;
