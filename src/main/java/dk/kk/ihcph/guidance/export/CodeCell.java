package dk.kk.ihcph.guidance.export;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;

/** A cell with a code for programs and a label for people, such as of a topic or a month. */
public record CodeCell(String name, Bilingual label) implements Coded {
    @Override
    public String toString() {
        return name;
    }
}
