package dk.kk.ihcph.guidance.evaluation.followup;

import dk.kk.ihcph.guidance.kernel.Bilingual;

/**
 * A main clause before its order of words is settled. In Danish the verb comes second, so that a clause that begins with
 * the time has its subject after the verb; in English the time stands before an unchanged clause.
 */
record Clause(Bilingual subject, Bilingual verb, Bilingual rest) {
    private static final Bilingual PLAIN = new Bilingual("%s %s %s.", "%s %s %s.");
    private static final String DANISH_AFTER_TIME = "%s %s %s%s %s.";
    private static final String ENGLISH_AFTER_TIME = "%s%s, %s %s %s.";

    /** "Der blev givet 9.876 vejledninger.", "9,876 consultations were given." */
    Bilingual sentence() {
        return PLAIN.with(subject, verb, rest).asSentence();
    }

    /** "I 2026 blev der til og med 30. november givet 9.876 vejledninger." */
    Bilingual sentence(TimePhrase time) {
        return new Bilingual(
                        new Bilingual(DANISH_AFTER_TIME, "")
                                .with(time.span(), verb, subject, time.until(), rest)
                                .da(),
                        new Bilingual("", ENGLISH_AFTER_TIME)
                                .with(time.span(), time.until(), subject, verb, rest)
                                .en())
                .asSentence();
    }
}
