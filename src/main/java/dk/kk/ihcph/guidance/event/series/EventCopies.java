package dk.kk.ihcph.guidance.event.series;

/**
 * The answer to asking for copies of an event.
 *
 * @param madeAny whether any copy was made now; else all of them were there, from an earlier click
 */
record EventCopies<T>(T view, boolean madeAny) {}
