package dk.kk.ihcph.guidance.kernel.text;

import java.text.Normalizer;

/**
 * Normalises a text of a request: NFC, so that equal letters compare equal, and no surrounding white space. A text
 * without any visible character becomes empty.
 */
public final class NormalText {
    private static final int FIRST_SCRIPT_WITH_JOINERS = 0x0300;

    private NormalText() {}

    /** Returns the text in NFC without surrounding white space of any script. */
    public static String of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        int[] characters = normal.codePoints().toArray();
        int begin = 0;
        int end = characters.length;
        while (begin < end && Characters.isBlank(characters[begin])) {
            begin++;
        }
        while (end > begin && Characters.isBlank(characters[end - 1])) {
            end--;
        }
        for (int i = begin; i < end; i++) {
            if (!Characters.isBlank(characters[i]) && !Characters.isInvisible(characters[i])) {
                return new String(characters, begin, end - begin);
            }
        }
        return "";
    }

    public static boolean hasLineBreaks(String text) {
        return text.codePoints().anyMatch(Characters::breaksALine);
    }

    /**
     * Returns whether the text contains invisible characters other than joiners inside words, which Persian, Hindi
     * and emoji need.
     */
    public static boolean hasHiddenCharacters(String text) {
        int[] characters = text.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            boolean inside =
                    i > 0 && i < characters.length - 1 && isOfAWord(characters[i - 1]) && isOfAWord(characters[i + 1]);
            if (Characters.isInvisible(characters[i]) && !(inside && Characters.isJoiner(characters[i]))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfAWord(int character) {
        return character >= FIRST_SCRIPT_WITH_JOINERS
                && !Characters.isBlank(character)
                && !Characters.isInvisible(character);
    }
}
