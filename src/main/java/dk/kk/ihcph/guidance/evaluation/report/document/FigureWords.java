package dk.kk.ihcph.guidance.evaluation.report.document;

import dk.kk.ihcph.guidance.evaluation.report.content.ReportContent.Labelled;
import dk.kk.ihcph.guidance.evaluation.report.content.ReportIndicator;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes the figures of a report as people read them. */
final class FigureWords {
    static final Bilingual HIDDEN = new Bilingual("Skjult", "Hidden");
    private static final Bilingual NONE = new Bilingual("Ingen tal", "No figure");
    private static final Bilingual WHY_HIDDEN = new Bilingual(
            "Tallet hviler på færre end fem personer eller ville røbe et sådant tal.",
            "The figure rests on fewer than five people, or would tell of such a figure.");

    /** By unit: its value with a word in singular or plural. Other units follow the number as they are. */
    private static final Map<String, Function<BigDecimal, Bilingual>> UNITS = Map.of(
            "CONSULTATIONS",
            Noun.of("vejledning", "vejledninger", "consultation", "consultations")::count,
            "PERSONS",
            Noun.PERSONS::count,
            "EVENTS",
            Noun.EVENTS::count,
            "MONTHS",
            Noun.of("måned", "måneder", "month", "months")::count,
            "MINUTES",
            Noun.MINUTES::count,
            "PERCENT",
            value -> new Bilingual("%s %%", "%s%%").with(Written.figure(value)),
            "SCORE",
            value -> new Bilingual("%s af 5", "%s of 5").with(Written.figure(value)),
            "DKK",
            value -> new Bilingual("%s", "%s").with(value));

    private FigureWords() {}

    /** "912,5 vejledninger pr. måned", "45.2%", "DKK 312.50". */
    static Bilingual value(BigDecimal value, ReportIndicator.Unit unit) {
        Function<BigDecimal, Bilingual> known = UNITS.get(unit.code());
        return known == null
                ? new Bilingual("%s %s", "%s %s")
                        .with(Written.figure(value), unit.label().inSentence())
                : known.apply(value);
    }

    /** Writes a figure, or says that it is hidden or missing. */
    static Bilingual value(ReportIndicator.Figure figure, ReportIndicator.Unit unit) {
        return figure.hidden() ? HIDDEN : figure.value() == null ? NONE : value(figure.value(), unit);
    }

    /** Writes in sentences how a figure compares, and what is to be known about it. */
    static Bilingual notes(ReportIndicator indicator) {
        ReportIndicator.Unit unit = indicator.definition().unit();
        ReportIndicator.Comparison comparison = indicator.comparison();
        ReportIndicator.Figure figure = indicator.figure();
        List<Bilingual> sentences = new ArrayList<>();
        if (figure.hidden()) {
            sentences.add(WHY_HIDDEN);
        }
        if (figure.further() != null) {
            sentences.add(new Bilingual("%s: %s.", "%s: %s.")
                    .with(figure.further().label(), value(figure.further().value(), unit)));
        }
        bounds(figure, unit).ifPresent(sentences::add);
        if (comparison.baseline() != null) {
            sentences.add(compared(
                    new Bilingual("pilotprojektets tal", "figure of the pilot"),
                    comparison.baseline().difference(),
                    unit));
        }
        if (comparison.target() != null) {
            sentences.add(target(comparison.target(), unit));
        }
        if (isComparable(comparison.lastYear(), unit)) {
            sentences.add(new Bilingual("Samme periode året før: %s.", "The same period last year: %s.")
                    .with(value(comparison.lastYear().figure(), unit)));
        }
        return joined(sentences);
    }

    private static Optional<Bilingual> bounds(ReportIndicator.Figure figure, ReportIndicator.Unit unit) {
        ReportIndicator.Parts parts = figure.parts();
        return parts.lowest() == null || parts.highest() == null
                ? Optional.empty()
                : Optional.of(new Bilingual("Mindst %s og højst %s.", "At least %s and at most %s.")
                        .with(value(parts.lowest(), unit), value(parts.highest(), unit)));
    }

    /** "1,4 % under pilotprojektets tal, 900 vejledninger pr. måned." */
    private static Bilingual compared(
            Bilingual reference, ReportIndicator.Difference difference, ReportIndicator.Unit unit) {
        Bilingual name = new Bilingual("%s, %s", "%s, %s").with(reference, value(difference.reference(), unit));
        BigDecimal percent = difference.differencePercent();
        if (percent == null) {
            return new Bilingual("Til sammenligning: %s.", "For comparison: the %s.").with(name);
        }
        if (percent.signum() == 0) {
            return new Bilingual("Lig med %s.", "Equal to the %s.").with(name);
        }
        return (percent.signum() > 0
                        ? new Bilingual("%s %% over %s.", "%s%% above the %s.")
                        : new Bilingual("%s %% under %s.", "%s%% below the %s."))
                .with(Written.figure(percent.abs()), name);
    }

    private static Bilingual target(ReportIndicator.Target target, ReportIndicator.Unit unit) {
        Bilingual value = value(target.difference().reference(), unit);
        if (target.reached() == null) {
            return new Bilingual("Måltal: %s (%s).", "Target: %s (%s).").with(value, target.decision());
        }
        return (target.reached()
                        ? new Bilingual("Måltallet %s er nået (%s).", "The target of %s is reached (%s).")
                        : new Bilingual("Måltallet %s er ikke nået (%s).", "The target of %s is not reached (%s)."))
                .with(value, target.decision());
    }

    /**
     * Whether there is a figure of the year before to compare with. Without records there is none, not even 0; a cost of 0
     * tells that no money was there, not that the service was free.
     */
    static boolean isComparable(ReportIndicator.LastYear lastYear, ReportIndicator.Unit unit) {
        BigDecimal value = lastYear.figure().value();
        return value != null && lastYear.difference() != null && !(unit.code().equals("DKK") && value.signum() == 0);
    }

    /** "Foreløbigt: perioden er ikke slut; løn er endnu ikke bogført." */
    static Optional<Bilingual> provisional(ReportIndicator.Figure figure) {
        if (figure.provisional().isEmpty()) {
            return Optional.empty();
        }
        Bilingual reasons = figure.provisional().stream()
                .map(Labelled::label)
                .map(Bilingual::inSentence)
                .reduce((some, one) -> new Bilingual("%s; %s", "%s; %s").with(some, one))
                .orElseThrow();
        return Optional.of(new Bilingual("Foreløbigt: %s.", "Provisional: %s.").with(reasons));
    }

    private static Bilingual joined(List<Bilingual> sentences) {
        return sentences.stream()
                .reduce((some, one) -> new Bilingual("%s %s", "%s %s").with(some, one))
                .orElse(new Bilingual("", ""));
    }
}
