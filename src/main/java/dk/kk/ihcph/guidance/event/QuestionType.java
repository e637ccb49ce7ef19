package dk.kk.ihcph.guidance.event;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** The kind of answer that a question takes. */
public enum QuestionType implements Coded {
    TEXT(new Bilingual("Tekst", "Text")),
    CHOICE(new Bilingual("Valgmuligheder", "Choice")),
    NUMBER(new Bilingual("Tal", "Number"));

    private final Bilingual label;

    QuestionType(Bilingual label) {
        this.label = label;
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
