package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import org.jspecify.annotations.Nullable;

/** Why a text is not read, by line and column. */
final class Refusal {
    private Refusal() {}

    static Violation at(Token place, String code, Bilingual why) {
        return at(null, place.line(), place.column(), code, why);
    }

    static Violation at(@Nullable String pointer, int line, int column, String code, Bilingual why) {
        return new Violation(
                pointer,
                null,
                line,
                code,
                new Bilingual("kolonne " + column + ": " + why.da(), "column " + column + ": " + why.en()));
    }

    /** Of the whole text, where there is no place to name. */
    static ProblemException ofAll(String code, String da, String en) {
        return ProblemException.invalid(new Violation(null, null, null, code, new Bilingual(da, en)));
    }
}
