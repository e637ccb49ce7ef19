package dk.kk.ihcph.guidance.export.document;

import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.chart.Chart;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a section. */
public sealed interface Block {

    /** A paragraph of plain text. */
    record Text(Bilingual text) implements Block {}

    /** A list of links. */
    record Links(List<Link> links) implements Block {}

    /**
     * A link.
     *
     * @param target an absolute address with http or https
     */
    record Link(Bilingual text, URI target) {}

    /** The most important figures, each with its name. */
    record KeyFigures(List<KeyFigure> figures) implements Block {}

    /**
     * A figure with its name.
     *
     * @param value with its unit, as {@link dk.kk.ihcph.guidance.kernel.Written} writes it
     * @param note what it rests on, what is provisional, or how it deviates
     */
    record KeyFigure(Bilingual name, Bilingual value, @Nullable Bilingual note) {}

    /** A table; its name is its caption, and the name of its sheet in a workbook. */
    record Data(Table table) implements Block {}

    /**
     * A chart.
     *
     * @param withData whether its data follow as a table. False only where another table of the document has them.
     */
    record Picture(Chart chart, boolean withData) implements Block {
        public static Picture of(Chart chart) {
            return new Picture(chart, true);
        }
    }
}
