package dk.kk.ihcph.guidance.kernel;

/** A stable UPPER_SNAKE code with a label in both languages; every enum of the API is one, and so a code list. */
public interface Coded {
    String name();

    Bilingual label();
}
