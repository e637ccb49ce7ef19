package dk.kk.ihcph.guidance.kernel.text;

/** The kinds of characters that decide what a text may hold and what a reader sees of it. */
public final class Characters {
    /** A pattern for the rest of a web address after its scheme: no white space, brackets, quotes, control characters. */
    public static final String OF_WEB_ADDRESS = "[^\\s<>\"\\x00-\\x1F\\x7F-\\x9F]+";

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;

    private Characters() {}

    /**
     * Returns whether PostgreSQL and JSON can store the text: it has no unpaired surrogates and no control characters
     * other than line breaks and tabs.
     */
    public static boolean areStorable(String text) {
        return text.codePoints().allMatch(Characters::isStorable);
    }

    private static boolean isStorable(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !surrogate && (breaksALine(character) || !Character.isISOControl(character));
    }

    /** Returns whether the character is a line break or tab, which only texts of several lines may contain. */
    static boolean breaksALine(int character) {
        return switch (character) {
            case '\n', '\r', '\t', 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    /**
     * Returns whether the character is printed as nothing: white space of all scripts, Hangul fillers, empty Braille.
     */
    public static boolean isBlank(int character) {
        return switch (character) {
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> Character.isWhitespace(character) || Character.isSpaceChar(character);
        };
    }

    /**
     * Returns whether the character changes how a text looks or compares without being seen itself: Unicode's
     * category Cf and similar ones.
     */
    public static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || character == COMBINING_GRAPHEME_JOINER
                || (character >= 0x180B && character <= 0x180F); // Mongolian variation selectors
    }

    static boolean isJoiner(int character) {
        return character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
    }

    /** Returns whether the character selects between a plain and a coloured sign, as in emoji. */
    static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
