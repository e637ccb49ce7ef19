package dk.kk.ihcph.guidance.evaluation.report.content;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The kinds of figures that an indicator has. */
enum Measure implements Coded {
    VALUE(new Bilingual("Værdi", "Value")),
    NUMERATOR(new Bilingual("Tæller", "Numerator")),
    DENOMINATOR(new Bilingual("Nævner", "Denominator")),
    LOWEST(new Bilingual("Laveste mulige værdi", "Lowest possible value")),
    HIGHEST(new Bilingual("Højeste mulige værdi", "Highest possible value")),
    FURTHER(new Bilingual("Anden værdi", "Second value")),
    DISTRIBUTION(new Bilingual("Antal svar", "Number of answers")),
    RESTS_ON(new Bilingual("Datagrundlag", "Rests on")),
    BASELINE(new Bilingual("Pilotens tal", "Baseline")),
    TARGET(new Bilingual("Måltal", "Target")),
    LAST_YEAR(new Bilingual("Samme periode året før", "Same period last year"));

    private final Bilingual label;

    Measure(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
