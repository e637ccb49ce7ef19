package dk.kk.ihcph.guidance.budget;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The purpose of a note's line, so that the cost of guidance can be distinguished from that of the whole grant. */
@Schema(description = "The purpose of a line of a budget note; /code-lists has the labels")
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
