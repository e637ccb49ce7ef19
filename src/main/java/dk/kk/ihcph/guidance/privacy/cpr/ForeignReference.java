package dk.kk.ihcph.guidance.privacy.cpr;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exempts a field or parameter from the CPR guard, which checks every other text and free number of a request. It is
 * for references of other systems, such as voucher numbers, some of which have the shape of a CPR number by chance.
 * Such a value must not be logged, and the audit trail stores only its keyed hash.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER})
public @interface ForeignReference {
    /** The reason, in a sentence, why the value may have the shape of a CPR number. */
    String reason();
}
