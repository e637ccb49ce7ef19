package dk.kk.ihcph.guidance.http.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Permits that the whole answer of a POST is stored for its Idempotency-Key. Permitted only for views without
 * personal data of citizens; all others have an {@link AnswerRenderer}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAnswer {
    /** The reason why the view holds no personal data. */
    String value();
}
