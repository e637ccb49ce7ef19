package dk.kk.ihcph.guidance.kernel;

import java.util.Locale;

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
     */
    record Words(Category category, Bilingual title, Bilingual detail) {
        public static Words of(Category category, String titleDa, String titleEn, String detailDa, String detailEn) {
            return new Words(category, new Bilingual(titleDa, titleEn), new Bilingual(detailDa, detailEn));
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

    /** Returns the last part of the type URI, such as {@code validation-failed}. */
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
