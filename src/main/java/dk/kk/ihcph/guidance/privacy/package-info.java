/**
 * What the law asks of every record: no CPR number is stored, echoed or logged, and every change and every read of
 * personal data is in an audit trail that the application itself cannot alter.
 */
@NullMarked
package dk.kk.ihcph.guidance.privacy;

import org.jspecify.annotations.NullMarked;
