package dk.kk.ihcph.guidance.web;

/** Which characters a text may hold: line breaks and tabs, but no other control character and no half of a pair. */
final class Characters {
    private Characters() {}

    static boolean areStorable(String text) {
        return text.codePoints().allMatch(Characters::isStorable);
    }

    private static boolean isStorable(int character) {
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean layout = character == '\n' || character == '\r' || character == '\t';
        return !surrogate && (layout || !Character.isISOControl(character));
    }
}
