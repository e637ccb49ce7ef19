package dk.kk.ihcph.guidance.budget.note.reader;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The unit of a table's amounts. "mio. kr." and "1.000 kr." hold "kr." too, and so come first. */
enum Unit {
    MILLION("\\b(?:mio|mill)\\.? ?(?:kr|dkk)\\b", 1_000_000, 6),
    THOUSAND("(?<![\\d.])(?:1\\.000|1000|tusinde?) ?(?:kr|kroner|dkk)\\b|\\bt\\.? ?kr\\b", 1_000, 2),
    KRONE("(?:^|[a-zæøå(,:] |\\()(?:kr|kroner|dkk)\\b", 1, 2);

    private final Pattern words;
    private final int factor;
    private final int decimals;

    Unit(String words, int factor, int decimals) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.factor = factor;
        this.decimals = decimals;
    }

    static Optional<Unit> in(String text) {
        return Stream.of(values())
                .filter(unit -> unit.words.matcher(text).find())
                .findFirst();
    }

    int factor() {
        return factor;
    }

    int decimals() {
        return decimals;
    }

    BigDecimal inKroner(BigDecimal value) {
        return value.multiply(BigDecimal.valueOf(factor)).setScale(2, RoundingMode.UNNECESSARY);
    }
}
