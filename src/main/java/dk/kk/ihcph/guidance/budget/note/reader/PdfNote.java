package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.reader.Word.PrintedPage;
import dk.kk.ihcph.guidance.kernel.Refused;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Opens the PDF of a note, within limits of work and of time. */
final class PdfNote {
    private static final int SECONDS = 4;
    private static final int DPI = 96;
    private static final int SHOWN_PAGES = 20;

    private PdfNote() {}

    private interface Use<T> {
        T of(PDDocument document, PdfLimits limits) throws IOException;
    }

    /** The words and ruling lines of its pages; 422 where it cannot or must not be read. */
    static List<PrintedPage> sheets(byte[] pdf) {
        List<PrintedPage> sheets = use(pdf, PdfSheets::of);
        if (sheets.stream().allMatch(sheet -> sheet.words().isEmpty())) {
            throw Findings.refusal(Finding.PDF_WITHOUT_TEXT, null);
        }
        return sheets;
    }

    /** Its pages as pictures (PNG). */
    static List<byte[]> pictures(byte[] pdf) {
        return use(pdf, (document, limits) -> {
            PDFRenderer renderer = new PDFRenderer(document);
            List<byte[]> pictures = new ArrayList<>();
            for (int page = 0; page < Math.min(document.getNumberOfPages(), SHOWN_PAGES); page++) {
                var box = document.getPage(page).getCropBox();
                float scale = Math.min(1, 1_200 / Math.max(box.getWidth(), box.getHeight()));
                BufferedImage picture = renderer.renderImageWithDPI(page, DPI * scale, ImageType.GRAY);
                ByteArrayOutputStream png = new ByteArrayOutputStream();
                ImageIO.write(picture, "png", png);
                pictures.add(png.toByteArray());
            }
            return pictures;
        });
    }

    private static <T> T use(byte[] pdf, Use<T> use) {
        return inTime(() -> {
            PdfLimits limits = new PdfLimits();
            limits.inspect(pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                if (document.isEncrypted()) {
                    throw encrypted();
                }
                return use.of(document, limits);
            } catch (InvalidPasswordException locked) {
                throw encrypted();
            }
        });
    }

    private static Refused encrypted() {
        return Findings.refusal(Finding.PDF_ENCRYPTED, null);
    }

    /** PDFBox cannot be interrupted, so that it works on a thread of its own, which nothing waits for when time is up. */
    private static <T> T inTime(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "budget-note-pdf", 2 << 20);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            throw Findings.refusal(Finding.PDF_TOO_COMPLEX, null);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw Findings.refusal(Finding.PDF_DAMAGED, null);
        }
    }
}
