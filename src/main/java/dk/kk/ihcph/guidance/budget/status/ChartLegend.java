package dk.kk.ihcph.guidance.budget.status;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/** The legend of the chart: each curve with its final value, in thousands of DKK. */
final class ChartLegend {
    /** The positions of the legend's entries, by the length of their texts. */
    private static final List<Integer> POSITIONS = List.of(24, 140, 344, 470, 650);

    /** A curve in the legend, with its final value. */
    record Entry(StatusChart.Style style, int x, String label, String value) {
        public int textX() {
            return x + 38;
        }
    }

    private ChartLegend() {}

    /** Returns the entries, with the plan up to the given month. */
    static List<Entry> of(StatusLine all, ChartWords words, int month) {
        List<Entry> legend = new ArrayList<>();
        add(
                legend,
                StatusChart.Style.SPENT,
                words.inLanguage("Forbrug", "Spent"),
                words.thousands(all.amounts().spent()));
        add(
                legend,
                StatusChart.Style.BOUND,
                words.inLanguage("Forbrug og disponeret", "Spent and committed"),
                words.thousands(all.amounts().spent().add(all.committed().total())));
        add(
                legend,
                StatusChart.Style.EXPECTED,
                words.inLanguage("Prognose", "Forecast"),
                words.thousands(all.forecast().amount()));
        add(
                legend,
                StatusChart.Style.ADJUSTED,
                words.inLanguage("Korrigeret budget", "Adjusted budget"),
                words.thousands(all.amounts().adjusted()));
        add(
                legend,
                StatusChart.Style.PLANNED,
                words.inLanguage("Periodiseret budget til og med %s", "Plan up to and including %s", Month.of(month)),
                words.thousands(all.months().get(month - 1).totals().plannedCumulative()));
        return legend;
    }

    private static void add(List<Entry> legend, StatusChart.Style style, String label, String value) {
        legend.add(new Entry(style, POSITIONS.get(legend.size()), label, value));
    }
}
