/**
 * Baselines and unit costs. Baselines are facts with their source, as the budget note states them; they are never
 * computed from this database. Unit costs are computed, and each states what was divided by what.
 */
@NullMarked
package dk.kk.ihcph.guidance.evaluation;

import org.jspecify.annotations.NullMarked;
