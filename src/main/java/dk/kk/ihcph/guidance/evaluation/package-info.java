/**
 * Baselines and unit costs. Baselines are facts with their source, as the budget note states them; they are never
 * computed from this database. Unit costs are computed, and each states what was divided by what. Costs follow the hours
 * of activities, and every krone stands in one activity or in the overhead (ADR 42).
 */
@NullMarked
package dk.kk.ihcph.guidance.evaluation;

import org.jspecify.annotations.NullMarked;
