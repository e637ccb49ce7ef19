package dk.kk.ihcph.guidance.staffing.demand;

/**
 * A figure of the records, drawn towards a prior while the records are few: the prior weighs as much as a fixed number of
 * records (Bühlmann and Gisler, "A Course in Credibility Theory", 2005, chapter 3).
 *
 * @param records the number of records behind it
 */
record Measured(double value, double prior, long records) {

    /**
     * Weighs the records and the prior.
     *
     * @param sum of the figure over the records, in the unit of the weight
     * @param size of the records: their number, or the time that they cover
     * @param weight of the prior in the same unit
     */
    static Measured of(double sum, double size, long records, double prior, double weight) {
        return new Measured((weight * prior + sum) / (weight + size), prior, records);
    }
}
