package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Writes values of indicators for people, and says in which words two of them differ. */
public final class Quantities {
    public static final Noun CONSULTATIONS = Noun.of("vejledning", "vejledninger", "consultation", "consultations");
    public static final Noun INTERNATIONALS =
            Noun.of("international borger", "internationale borgere", "international", "internationals");
    public static final Noun WELCOME_EVENTS =
            Noun.of("velkomstarrangement", "velkomstarrangementer", "welcome event", "welcome events");
    public static final Noun ANSWERS = Noun.of("svar", "svar", "answer", "answers");
    public static final Noun RATINGS = Noun.of("vurdering", "vurderinger", "rating", "ratings");
    private static final Noun MONTHS = Noun.of("måned", "måneder", "month", "months");
    private static final Noun PERCENTAGE_POINTS =
            Noun.of("procentpoint", "procentpoint", "percentage point", "percentage points");
    private static final Noun POINTS = Noun.of("point", "point", "point", "points");
    private static final Bilingual PER_CENT = new Bilingual("%s pct.", "%s per cent");
    private static final Bilingual AMOUNT = new Bilingual("%s", "%s");
    private static final Bilingual MORE = new Bilingual("flere", "more");
    private static final Bilingual FEWER = new Bilingual("færre", "fewer");
    private static final Bilingual LONGER = new Bilingual("længere", "longer");
    private static final Bilingual SHORTER = new Bilingual("kortere", "shorter");
    private static final Bilingual HIGHER = new Bilingual("højere", "higher");
    private static final Bilingual LOWER = new Bilingual("lavere", "lower");
    /** From here on, decimals of an average or an amount help nobody. */
    private static final BigDecimal LARGE = BigDecimal.valueOf(100);

    private Quantities() {}

    /** Returns how many decimals of a value help a reader. */
    public static int decimals(IndicatorUnit unit, BigDecimal value) {
        boolean large = value.abs().compareTo(LARGE) >= 0;
        return switch (unit) {
            case CONSULTATIONS, PERSONS, EVENTS -> 0;
            case CONSULTATIONS_PER_MONTH, PERSONS_PER_EVENT -> large ? 0 : 1;
            case DKK -> large ? 0 : 2;
            case MONTHS, MINUTES, PERCENT, SCORE -> 1;
        };
    }

    /** "898 vejledninger", "60,5 pct.", "154 kr.", "4,2". */
    public static Bilingual written(IndicatorUnit unit, BigDecimal value) {
        return switch (unit) {
            case CONSULTATIONS, CONSULTATIONS_PER_MONTH -> CONSULTATIONS.count(value);
            case PERSONS, PERSONS_PER_EVENT -> Noun.PERSONS.count(value);
            case EVENTS -> Noun.EVENTS.count(value);
            default -> bare(unit, value);
        };
    }

    /** "900", "65 pct.", "154 kr.", "4,25", where the sentence has named the counted things. */
    public static Bilingual bare(IndicatorUnit unit, BigDecimal value) {
        return switch (unit) {
            case PERCENT -> percent(value);
            case DKK -> AMOUNT.with(value);
            case MINUTES -> Noun.MINUTES.count(value);
            case MONTHS -> MONTHS.count(value);
            default -> Written.figure(value);
        };
    }

    /** The same as it stands alone, with as many decimals as help a reader. */
    public static Bilingual shown(IndicatorUnit unit, BigDecimal value) {
        return written(unit, value.setScale(decimals(unit, value), RoundingMode.HALF_UP));
    }

    public static Bilingual percent(BigDecimal value) {
        return PER_CENT.with(Written.figure(value));
    }

    /**
     * "0,2 pct. færre", "5 procentpoint lavere", "2 flere", "0,3 point højere".
     *
     * @param percent the difference in per cent of the reference; null where there is none, as the reference is 0
     */
    public static Bilingual difference(IndicatorUnit unit, BigDecimal difference, @Nullable BigDecimal percent) {
        boolean above = difference.signum() > 0;
        BigDecimal size = difference.abs();
        Bilingual howMuch =
                switch (unit) {
                    case PERCENT -> PERCENTAGE_POINTS.count(size);
                    case SCORE -> POINTS.count(size);
                    case EVENTS -> Written.figure(size);
                    default -> percent == null ? bare(unit, size) : percent(percent.abs());
                };
        Bilingual word =
                switch (unit) {
                    case CONSULTATIONS, CONSULTATIONS_PER_MONTH, PERSONS, PERSONS_PER_EVENT, EVENTS ->
                        above ? MORE : FEWER;
                    case MINUTES, MONTHS -> above ? LONGER : SHORTER;
                    case PERCENT, SCORE, DKK -> above ? HIGHER : LOWER;
                };
        return new Bilingual("%s %s", "%s %s").with(howMuch, word);
    }
}
