package dk.kk.ihcph.guidance.http.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Allows the whole answer of a POST to be stored for its Idempotency-Key. Only for views without personal data of citizens;
 * all others have an {@link AnswerRenderer}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAnswer {
    /** The reason why the view holds no personal data. */
    String value();
}
