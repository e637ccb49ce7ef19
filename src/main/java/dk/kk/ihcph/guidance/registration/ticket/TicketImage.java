package dk.kk.ihcph.guidance.registration.ticket;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * A ticket as a picture: a QR code of the ticket's code as plain text, and nothing else in it. The SVG has the words beside
 * it, as text that can be read aloud; the PNG is the QR code alone, for mails and whatever shows no SVG.
 */
public final class TicketImage {
    /** ISO/IEC 18004 asks for four modules of white around the code. */
    private static final int QUIET = 4;

    private static final int PIXELS_A_MODULE = 12;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;
    private static final int WIDTH = 360;
    private static final int LINE_HEIGHT = 24;
    /** Letters of 16 units that fit into one line. */
    private static final int LINE_LENGTH = 38;

    private static final int CODE_GROUP = 5;
    /** Keeps a time in one line with the "kl." before it. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<!\\bkl\\.)\\s+");

    private TicketImage() {}

    /**
     * The words of a ticket, each in its own line or more.
     *
     * @param language of the words, ISO 639-1
     * @param title of the event
     * @param lines when, where and for how many
     */
    record TicketWords(String language, String title, List<String> lines) {}

    static byte[] png(String code) {
        BitMatrix modules = modules(code);
        int size = modules.getWidth() * PIXELS_A_MODULE;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                image.setRGB(x, y, modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE) ? BLACK : WHITE);
            }
        }
        try (ByteArrayOutputStream png = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String svg(String code, TicketWords words) {
        BitMatrix modules = modules(code);
        List<String> title = wrapped(words.title());
        List<String> lines =
                words.lines().stream().flatMap(line -> wrapped(line).stream()).toList();
        int height = WIDTH + (title.size() + lines.size() + 1) * LINE_HEIGHT + LINE_HEIGHT;
        StringBuilder svg = new StringBuilder(8_000);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                .formatted(WIDTH, height, WIDTH, height));
        svg.append(
                " xml:lang=\"%s\" lang=\"%s\" role=\"img\" aria-labelledby=\"title-%s\" aria-describedby=\"description-%s\">"
                        .formatted(words.language(), words.language(), code, code));
        svg.append("<title id=\"title-%s\">".formatted(code))
                .append(escaped(words.title()))
                .append("</title>");
        svg.append("<desc id=\"description-%s\">".formatted(code))
                .append(escaped(String.join(". ", words.lines())))
                .append(". ")
                .append(grouped(code))
                .append("</desc>");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        double scale = (double) WIDTH / modules.getWidth();
        svg.append("<path transform=\"scale(%s)\" fill=\"#000\" shape-rendering=\"crispEdges\" d=\"".formatted(scale));
        path(modules, svg);
        svg.append("\"/><g font-family=\"sans-serif\" font-size=\"16\" fill=\"#000\" text-anchor=\"middle\">");
        int y = WIDTH + LINE_HEIGHT / 2;
        for (String line : title) {
            svg.append(text(y, " font-weight=\"bold\"", escaped(line)));
            y += LINE_HEIGHT;
        }
        for (String line : lines) {
            svg.append(text(y, "", escaped(line)));
            y += LINE_HEIGHT;
        }
        svg.append(text(y, " font-family=\"monospace\"", grouped(code)));
        return svg.append("</g></svg>").toString();
    }

    private static String text(int y, String attributes, String text) {
        return "<text x=\"%d\" y=\"%d\"%s>%s</text>".formatted(WIDTH / 2, y, attributes, text);
    }

    /** One rectangle for each run of black modules of a row. */
    private static void path(BitMatrix modules, StringBuilder path) {
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
                }
            }
        }
    }

    private static BitMatrix modules(String code) {
        try {
            // Of size 0: one module, one cell.
            return new QRCodeWriter()
                    .encode(
                            code,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException e) {
            throw new IllegalStateException("A ticket's code fits into every QR code", e);
        }
    }

    /** The code in groups, as it is read out or typed. */
    public static String grouped(String code) {
        return escaped(code.replaceAll("(.{" + CODE_GROUP + "})(?=.)", "$1 "));
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : BETWEEN_WORDS.split(text.strip(), -1)) {
            if (line.length() > 0 && line.length() + word.length() >= LINE_LENGTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
            while (line.length() > LINE_LENGTH) {
                lines.add(line.substring(0, LINE_LENGTH));
                line.delete(0, LINE_LENGTH);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
