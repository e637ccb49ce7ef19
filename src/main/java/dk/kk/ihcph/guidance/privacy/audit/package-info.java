/** Records who read or changed which record. The application can add entries but never change or delete one. */
@NullMarked
package dk.kk.ihcph.guidance.privacy.audit;

import org.jspecify.annotations.NullMarked;
