package dk.kk.ihcph.guidance.privacy.cpr;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exempts a field or parameter from the CPR guard, which checks every other text and free number that comes in. For
 * references of other systems, such as voucher numbers, of which some have the shape of a CPR number by chance. Such a
 * value must not be logged, and stands in the audit trail only as a keyed hash.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER})
public @interface ForeignReference {
    /** Why the value may have the shape of a CPR number, in a sentence. */
    String reason();
}
