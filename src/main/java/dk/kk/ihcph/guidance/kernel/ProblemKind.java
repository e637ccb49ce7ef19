package dk.kk.ihcph.guidance.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of problem that the API answers with (RFC 9457). The code and the type URI are stable, so that clients may
 * switch on them. Each feature defines its kinds in an enum of its own and lists them in a {@link ProblemCatalogue}.
 */
public interface ProblemKind extends Coded {
    /** The general reason for a refusal. The HTTP edge maps each category to a status. */
    enum Category {
        MALFORMED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        GONE,
        INVALID,
        UNAVAILABLE,
        /** A matter of the protocol; the HTTP edge knows the status of each such kind. */
        PROTOCOL
    }

    /**
     * The category and the texts of a kind.
     *
     * @param detail the explanation for a person when none is given for the case; may contain {@code %s}
     * @param developerHint what the programmer of a client can do about it, the same for every problem of the kind
     */
    record Words(Category category, Bilingual title, Bilingual detail, @Nullable String developerHint) {
        public static Words of(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
            return new Words(category, new Bilingual(titleDa, titleEn), new Bilingual(detailDa, detailEn), null);
        }

        public Words withHint(@Nullable String hint) {
            return new Words(category, title, detail, hint);
        }
    }

    Words words();

    default Category category() {
        return words().category();
    }

    @Override
    default Bilingual label() {
        return words().title();
    }

    default Bilingual detail() {
        return words().detail();
    }

    /** Returns the detail as documentation shows it, without the values of a case. */
    default Bilingual generalDetail() {
        return new Bilingual(detail().da().replace("%s", "[…]"), detail().en().replace("%s", "[…]"));
    }

    /** Returns a hint in English for the programmer of a client; people read {@link #detail}. */
    default @Nullable String developerHint() {
        return words().developerHint();
    }

    /** Returns the last part of the type URI, such as {@code validation-failed}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
