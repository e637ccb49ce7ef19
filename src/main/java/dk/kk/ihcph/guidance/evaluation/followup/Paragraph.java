package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.evaluation.indicator.IndicatorView;
import dk.kk.ihcph.guidance.evaluation.indicator.Provisional;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts the paragraph of a row together: each figure with what it is compared with, then what there are no figures for,
 * what is not shown, and what is provisional. The first sentence names the period.
 */
final class Paragraph {
    private static final Bilingual NO_INDICATORS = new Bilingual(
            "Ingen indikator passer til rækken, så den følges ikke op med tal.",
            "No indicator fits this row, so that no figures follow it up.");
    private static final Bilingual NO_FIGURES =
            new Bilingual("er der ingen tal for %s.", "there are no figures for %s.");
    private static final Bilingual NO_FIGURES_YET =
            new Bilingual("er der endnu ingen tal for %s.", "there are no figures for %s yet.");
    private static final Bilingual NO_FIGURES_EITHER =
            new Bilingual("Der er ingen tal for %s.", "There are no figures for %s.");
    private static final Bilingual NO_FIGURES_EITHER_YET =
            new Bilingual("Der er endnu ingen tal for %s.", "There are no figures for %s yet.");
    private static final Bilingual HIDDEN = new Bilingual(
            "Tallet for %s vises ikke, fordi det bygger på færre end fem personer eller ville røbe et sådant tal.",
            "The figure for %s is not shown, because it rests on fewer than five people or would tell of such a figure.");
    private static final Bilingual SEVERAL_HIDDEN = new Bilingual(
            "Tallene for %s vises ikke, fordi de bygger på færre end fem personer eller ville røbe et sådant tal.",
            "The figures for %s are not shown, because they rest on fewer than five people or would tell of such a figure.");
    private static final Bilingual PROVISIONAL =
            new Bilingual("Tallet er foreløbigt: %s.", "The figure is provisional: %s.");
    private static final Bilingual SEVERAL_PROVISIONAL =
            new Bilingual("Tallene er foreløbige: %s.", "The figures are provisional: %s.");

    private Paragraph() {}

    static Bilingual of(List<IndicatorView> figures, FollowUpView.Scope scope) {
        if (figures.isEmpty()) {
            return NO_INDICATORS;
        }
        List<ToldFigure> all = figures.stream().map(ToldFigure::new).toList();
        TimePhrase time = TimePhrase.of(scope);
        List<Bilingual> sentences = new ArrayList<>();
        all.stream().filter(ToldFigure::isTold).forEach(measured -> {
            sentences.add(told(measured, sentences.isEmpty() ? time : null));
            sentences.addAll(Comparing.sentences(measured));
        });
        empty(all, sentences.isEmpty() ? time : null, sentences);
        hidden(all, sentences);
        provisional(all, sentences);
        return new Bilingual(
                sentences.stream().map(Bilingual::da).collect(Collectors.joining(" ")),
                sentences.stream().map(Bilingual::en).collect(Collectors.joining(" ")));
    }

    private static Bilingual told(ToldFigure measured, @Nullable TimePhrase time) {
        BigDecimal value = Objects.requireNonNull(measured.figure().value());
        Clause clause = Clauses.of(measured, value);
        return time == null ? clause.sentence() : clause.sentence(time);
    }

    private static void empty(List<ToldFigure> all, @Nullable TimePhrase time, List<Bilingual> sentences) {
        List<Bilingual> names = names(all, ToldFigure::isEmpty);
        if (!names.isEmpty()) {
            boolean over = all.stream().allMatch(ToldFigure::isOver);
            sentences.add(
                    time == null
                            ? (over ? NO_FIGURES_EITHER : NO_FIGURES_EITHER_YET).with(names)
                            : time.before((over ? NO_FIGURES : NO_FIGURES_YET).with(names)));
        }
    }

    private static void hidden(List<ToldFigure> all, List<Bilingual> sentences) {
        List<Bilingual> names = names(all, ToldFigure::isHidden);
        if (!names.isEmpty()) {
            sentences.add((names.size() == 1 ? HIDDEN : SEVERAL_HIDDEN).with(names));
        }
    }

    private static void provisional(List<ToldFigure> all, List<Bilingual> sentences) {
        List<ToldFigure> provisional = all.stream()
                .filter(measured ->
                        measured.isTold() && !measured.figure().provisional().isEmpty())
                .toList();
        Set<Provisional> reasons = EnumSet.noneOf(Provisional.class);
        provisional.forEach(measured -> reasons.addAll(measured.figure().provisional()));
        if (!reasons.isEmpty()) {
            sentences.add((provisional.size() == 1 ? PROVISIONAL : SEVERAL_PROVISIONAL)
                    .with(reasons.stream()
                            .map(reason -> reason.label().inSentence())
                            .toList()));
        }
    }

    private static List<Bilingual> names(List<ToldFigure> all, Predicate<ToldFigure> which) {
        return all.stream()
                .filter(which)
                .map(measured -> measured.code().label().inSentence())
                .toList();
    }
}
