package dk.kk.ihcph.guidance.http.problem;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the standard constraints. Bean Validation's own do not tell characters from items, write numbers as a
 * program does, and are no good Danish. Constraints of ours have theirs in ValidationMessages.
 */
final class ConstraintWords {
    private static final Noun ITEMS = Noun.of("element", "elementer", "item", "items");
    private static final Bilingual REQUIRED = new Bilingual("skal udfyldes", "is required");
    private static final Bilingual AT_LEAST = new Bilingual("skal være mindst %s", "must be at least %s");
    private static final Bilingual AT_MOST = new Bilingual("må højst være %s", "must be at most %s");
    private static final Bilingual ABOVE = new Bilingual("skal være over %s", "must be more than %s");
    private static final Bilingual BELOW = new Bilingual("skal være under %s", "must be less than %s");
    private static final Bilingual DIGITS = new Bilingual(
            "må højst have %s før kommaet og %s efter det",
            "must have at most %s before the decimal point and %s after it");
    private static final Noun DIGIT = Noun.of("ciffer", "cifre", "digit", "digits");
    private static final Bilingual REPEATED = new Bilingual(
            "må ikke indeholde det samme element flere gange", "must not contain the same item more than once");

    private ConstraintWords() {}

    /** Returns the text for a broken constraint, or null if the constraint has a text of its own. */
    static @Nullable Bilingual of(Annotation constraint, @Nullable Object value) {
        if (constraint instanceof NotNull || constraint instanceof NotBlank || constraint instanceof NotEmpty) {
            return REQUIRED;
        }
        if (constraint instanceof Size size) {
            return value instanceof CharSequence ? characters(size) : items(size);
        }
        if (constraint instanceof Min min) {
            return AT_LEAST.with(limit(min.value()));
        }
        if (constraint instanceof Max max) {
            return AT_MOST.with(limit(max.value()));
        }
        if (constraint instanceof DecimalMin min) {
            return (min.inclusive() ? AT_LEAST : ABOVE).with(Double.valueOf(min.value()));
        }
        if (constraint instanceof DecimalMax max) {
            return (max.inclusive() ? AT_MOST : BELOW).with(Double.valueOf(max.value()));
        }
        if (constraint instanceof Digits digits) {
            return DIGITS.with(DIGIT.count(digits.integer()), DIGIT.count(digits.fraction()));
        }
        return constraint instanceof UniqueElements ? REPEATED : null;
    }

    /** A limit of four digits may be a year, and so it is written without a separator. */
    private static Object limit(long limit) {
        return Math.abs(limit) < 10_000 ? (Object) limit : (Object) (double) limit;
    }

    private static Bilingual characters(Size size) {
        return size.min() == 0
                ? AT_MOST.with(Noun.CHARACTERS.count(size.max()))
                : range(size, new Bilingual("skal være på %s", "must be %s"), Noun.CHARACTERS);
    }

    private static Bilingual items(Size size) {
        return size.min() == 0
                ? new Bilingual("må højst have %s", "must have at most %s").with(ITEMS.count(size.max()))
                : range(size, new Bilingual("skal have %s", "must have %s"), ITEMS);
    }

    private static Bilingual range(Size size, Bilingual words, Noun noun) {
        if (size.max() == Integer.MAX_VALUE) {
            return words.with(new Bilingual("mindst %s", "at least %s").with(noun.count(size.min())));
        }
        Bilingual most = noun.count(size.max());
        return words.with(size.min() == size.max() ? most : new Bilingual("%s-%s", "%s-%s").with(size.min(), most));
    }
}
