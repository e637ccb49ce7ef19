package dk.kk.ihcph.guidance.kernel;

/** A stable UPPER_SNAKE code with a label in both languages; every enum of the API is one, and so a code list. */
public interface Coded {
    /** The form of a code that is kept in the database, as a regular expression. */
    String FORM = "[A-Z][A-Z0-9_]{1,49}";

    String name();

    Bilingual label();
}
