package dk.kk.ihcph.guidance.kernel.text;

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

/** Text for mails, calendars and web pages. It must contain no HTML; a lone {@code <} is permitted. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Constraint(validatedBy = PlainText.Guard.class)
public @interface PlainText {
    String message() default "{dk.kk.ihcph.guidance.PlainText.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Finds text that a browser would read as a tag, a comment or a declaration (HTML standard, 13.2.5.6). */
    class Guard implements ConstraintValidator<PlainText, CharSequence> {
        private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            return text == null || isPlain(text);
        }

        /** Checks text that cannot carry a constraint. */
        public static boolean isPlain(CharSequence text) {
            return !TAG.matcher(text).find();
        }
    }
}
