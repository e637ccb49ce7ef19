package dk.kk.ihcph.guidance.export.document;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.util.List;

/** A part of a document with a heading. Sections within sections have smaller headings, in order. */
public record Section(Bilingual heading, List<Block> blocks, List<Section> sections) {
    public static Section of(Bilingual heading, Block... blocks) {
        return new Section(heading, List.of(blocks), List.of());
    }
}
