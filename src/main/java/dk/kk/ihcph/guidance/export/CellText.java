package dk.kk.ihcph.guidance.export;

import dk.kk.ihcph.guidance.export.Table.Column;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Written;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the cells of a table for people, in documents. */
public final class CellText {
    private static final Bilingual YES = new Bilingual("ja", "yes");
    private static final Bilingual NO = new Bilingual("nej", "no");

    private CellText() {}

    /**
     * Writes a cell. An {@link Integer} names something, such as a year, and has no separators; a {@link Long} is a
     * count. Nothing is written for an empty cell.
     */
    public static String of(@Nullable Object cell, Column column, Locale language) {
        if (cell instanceof Number number && !(cell instanceof Integer && !column.percent())) {
            String written = Written.exactly(new BigDecimal(number.toString()), language);
            return column.percent() ? written + (Languages.isDanish(language) ? " %" : "%") : written;
        }
        if (cell instanceof LocalDate day) {
            return Written.shortDay(day, language);
        }
        if (cell instanceof Bilingual || cell instanceof Coded || cell instanceof Temporal) {
            return new Bilingual("%s", "%s").with(cell).in(language);
        }
        if (cell instanceof Boolean flag) {
            return (flag ? YES : NO).in(language);
        }
        return cell == null ? "" : cell.toString();
    }
}
