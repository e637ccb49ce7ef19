package dk.kk.ihcph.guidance.export;

/** Writes text into markup: SVG, HTML and XML. */
public final class Markup {
    private static final int REPLACEMENT = '\uFFFD';

    private Markup() {}

    /** Escapes a text for content and for attributes in quotes, and replaces characters that XML cannot hold. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(character) ? character : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    /** Replaces characters that XML cannot hold. */
    public static String readable(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints().forEach(one -> readable.appendCodePoint(isXml(one) ? one : REPLACEMENT));
        return readable.toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= ' ' && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
