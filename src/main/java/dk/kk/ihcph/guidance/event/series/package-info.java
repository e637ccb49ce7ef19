/**
 * Planning the same event again, once or every so many months, and how a series keeps its pace. What was copied
 * before is answered again and not made twice.
 */
@NullMarked
package dk.kk.ihcph.guidance.event.series;

import org.jspecify.annotations.NullMarked;
