package dk.kk.ihcph.guidance.export.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters of charts. It measures words, so that they wrap and do not overlap, and writes them as outlines, which
 * look the same on every machine, also on one without fonts.
 */
final class Lettering {
    static final Lettering REGULAR = new Lettering("/fonts/OpenSans-Regular.ttf");
    static final Lettering BOLD = new Lettering("/fonts/OpenSans-Bold.ttf");

    /** Browsers without Open Sans take another font, which is wider by up to a tenth on common systems. */
    private static final double WIDEST_FONT = 1.1;

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double unit;

    private Lettering(String file) {
        try (InputStream stream = Objects.requireNonNull(Lettering.class.getResourceAsStream(file), file)) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            characters = font.getUnicodeCmapLookup();
            unit = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the width of a text in the widest font that a reader is likely to have. */
    double width(String text, double size) {
        return exactWidth(text, size) * WIDEST_FONT;
    }

    private double exactWidth(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size / unit;
    }

    private synchronized double advance(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text in lines of at most this width. Words that are wider are broken; what does not fit is cut. */
    List<String> wrapped(String text, double size, double width, int mostLines) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : pieces(text.strip(), size, width)) {
            String longer = line + word;
            if (line.isEmpty() || width(longer.stripTrailing(), size) <= width) {
                line = longer;
            } else {
                lines.add(line.stripTrailing());
                line = word;
            }
        }
        lines.add(line.stripTrailing());
        if (lines.size() <= mostLines) {
            return lines;
        }
        String last = lines.get(mostLines - 1);
        while (!last.isEmpty() && width(last + "…", size) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        List<String> cut = new ArrayList<>(lines.subList(0, mostLines - 1));
        cut.add(last + "…");
        return cut;
    }

    /** Returns the words with the blank or hyphen after them; a word that is too wide in parts. */
    private List<String> pieces(String text, double size, double width) {
        List<String> pieces = new ArrayList<>();
        for (String word : text.split("(?<=[\\s/-])", -1)) {
            String rest = word;
            while (width(rest.stripTrailing(), size) > width && rest.length() > 2) {
                int end = rest.offsetByCodePoints(0, 1);
                while (width(rest.substring(0, rest.offsetByCodePoints(end, 1)) + "-", size) <= width) {
                    end = rest.offsetByCodePoints(end, 1);
                }
                pieces.add(rest.substring(0, end) + "-");
                rest = rest.substring(end);
            }
            pieces.add(rest);
        }
        return pieces;
    }

    /** Returns the outlines of a text as the data of an SVG path, with its anchor at the given place. */
    synchronized String outlines(String text, double x, double y, double size, Drawing.Anchor anchor) {
        double scale = size / unit;
        double at = x - exactWidth(text, size) * anchor.share();
        StringBuilder path = new StringBuilder();
        try {
            for (int character : text.codePoints().toArray()) {
                int glyph = characters.getGlyphId(character);
                GlyphData data = font.getGlyph().getGlyph(glyph);
                if (data != null) {
                    append(path, data, new AffineTransform(scale, 0, 0, -scale, at, y));
                }
                at += font.getAdvanceWidth(glyph) * scale;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path.toString();
    }

    private static void append(StringBuilder path, GlyphData glyph, AffineTransform place) {
        double[] points = new double[6];
        for (PathIterator part = glyph.getPath().getPathIterator(place); !part.isDone(); part.next()) {
            int kind = part.currentSegment(points);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> append(path, 'M', points, 2);
                case PathIterator.SEG_LINETO -> append(path, 'L', points, 2);
                case PathIterator.SEG_QUADTO -> append(path, 'Q', points, 4);
                case PathIterator.SEG_CUBICTO -> append(path, 'C', points, 6);
                default -> path.append('Z');
            }
        }
    }

    private static void append(StringBuilder path, char command, double[] points, int count) {
        path.append(command);
        for (int i = 0; i < count; i++) {
            path.append(i == 0 ? "" : " ").append(Math.round(points[i] * 100) / 100.0);
        }
    }
}
