package dk.kk.ihcph.guidance.export.chart;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences that a chart says of itself: how the newest value deviates, and what is provisional, missing or hidden. */
record Sentences(Chart chart, Locale language) {
    private static final Set<Chart.Kind> OVER_TIME = Set.of(Chart.Kind.LINE, Chart.Kind.COLUMNS);
    static final Bilingual NO_FIGURE = new Bilingual("ingen tal", "no figure");
    private static final Bilingual PROVISIONAL = new Bilingual(", foreløbig", ", provisional");
    private static final int PERCENT_DECIMALS = 1;
    /** The smallest value is written with this many significant digits, also where the axis has fewer decimals. */
    private static final int SIGNIFICANT = 2;

    String in(Bilingual words) {
        return words.in(language);
    }

    String title() {
        return in(chart.heading().title());
    }

    String subtitle() {
        return in(chart.heading().subtitle());
    }

    /** Writes a value with the decimals of the axis, and with more where it would look like 0. */
    String value(BigDecimal value) {
        int decimals = chart.axis().decimals();
        boolean seemsZero = value.signum() != 0
                && value.setScale(decimals, RoundingMode.HALF_UP).signum() == 0;
        int exponent = value.precision() - value.scale() - 1;
        return minus(Written.number(value, seemsZero ? SIGNIFICANT - 1 - exponent : decimals, language));
    }

    /** Writes the newest value of a line, and of when it is where that is not the end of the chart. */
    String newest(BigDecimal amount, int place, Value.State state) {
        boolean early =
                chart.kind() == Chart.Kind.LINE && place < chart.categories().size() - 1;
        String when = early ? " (" + in(chart.categories().get(place)) + ")" : "";
        return value(amount) + when + (state == Value.State.PROVISIONAL ? in(PROVISIONAL) : "");
    }

    String tick(BigDecimal tick, Scale scale) {
        return minus(Written.number(tick, scale.decimals(), language));
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }

    /** Says how the newest final value of a single series deviates from each reference; empty where there is none. */
    List<String> deviations() {
        if (!OVER_TIME.contains(chart.kind()) || chart.series().size() != 1) {
            return List.of();
        }
        List<Value> values = chart.series().get(0).values();
        for (int i = values.size() - 1; i >= 0; i--) {
            BigDecimal newest = values.get(i).amount();
            if (newest != null && values.get(i).state() == Value.State.FINAL) {
                Bilingual category = chart.categories().get(i);
                return chart.references().stream()
                        .map(reference -> in(deviation(category, newest, reference)))
                        .toList();
            }
        }
        return List.of();
    }

    private Bilingual deviation(Bilingual category, BigDecimal newest, ReferenceLine reference) {
        Bilingual name = reference.name().inSentence();
        int direction = newest.compareTo(reference.value());
        Bilingual compared = direction == 0
                ? new Bilingual("lig med %s på %s", "equal to the %s of %s").with(name, written(reference.value()))
                : (direction > 0
                                ? new Bilingual("%s over %s på %s", "%s above the %s of %s")
                                : new Bilingual("%s under %s på %s", "%s below the %s of %s"))
                        .with(difference(newest, reference), name, written(reference.value()));
        return new Bilingual("%s: %s – %s.", "%s: %s – %s.")
                .with(category, written(newest), compared)
                .asSentence();
    }

    /** Writes the difference in per cent of the reference, or in the axis' unit where that is 0 or negative. */
    private Bilingual difference(BigDecimal newest, ReferenceLine reference) {
        BigDecimal difference = newest.subtract(reference.value()).abs();
        if (reference.value().signum() <= 0) {
            return written(difference);
        }
        BigDecimal percent = difference.movePointRight(2).divide(reference.value(), 1, RoundingMode.HALF_UP);
        return new Bilingual("%s %%", "%s per cent").with(both(Written.number(percent, PERCENT_DECIMALS, language)));
    }

    private Bilingual written(BigDecimal value) {
        return both(value(value));
    }

    private static Bilingual both(String text) {
        return new Bilingual(text, text);
    }

    /** Returns the sentences below the chart. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(notesOnData());
        if (count(Value.State.PROVISIONAL) > 0) {
            notes.add(in(provisional()));
        }
        if (chart.kind() != Chart.Kind.RUNNING_TOTAL
                && count(Value.State.MISSING) > 0
                && values().anyMatch(value -> value.amount() != null)) {
            notes.add(in(new Bilingual(
                    "Hvor intet er tegnet, er der ingen tal; det betyder ikke 0.",
                    "Where nothing is drawn there is no figure; it does not mean 0.")));
        }
        return notes;
    }

    /** Returns the sentences that hold however the data are shown. */
    private List<String> notesOnData() {
        List<String> notes = new ArrayList<>();
        chart.heading().notes().stream().map(this::in).forEach(notes::add);
        long hidden = count(Value.State.HIDDEN);
        if (hidden > 0) {
            notes.add(in(Heading.noteOfHidden(hidden)));
        }
        return notes;
    }

    private Bilingual provisional() {
        return switch (chart.kind()) {
            case LINE, RUNNING_TOTAL, SMALL_LINES ->
                new Bilingual(
                        "Hule punkter er foreløbige og kan ændre sig.",
                        "Hollow points are provisional and may change.");
            default ->
                new Bilingual(
                        "Lyse søjler med stiplet kant er foreløbige og kan ændre sig.",
                        "Pale bars with a dashed edge are provisional and may change.");
        };
    }

    private long count(Value.State state) {
        return values().filter(value -> value.state() == state).count();
    }

    private Stream<Value> values() {
        return chart.series().stream().flatMap(series -> series.values().stream());
    }

    /** Returns the whole chart in words, for readers who do not see it. */
    String description() {
        return joined(notes());
    }

    /** Returns the data in words, for those who see them otherwise than as this chart. */
    String descriptionOfData() {
        return joined(notesOnData());
    }

    private String joined(List<String> notes) {
        return Stream.of(
                        Stream.of(subtitle(), in(chart.heading().description())), deviations().stream(), notes.stream())
                .flatMap(sentences -> sentences)
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
    }

    /** Returns a number that differs between charts of different data, and is the same on every machine. */
    int fingerprint() {
        return (chart.kind().name()
                        + title()
                        + description()
                        + chart.series().stream()
                                .map(one -> one.name().en()
                                        + one.values().stream()
                                                .map(value -> value.state().name() + value.amount())
                                                .toList())
                                .toList())
                .hashCode();
    }

    static Bilingual noFigures() {
        return new Bilingual("Ingen tal i perioden", "No figures in this period");
    }
}
