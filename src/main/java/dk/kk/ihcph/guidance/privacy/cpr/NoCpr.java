package dk.kk.ihcph.guidance.privacy.cpr;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * Free text that must contain nothing shaped like a CPR number. Every free-text field has this constraint, no
 * reference has it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Constraint(validatedBy = NoCpr.Guard.class)
public @interface NoCpr {
    String message() default "{dk.kk.ihcph.guidance.NoCpr.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Guard implements ConstraintValidator<NoCpr, CharSequence> {
        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || !CprNumbers.in(text);
        }
    }
}
