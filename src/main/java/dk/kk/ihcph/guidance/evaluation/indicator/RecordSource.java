package dk.kk.ihcph.guidance.evaluation.indicator;

import dk.kk.ihcph.guidance.registration.feedback.FeedbackRule;
import java.util.Map;

/** The tables that an indicator counts, with the SQL of their time and groups. The records have the alias {@code f}. */
enum RecordSource {
    /** The sums of the recorded consultations, each of which counts once. */
    CONSULTATIONS(
            "lateral desk_consultations('TARGET_GROUP', p.first, p.next) f",
            "true",
            Map.of(
                    IndicatorDimension.ADMINISTRATION,
                    "f.administration",
                    IndicatorDimension.LOCATION,
                    "f.location",
                    IndicatorDimension.TARGET_GROUP,
                    "f.code")),
    /** The same, each consultation once for each of its topics. */
    CONSULTATIONS_BY_TOPIC(
            "lateral desk_consultations('TOPIC', p.first, p.next) f",
            "true",
            Map.of(IndicatorDimension.TOPIC, "f.code")),
    /** How many citizens gave each score, by the day of their consultation. */
    RATINGS(
            "lateral desk_figures('RATING', p.first, p.next) f",
            "true",
            Map.of(IndicatorDimension.ADMINISTRATION, "f.administration", IndicatorDimension.LOCATION, "f.location")),
    APPOINTMENTS(
            "appointment f",
            "f.starts_at >= p.begins and f.starts_at < p.ends and f.status in ('CHECKED_IN', 'NO_SHOW')",
            CONSULTATIONS.groups),
    REFERRALS(
            "referral f",
            "f.sent_at >= p.begins and f.sent_at < p.ends and f.status <> 'WITHDRAWN'",
            CONSULTATIONS.groups),
    EVENTS(
            "event f",
            "f.starts_at >= p.begins and f.starts_at < p.ends and f.status = 'COMPLETED' and f.type <> 'POP_UP'",
            Map.of(IndicatorDimension.ADMINISTRATION, "f.administration", IndicatorDimension.EVENT_TYPE, "f.type")),
    WELCOME_EVENTS(
            """
            (select event.*, (starts_at at time zone 'Europe/Copenhagen')::date
                - lag((starts_at at time zone 'Europe/Copenhagen')::date) over (order by starts_at, id) as days_since
               from event where status = 'COMPLETED' and type = 'WELCOME') f""",
            "f.starts_at >= p.begins and f.starts_at < p.ends",
            EVENTS.groups),
    ANSWERS(
            """
            event f cross join lateral (
              select count(*) as answers, coalesce(sum(settling_in), 0) as points,
                     count(*) filter (where 'CULTURE_AND_LEISURE' = any (outcomes)) as culture,
                     count(*) filter (where array_remove(outcomes, 'NOTHING_NEW') <> '{}') as benefit,
                     count(*) filter (where settling_in = 1) as one, count(*) filter (where settling_in = 2) as two,
                     count(*) filter (where settling_in = 3) as three, count(*) filter (where settling_in = 4) as four,
                     count(*) filter (where settling_in = 5) as five
                from event_feedback where event = f.id) a""",
            "f.starts_at >= p.begins and f.starts_at < p.ends and a.answers > 0",
            EVENTS.groups),
    NAMED_OUTCOMES(
            "event f join event_feedback on event_feedback.event = f.id cross join unnest(outcomes) outcome",
            "f.starts_at >= p.begins and f.starts_at < p.ends",
            Map.of(IndicatorDimension.OUTCOME, "outcome")),
    INVITED(
            """
            event f
              cross join lateral (select count(*) as answers from event_feedback where event = f.id) a
              cross join lateral (
                select count(*) as invited from registration r where r.event = f.id and %s) i"""
                    .formatted(FeedbackRule.CAN_ANSWER),
            "f.starts_at >= p.begins and f.starts_at < p.ends and f.status = 'COMPLETED' and f.takes_registrations",
            EVENTS.groups);

    private final String tables;
    private final String condition;
    private final Map<IndicatorDimension, String> groups;

    RecordSource(String tables, String condition, Map<IndicatorDimension, String> groups) {
        this.tables = tables;
        this.condition = condition;
        this.groups = groups;
    }

    String tables() {
        return tables;
    }

    /** Returns the SQL that selects the records of a period {@code p}. */
    String condition() {
        return condition;
    }

    /** Returns the SQL of a record's group. */
    String group(IndicatorDimension dimension) {
        String group = groups.get(dimension);
        if (group == null) {
            throw new IllegalArgumentException(this + " has no " + dimension);
        }
        return group;
    }
}
