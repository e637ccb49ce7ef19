package dk.kk.ihcph.guidance.budget.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the amounts of a table are counted in. */
enum Unit {
    // In this order: "mio. kr." and "1.000 kr." hold "kr." too.
    MILLION("\\b(?:mio|mill)\\.? ?(?:kr|dkk)\\b\\.?", 1_000_000, 6),
    THOUSAND("\\b(?:1\\.000|1000|tusinde?) ?(?:kr|kroner|dkk)\\b\\.?|\\bt\\.? ?kr\\b\\.?", 1_000, 2),
    KRONE("\\b(?:kr|kroner|dkk)\\b\\.?", 1, 2);

    private final Pattern words;
    private final int factor;
    private final int decimals;

    Unit(String words, int factor, int decimals) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.factor = factor;
        this.decimals = decimals;
    }

    /** Where it is printed in the line: a unit and its words. */
    record Printed(Unit unit, int line, int column, String text) {}

    static Optional<Printed> in(TextLine line) {
        for (Unit unit : values()) {
            Matcher found = unit.words.matcher(line.text().replaceAll("\\h", " "));
            if (found.find()) {
                return Optional.of(new Printed(
                        unit, line.number(), found.start() + 1, line.text().substring(found.start(), found.end())));
            }
        }
        return Optional.empty();
    }

    int factor() {
        return factor;
    }

    /**
     * Whether the number can be an amount in this unit. Three decimals of a krone or of a thousand are English thousands,
     * and points among millions are most likely an English decimal point.
     */
    boolean fits(DanishNumber number) {
        return number.decimals() <= decimals && !(this == MILLION && number.hasPoints());
    }

    BigDecimal inKroner(BigDecimal value) {
        return value.multiply(BigDecimal.valueOf(factor)).setScale(2, RoundingMode.UNNECESSARY);
    }
}
