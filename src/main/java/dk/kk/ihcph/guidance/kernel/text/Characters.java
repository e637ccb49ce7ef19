package dk.kk.ihcph.guidance.kernel.text;

/** The kinds of characters that decide what a text may hold and what a reader sees of it. */
public final class Characters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int COMBINING_GRAPHEME_JOINER = 0x034F;

    private Characters() {}

    /** Whether PostgreSQL and JSON can hold the text: no halves of surrogate pairs, and of control characters only line breaks and tabs. */
    public static boolean areStorable(String text) {
        return text.codePoints().allMatch(Characters::isStorable);
    }

    private static boolean isStorable(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return !surrogate && (breaksALine(character) || !Character.isISOControl(character));
    }

    /** Line breaks and tabs, which only texts of several lines may hold. */
    static boolean breaksALine(int character) {
        return switch (character) {
            case '\n', '\r', '\t', 0x2028, 0x2029 -> true;
            default -> false;
        };
    }

    /** White space of all scripts, and the letters and symbols that are printed as nothing (Hangul fillers, empty Braille). */
    public static boolean isBlank(int character) {
        return switch (character) {
            case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> Character.isWhitespace(character) || Character.isSpaceChar(character);
        };
    }

    /** Characters that change how a text looks or is compared, and are not seen themselves: Unicode's category Cf and the like. */
    public static boolean isInvisible(int character) {
        return Character.getType(character) == Character.FORMAT
                || character == COMBINING_GRAPHEME_JOINER
                || (character >= 0x180B && character <= 0x180F); // Mongolian variation selectors
    }

    static boolean isJoiner(int character) {
        return character == ZERO_WIDTH_NON_JOINER || character == ZERO_WIDTH_JOINER;
    }

    /** Selectors between a plain and a coloured sign, as emoji have them. */
    static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
