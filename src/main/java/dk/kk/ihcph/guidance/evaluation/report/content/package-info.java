/**
 * The content of a report as it is kept: every figure, definition and word of it, as canonical JSON with a hash. It depends
 * on nothing that may change later, so that it can be rendered again without the database.
 */
@NullMarked
package dk.kk.ihcph.guidance.evaluation.report.content;

import org.jspecify.annotations.NullMarked;
