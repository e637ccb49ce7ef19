package dk.kk.ihcph.guidance.kernel;

/**
 * A stable UPPER_SNAKE code with a label in both languages. Every enum of the API is coded, and so can be published
 * as a code list.
 */
public interface Coded {
    /** The regular expression that codes kept in the database match. */
    String FORM = "[A-Z][A-Z0-9_]{1,49}";

    String name();

    Bilingual label();
}
