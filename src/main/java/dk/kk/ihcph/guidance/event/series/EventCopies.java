package dk.kk.ihcph.guidance.event.series;

/**
 * The copies of an event that were asked for.
 *
 * @param madeAny whether any copy was made now; else all of them were there, from an earlier click
 */
record EventCopies<T>(T view, boolean madeAny) {}
