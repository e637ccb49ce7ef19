package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.export.document.Block;
import dk.kk.ihcph.guidance.export.document.Document;
import dk.kk.ihcph.guidance.export.document.Section;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells an indicator as a document: definition, figure and comparisons, chart and table. */
final class IndicatorDocument {
    private static final Bilingual DEFINITION = new Bilingual("Definition", "Definition");
    private static final Bilingual FIGURE = new Bilingual("Tal for perioden", "Figures of the period");
    private static final Bilingual DATA = new Bilingual("Data", "Data");
    private static final Bilingual VALUE = new Bilingual("Værdi", "Value");
    private static final Bilingual BOUNDS = new Bilingual("Mindst – højst", "At least – at most");
    private static final Bilingual BASELINE = new Bilingual("Pilotperioden", "Pilot");
    private static final Bilingual TARGET = new Bilingual("Mål", "Target");
    private static final Bilingual LAST_YEAR = new Bilingual("Året før", "Year before");

    private IndicatorDocument() {}

    static Document of(IndicatorView view) {
        Indicator indicator = view.indicator().name().code();
        String file = indicator.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<Block> figures = new ArrayList<>();
        figures.add(new Block.KeyFigures(keyFigures(indicator, view)));
        IndicatorWords.notes(view).forEach(note -> figures.add(new Block.Text(note)));
        IndicatorChart.of(view).ifPresent(chart -> figures.add(new Block.Picture(chart, view.by() == null)));
        return new Document(
                view.indicator().name().title(),
                IndicatorWords.period(view.period()),
                file,
                view.asOf(),
                List.of(
                        Section.of(
                                DEFINITION,
                                new Block.Text(view.indicator().name().definition())),
                        new Section(FIGURE, figures, List.of()),
                        Section.of(DATA, new Block.Data(IndicatorTable.of(view, file)))));
    }

    private static List<Block.KeyFigure> keyFigures(Indicator indicator, IndicatorView view) {
        List<Block.KeyFigure> figures = new ArrayList<>();
        IndicatorFigure figure = view.figure();
        figures.add(new Block.KeyFigure(VALUE, IndicatorWords.value(indicator, figure), IndicatorWords.basis(figure)));
        IndicatorFigure.Parts parts = figure.parts();
        if (parts.lowest() != null && parts.highest() != null) {
            figures.add(new Block.KeyFigure(
                    BOUNDS,
                    new Bilingual("%s – %s", "%s – %s")
                            .with(
                                    Quantities.bare(indicator.unit(), parts.lowest()),
                                    Quantities.shown(indicator.unit(), parts.highest())),
                    null));
        }
        if (figure.further() != null) {
            figures.add(keyFigure(
                    figure.further().label(),
                    Quantities.shown(indicator.unit(), figure.further().value()),
                    null));
        }
        IndicatorView.BaselineComparison baseline = view.comparison().baseline();
        if (baseline != null) {
            figures.add(compared(indicator, BASELINE, baseline.comparison()));
        }
        IndicatorView.TargetComparison target = view.comparison().target();
        if (target != null) {
            figures.add(compared(indicator, TARGET, target.comparison()));
        }
        IndicatorView.EarlierFigure earlier = view.comparison().lastYear();
        figures.add(keyFigure(
                LAST_YEAR, IndicatorWords.value(indicator, earlier.figure()), IndicatorWords.period(earlier.period())));
        return figures;
    }

    private static Block.KeyFigure compared(Indicator indicator, Bilingual name, IndicatorView.Difference comparison) {
        return keyFigure(
                name,
                Quantities.shown(indicator.unit(), comparison.reference()),
                IndicatorWords.difference(indicator, comparison));
    }

    private static Block.KeyFigure keyFigure(Bilingual name, Bilingual value, @Nullable Bilingual note) {
        return new Block.KeyFigure(name, value, note);
    }
}
