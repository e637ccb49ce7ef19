package dk.kk.ihcph.guidance.event.series;

/**
 * The copies of an event that were asked for.
 *
 * @param madeAny whether this request made any copy; otherwise earlier requests made all of them
 */
record EventCopies(EventRepetition view, boolean madeAny) {
    /** The address of the series, or of the only copy outside a series. */
    String location() {
        return view.series() == null
                ? "events/" + view.items().get(0).id()
                : "event-series/" + view.series().id();
    }
}
