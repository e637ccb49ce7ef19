package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.export.chart.Heading;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words what an indicator's figures are, what they rest on and what is provisional. */
final class IndicatorWords {
    private static final Bilingual HIDDEN = new Bilingual("Vises ikke", "Not shown");
    private static final Bilingual NONE = new Bilingual("Ingen tal", "No figures");
    private static final Noun RECORDS = Noun.of("registrering", "registreringer", "record", "records");

    private IndicatorWords() {}

    /** "1. januar 2026 - 31. december 2026": both ends included. */
    static Bilingual period(IndicatorView.Period period) {
        return Written.dates(period.from(), period.to().minusDays(1));
    }

    /** Returns a figure with its unit, or why there is none. */
    static Bilingual value(Indicator indicator, IndicatorFigure figure) {
        if (figure.hidden()) {
            return HIDDEN;
        }
        return figure.value() == null ? NONE : Quantities.shown(indicator.unit(), figure.value());
    }

    /** Returns the figure of the whole period in one sentence. */
    static Bilingual summary(IndicatorView view) {
        Indicator indicator = view.indicator().name().code();
        Bilingual value = value(indicator, view.figure()).inSentence();
        return new Bilingual("%s: %s.", "%s: %s.").with(indicator.label(), value);
    }

    /** Returns what the figure rests on. */
    static @Nullable Bilingual basis(IndicatorFigure figure) {
        return figure.restsOn() == null || figure.restsOn() == 0
                ? null
                : new Bilingual("Bygger på %s", "Rests on %s").with(RECORDS.count(figure.restsOn()));
    }

    /** Returns the difference to a reference: "0,2 pct. færre end i pilotperioden". */
    static @Nullable Bilingual difference(Indicator indicator, IndicatorView.Difference compared) {
        BigDecimal difference = compared.difference();
        if (difference == null) {
            return null;
        }
        return difference.signum() == 0
                ? new Bilingual("Uændret", "Unchanged")
                : Quantities.difference(indicator.unit(), difference, compared.differencePercent())
                        .asSentence();
    }

    /** Returns sentences about what is provisional and what is hidden. */
    static List<Bilingual> notes(IndicatorView view) {
        List<Bilingual> notes = new ArrayList<>();
        if (!view.figure().provisional().isEmpty()) {
            notes.add(new Bilingual("Foreløbigt: %s.", "Provisional: %s.")
                    .with(view.figure().provisional().stream()
                            .map(one -> one.label().inSentence())
                            .toList()));
        }
        long hidden =
                view.cells().stream().filter(cell -> cell.figure().hidden()).count();
        if (hidden > 0) {
            notes.add(Heading.noteOfHidden(hidden));
        }
        return notes;
    }
}
