/** Makes the document that people read from the content of a report, and from nothing else. */
@NullMarked
package dk.kk.ihcph.guidance.evaluation.report.document;

import org.jspecify.annotations.NullMarked;
