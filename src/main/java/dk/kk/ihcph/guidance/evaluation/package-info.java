/**
 * What the service is held against. Baselines are facts with their source, as the budget note states them; nothing here
 * is computed from the rows of this database.
 */
@NullMarked
package dk.kk.ihcph.guidance.evaluation;

import org.jspecify.annotations.NullMarked;
