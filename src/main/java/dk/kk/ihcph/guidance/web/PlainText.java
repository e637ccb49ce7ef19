package dk.kk.ihcph.guidance.web;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text that others will read on pages and in mails: HTML in it is a mistake or an attack, and refused. Whoever shows the
 * text escapes it all the same.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE, ANNOTATION_TYPE})
@Constraint(validatedBy = PlainText.Guard.class)
public @interface PlainText {
    String message() default "{dk.kk.ihcph.guidance.PlainText.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks for what a browser would take for a tag, a comment or an entity; "3 < 5" and "R&D" are text. */
    class Guard implements ConstraintValidator<PlainText, CharSequence> {
        private static final Pattern MARKUP = Pattern.compile("<[a-zA-Z/!?]|&#?\\w{1,31};");

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || !MARKUP.matcher(text).find();
        }
    }
}
