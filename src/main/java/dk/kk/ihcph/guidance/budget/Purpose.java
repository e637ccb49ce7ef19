package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** What a line of a note is for, so that what guidance costs can be told from what the whole grant costs. */
public enum Purpose implements Coded {
    GUIDANCE(new Bilingual("Vejledning", "Guidance")),
    MANAGEMENT(
            new Bilingual("Projektledelse, kommunikation og evaluering", "Management, communication and evaluation")),
    ACTIVITIES(new Bilingual("Aktiviteter", "Activities"));

    private final Bilingual label;

    Purpose(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
