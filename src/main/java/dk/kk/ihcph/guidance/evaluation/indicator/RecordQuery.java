package dk.kk.ihcph.guidance.evaluation.indicator;

import org.jspecify.annotations.Nullable;

/**
 * The SQL by which an indicator counts records.
 *
 * @param numerator what is counted
 * @param denominator what it is divided by; {@code null} of a count
 * @param uncertain what is not known to belong to the numerator
 * @param records the number of records
 * @param people an array of the counts of persons that the figure tells of
 * @param distribution an array of how many gave each score
 */
record RecordQuery(
        RecordSource source,
        String numerator,
        String denominator,
        String uncertain,
        String records,
        String people,
        String distribution) {
    private static final String NONE = "cast(null as numeric)";
    private static final String NOBODY = "cast('{}' as bigint[])";

    /** Returns the query of an indicator that counts records; none of one that is computed otherwise. */
    static @Nullable RecordQuery of(Indicator indicator, @Nullable IndicatorDimension by) {
        return switch (indicator) {
            case CONSULTATIONS ->
                count(
                                by == IndicatorDimension.TOPIC
                                        ? RecordSource.CONSULTATIONS_BY_TOPIC
                                        : RecordSource.CONSULTATIONS,
                                "sum(f.consultations)")
                        .tellingOf("sum(f.persons)");
            case CONSULTATIONS_PER_MONTH ->
                count(RecordSource.CONSULTATIONS, "sum(f.consultations)").tellingOf("sum(f.persons)");
            case INTERNATIONALS_GUIDED ->
                new RecordQuery(
                        RecordSource.CONSULTATIONS,
                        "sum(f.first_time)",
                        NONE,
                        "sum(f.perhaps_first)",
                        "sum(f.consultations)",
                        array("sum(f.first_time)"),
                        NOBODY);
            case TARGET_GROUP_SHARE ->
                new RecordQuery(
                        RecordSource.CONSULTATIONS,
                        personsIn("'YES'"),
                        personsIn("'YES', 'NO'"),
                        personsIn("'UNKNOWN'"),
                        "sum(f.consultations)",
                        array(personsIn("'YES'"), personsIn("'NO'")),
                        NOBODY);
            case CULTURE_AND_LEISURE_AT_DESK ->
                ratio(RecordSource.CONSULTATIONS, "sum(f.cultural_consultations)", "sum(f.consultations)")
                        .tellingOf("sum(f.cultural_persons)", "sum(f.persons - f.cultural_persons)");
            case APPOINTMENT_NO_SHOW_SHARE -> partOf(RecordSource.APPOINTMENTS, "f.status = 'NO_SHOW'");
            case REFERRALS_WITH_OUTCOME -> partOf(RecordSource.REFERRALS, "f.outcome <> 'UNKNOWN'");
            case EVENTS_HELD -> count(RecordSource.EVENTS, "count(*)");
            case WELCOME_EVENTS_HELD -> count(RecordSource.WELCOME_EVENTS, "count(*)");
            case WELCOME_EVENT_CADENCE ->
                ratio(
                        RecordSource.WELCOME_EVENTS,
                        "coalesce(sum(f.days_since), 0) * 12 / 365.25",
                        "count(f.days_since)");
            case EVENT_PARTICIPANTS ->
                count(RecordSource.EVENTS, "coalesce(sum(f.attended), 0)")
                        .restingOn("count(f.attended)")
                        .tellingOf("sum(f.attended)");
            case REGISTERED_PER_WELCOME_EVENT ->
                ratio(RecordSource.WELCOME_EVENTS, "coalesce(sum(f.registered), 0)", "count(f.registered)")
                        .tellingOf("sum(f.registered)");
            case PARTICIPANTS_PER_WELCOME_EVENT ->
                ratio(RecordSource.WELCOME_EVENTS, "coalesce(sum(f.attended), 0)", "count(f.attended)")
                        .tellingOf("sum(f.attended)");
            case WELCOME_NO_SHOW_SHARE -> shownUp(RecordSource.WELCOME_EVENTS, "f.registered - f.attended");
            case SHOW_UP_RATE -> shownUp(RecordSource.EVENTS, "f.attended");
            case SEATS_FILLED ->
                ratio(RecordSource.EVENTS, "coalesce(sum(f.attended), 0)", whereCounted("f.capacity", "f.attended"))
                        .restingOn("count(f.attended)")
                        .tellingOf("sum(f.attended)");
            case CULTURE_AND_LEISURE_AT_EVENTS ->
                answers("sum(a.culture)").tellingOf("sum(a.culture)", "sum(a.answers - a.culture)");
            case SETTLING_IN_SCORE ->
                answers("sum(a.points)")
                        .tellingOf("sum(a.answers)")
                        .distributed("sum(a.one)", "sum(a.two)", "sum(a.three)", "sum(a.four)", "sum(a.five)");
            case BENEFIT_RESPONSE_RATE ->
                ratio(RecordSource.INVITED, "sum(a.answers)", "sum(greatest(a.answers, i.invited))")
                        .restingOn("sum(a.answers)")
                        .tellingOf("sum(a.answers)", "sum(greatest(0, i.invited - a.answers))");
            case BENEFIT_NAMED ->
                by == IndicatorDimension.OUTCOME
                        ? count(RecordSource.NAMED_OUTCOMES, "count(*)").tellingOf("count(*)")
                        : answers("sum(a.benefit)").tellingOf("sum(a.benefit)", "sum(a.answers - a.benefit)");
            case DESK_RATING ->
                ratio(RecordSource.RATINGS, "sum(f.amount * f.consultations)", "sum(f.consultations)")
                        .tellingOf("sum(f.consultations)")
                        .distributed(scored(1), scored(2), scored(3), scored(4), scored(5));
            default -> null;
        };
    }

    private static RecordQuery count(RecordSource source, String numerator) {
        return new RecordQuery(source, numerator, NONE, "0", numerator, NOBODY, NOBODY);
    }

    private static RecordQuery ratio(RecordSource source, String numerator, String denominator) {
        return new RecordQuery(source, numerator, denominator, "0", denominator, NOBODY, NOBODY);
    }

    /** Returns the share of the records that meet a condition; each is one person's. */
    private static RecordQuery partOf(RecordSource source, String condition) {
        String part = "count(*) filter (where " + condition + ")";
        return ratio(source, part, "count(*)").tellingOf(part, "count(*) - " + part);
    }

    private static RecordQuery answers(String numerator) {
        return ratio(RecordSource.ANSWERS, numerator, "sum(a.answers)");
    }

    private static RecordQuery shownUp(RecordSource source, String numerator) {
        return ratio(
                        source,
                        "coalesce(" + whereBothCounted(numerator) + ", 0)",
                        "coalesce(" + whereBothCounted("f.registered") + ", 0)")
                .restingOn("count(f.registered + f.attended)")
                .tellingOf(whereBothCounted("f.attended"), whereBothCounted("f.registered - f.attended"));
    }

    private static String whereBothCounted(String amount) {
        return "sum(" + amount + ") filter (where f.registered is not null and f.attended is not null)";
    }

    private static String whereCounted(String amount, String counted) {
        return "coalesce(sum(" + amount + ") filter (where " + counted + " is not null), 0)";
    }

    private static String personsIn(String groups) {
        return "coalesce(sum(f.persons) filter (where f.code in (" + groups + ")), 0)";
    }

    private static String scored(int score) {
        return "coalesce(sum(f.consultations) filter (where f.amount = " + score + "), 0)";
    }

    private RecordQuery restingOn(String other) {
        return new RecordQuery(source, numerator, denominator, uncertain, other, people, distribution);
    }

    private RecordQuery tellingOf(String... counts) {
        return new RecordQuery(source, numerator, denominator, uncertain, records, array(counts), distribution);
    }

    private RecordQuery distributed(String... counts) {
        return new RecordQuery(source, numerator, denominator, uncertain, records, people, array(counts));
    }

    private static String array(String... counts) {
        return "cast(array[" + String.join(", ", counts) + "] as bigint[])";
    }
}
