package dk.kk.ihcph.guidance.kernel.text;

import java.text.Normalizer;

/**
 * Normalises a text as it comes in: NFC, so that equal letters are equal, and no white space around it. A text in which
 * nothing can be seen becomes empty.
 */
public final class NormalText {
    private static final int FIRST_SCRIPT_WITH_JOINERS = 0x0300;

    private NormalText() {}

    /** The text in NFC without the white space around it, of whatever script. */
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

    /** Whether the text holds invisible characters other than joiners inside words, as Persian, Hindi and emoji have them. */
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
