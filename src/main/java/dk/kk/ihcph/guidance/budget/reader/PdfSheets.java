package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.budget.reader.Word.Rule;
import dk.kk.ihcph.guidance.budget.reader.Word.Sheet;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the visible words and the ruling lines of a page of a PDF. */
final class PdfSheets extends PDFGraphicsStreamEngine {
    /** A box thinner than this, in points, is a line. */
    private static final double THIN = 2.5;

    private static final double SHORTEST = 4;

    private record Glyph(String text, double left, double right, double baseline, double size) {}

    private final PDRectangle box;
    private final int rotation;
    private final PdfLimits limits;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<List<Point2D>> path = new ArrayList<>();
    private Point2D current = new Point2D.Double();

    private PdfSheets(PDPage page, PdfLimits limits) {
        super(page);
        this.box = page.getCropBox();
        this.rotation = page.getRotation();
        this.limits = limits;
    }

    static List<Sheet> of(PDDocument document, PdfLimits limits) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            limits.page();
            PdfSheets sheet = new PdfSheets(page, limits);
            sheet.processPage(page);
            sheets.add(sheet.sheet(sheets.size() + 1));
        }
        return sheets;
    }

    private Sheet sheet(int number) {
        boolean turned = rotation % 180 != 0;
        return new Sheet(
                number,
                turned ? box.getHeight() : box.getWidth(),
                turned ? box.getWidth() : box.getHeight(),
                words(number),
                List.copyOf(rules));
    }

    /** Glyphs of one line that touch are a word; the order in which they were painted does not matter. */
    private List<Word> words(int page) {
        List<List<Glyph>> lines = new ArrayList<>();
        glyphs.sort(Comparator.comparingDouble(Glyph::baseline));
        for (Glyph glyph : glyphs) {
            List<Glyph> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (last.isEmpty() || glyph.baseline - last.get(0).baseline > 0.3 * glyph.size) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(glyph);
        }
        List<Word> words = new ArrayList<>();
        for (List<Glyph> line : lines) {
            line.sort(Comparator.comparingDouble(Glyph::left));
            List<Glyph> word = new ArrayList<>();
            for (Glyph glyph : line) {
                boolean space = glyph.text.isBlank();
                if (!word.isEmpty() && (space || glyph.left - word.get(word.size() - 1).right > 0.17 * glyph.size)) {
                    words.add(word(word, page));
                    word.clear();
                }
                if (!space) {
                    word.add(glyph);
                }
            }
            if (!word.isEmpty()) {
                words.add(word(word, page));
            }
        }
        return words;
    }

    private static Word word(List<Glyph> glyphs, int page) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.text));
        Glyph first = glyphs.get(0);
        double right = glyphs.stream().mapToDouble(Glyph::right).max().orElseThrow();
        // Ligatures become their letters; fractions such as ½ stay what they are.
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("ﬁ", "fi")
                .replace("ﬂ", "fl")
                .replace("ﬀ", "ff")
                .replace("ﬃ", "ffi");
        return new Word(
                composed,
                page,
                first.left,
                first.baseline - 0.8 * first.size,
                right,
                first.baseline + 0.2 * first.size,
                false);
    }

    private Point2D shown(double x, double y) {
        double left = x - box.getLowerLeftX();
        double up = y - box.getLowerLeftY();
        return switch (rotation) {
            case 90 -> new Point2D.Double(up, left);
            case 180 -> new Point2D.Double(box.getWidth() - left, up);
            case 270 -> new Point2D.Double(box.getHeight() - up, box.getWidth() - left);
            default -> new Point2D.Double(left, box.getHeight() - up);
        };
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limits.nesting(getLevel());
        limits.operator();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix text, PDFont font, int code, Vector displacement) throws IOException {
        // A sign that no letter is known for makes its word unreadable, instead of shorter.
        String known = font.toUnicode(code);
        String letters = known == null ? "\ufffd" : known;
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return;
        }
        limits.glyph(letters);
        Point2D start = shown(text.getTranslateX(), text.getTranslateY());
        Point2D.Float end = text.transformPoint(displacement.getX(), 0);
        Point2D stop = shown(end.x, end.y);
        double size = Math.hypot(text.getShearX(), text.getScaleY());
        boolean level = Math.abs(stop.getY() - start.getY()) < 0.2 * Math.abs(stop.getX() - start.getX()) + 0.01;
        boolean within = start.getX() >= -1 && start.getY() >= 0 && size > 1;
        if (!letters.isEmpty() && level && within) {
            glyphs.add(new Glyph(letters, start.getX(), stop.getX(), start.getY(), size));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.add(new ArrayList<>(List.of(p0, p1, p2, p3, p0)));
    }

    @Override
    public void moveTo(float x, float y) {
        current = new Point2D.Float(x, y);
        path.add(new ArrayList<>(List.of(current)));
    }

    @Override
    public void lineTo(float x, float y) {
        current = new Point2D.Float(x, y);
        if (path.isEmpty()) {
            path.add(new ArrayList<>());
        }
        path.get(path.size() - 1).add(current);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    @Override
    public void closePath() {
        if (!path.isEmpty() && !path.get(path.size() - 1).isEmpty()) {
            List<Point2D> last = path.get(path.size() - 1);
            last.add(last.get(0));
        }
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        for (List<Point2D> part : path) {
            for (int i = 1; i < part.size(); i++) {
                rule(part.subList(i - 1, i + 1));
            }
        }
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        path.forEach(this::rule);
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    /** Keeps what is thin and long; a box as wide as a cell is its background. */
    private void rule(List<Point2D> points) {
        limits.operator();
        limits.rules(rules.size());
        double[] x = points.stream()
                .mapToDouble(p -> shown(p.getX(), p.getY()).getX())
                .sorted()
                .toArray();
        double[] y = points.stream()
                .mapToDouble(p -> shown(p.getX(), p.getY()).getY())
                .sorted()
                .toArray();
        double width = x[x.length - 1] - x[0];
        double height = y[y.length - 1] - y[0];
        if (height < THIN && width > SHORTEST) {
            rules.add(new Rule(true, y[0] + height / 2, x[0], x[0] + width));
        } else if (width < THIN && height > SHORTEST) {
            rules.add(new Rule(false, x[0] + width / 2, y[0], y[0] + height));
        }
    }

    @Override
    public void drawImage(PDImage image) {
        // A picture says nothing that is read.
    }

    @Override
    public void clip(int windingRule) {
        // What is clipped away is still printed in the notes seen; limits bound it.
    }

    @Override
    public void shadingFill(COSName name) {
        // A shading is no ruling line.
    }
}
