package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.Word.PrintedPage;
import dk.kk.ihcph.guidance.budget.note.reader.Word.Rule;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
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
    /** The gap between two words, as a part of the height of the letters. */
    private static final double GAP = 0.17;

    private final int number;
    private final Rectangle2D shown;
    private final AffineTransform toShown = new AffineTransform();
    private final PdfLimits limits;
    /** Each letter as a word of its own. */
    private final List<Word> letters = new ArrayList<>();

    private final List<Rule> rules = new ArrayList<>();
    private Path2D path = new Path2D.Double();

    private PdfSheets(PDPage page, int number, PdfLimits limits) {
        super(page);
        this.number = number;
        this.limits = limits;
        PDRectangle box = page.getCropBox();
        toShown.quadrantRotate(page.getRotation() / 90);
        toShown.concatenate(new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY()));
        Rectangle2D turned = toShown.createTransformedShape(new Rectangle2D.Double(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()))
                .getBounds2D();
        toShown.preConcatenate(AffineTransform.getTranslateInstance(-turned.getX(), -turned.getY()));
        this.shown = new Rectangle2D.Double(0, 0, turned.getWidth(), turned.getHeight());
    }

    static List<PrintedPage> of(PDDocument document, PdfLimits limits) throws IOException {
        List<PrintedPage> sheets = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            limits.page();
            PdfSheets sheet = new PdfSheets(page, sheets.size() + 1, limits);
            sheet.processPage(page);
            sheets.add(new PrintedPage(
                    sheet.number,
                    sheet.shown.getWidth(),
                    sheet.shown.getHeight(),
                    sheet.words(),
                    List.copyOf(sheet.rules)));
        }
        return sheets;
    }

    /** Letters of one line that touch are a word; the order in which they were painted does not matter. */
    private List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (PrintedLine line : PrintedLine.of(letters)) {
            Word open = null;
            for (Word letter : line.words()) {
                boolean space = letter.text().isBlank();
                if (open != null && (space || letter.left() - open.right() > GAP * letter.height())) {
                    words.add(open.composed());
                    open = null;
                }
                if (!space) {
                    open = open == null ? letter : open.with(letter);
                }
            }
            if (open != null) {
                words.add(open.composed());
            }
        }
        return words;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        limits.nesting(getLevel());
        limits.operator();
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix text, PDFont font, int code, Vector displacement) throws IOException {
        RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
            return;
        }
        // A sign that no letter is known for makes its word unreadable, instead of shorter; a control character parts
        // words.
        String known = font.toUnicode(code);
        String letter = known == null ? "\ufffd" : known.replaceAll("\\p{Cc}", " ");
        limits.glyph(letter);
        Point2D start = toShown.transform(new Point2D.Double(text.getTranslateX(), text.getTranslateY()), null);
        Point2D stop = toShown.transform(text.transformPoint(displacement.getX(), 0), null);
        double size = Math.hypot(text.getShearX(), text.getScaleY());
        boolean level = Math.abs(stop.getY() - start.getY()) < 0.2 * Math.abs(stop.getX() - start.getX()) + 0.01;
        if (!letter.isEmpty() && level && size > 1 && start.getX() >= -1 && start.getY() >= 0) {
            double baseline = start.getY();
            letters.add(new Word(
                    letter, number, start.getX(), baseline - 0.8 * size, stop.getX(), baseline + 0.2 * size, false));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        List.of(p1, p2, p3).forEach(corner -> lineTo((float) corner.getX(), (float) corner.getY()));
        closePath();
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        }
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        if (path.getCurrentPoint() != null) {
            path.closePath();
        }
    }

    @Override
    public void endPath() {
        path = new Path2D.Double();
    }

    @Override
    public void strokePath() {
        double[] at = new double[6];
        Point2D first = new Point2D.Double();
        Point2D last = first;
        for (PathIterator parts = path.getPathIterator(toShown); !parts.isDone(); parts.next()) {
            boolean moved = parts.currentSegment(at) == PathIterator.SEG_MOVETO;
            boolean closed = parts.currentSegment(at) == PathIterator.SEG_CLOSE;
            Point2D next = closed ? first : new Point2D.Double(at[0], at[1]);
            if (!moved) {
                rule(last, next);
            }
            first = moved ? next : first;
            last = next;
        }
        endPath();
    }

    @Override
    public void fillPath(int windingRule) {
        double[] at = new double[6];
        Rectangle2D box = new Rectangle2D.Double();
        for (PathIterator parts = path.getPathIterator(toShown); !parts.isDone(); parts.next()) {
            if (parts.currentSegment(at) == PathIterator.SEG_MOVETO) {
                rule(box);
                box = new Rectangle2D.Double(at[0], at[1], 0, 0);
            } else if (parts.currentSegment(at) == PathIterator.SEG_LINETO) {
                box.add(at[0], at[1]);
            }
        }
        rule(box);
        endPath();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        strokePath();
    }

    private void rule(Point2D from, Point2D to) {
        Rectangle2D box = new Rectangle2D.Double(from.getX(), from.getY(), 0, 0);
        box.add(to);
        rule(box);
    }

    /** Keeps what is thin and long; a box as wide as a cell is its background. */
    private void rule(Rectangle2D box) {
        limits.operator();
        limits.rules(rules.size());
        if (box.getHeight() < THIN && box.getWidth() > SHORTEST) {
            rules.add(new Rule(true, box.getCenterY(), box.getMinX(), box.getMaxX()));
        } else if (box.getWidth() < THIN && box.getHeight() > SHORTEST) {
            rules.add(new Rule(false, box.getCenterX(), box.getMinY(), box.getMaxY()));
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
