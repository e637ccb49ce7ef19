package dk.kk.ihcph.guidance.kernel.text;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An e-mail address that mail can be sent to, by the rules of {@link EmailAddress}. Null is valid. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER})
@Constraint(validatedBy = Email.Guard.class)
public @interface Email {
    String message() default "{dk.kk.ihcph.guidance.Email.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Guard implements ConstraintValidator<Email, String> {
        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || EmailAddress.parse(text).isPresent();
        }
    }
}
