package dk.kk.ihcph.guidance.sampledata;

import dk.kk.ihcph.guidance.access.Administration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented referral, and what has become of it by now. */
record SampleReferral(
        UUID id, SampleConsultation consultation, Target target, Course course, @Nullable Instant erasedAt) {
    /** Its recipient: one of the three. */
    record Target(@Nullable String offer, @Nullable Administration administration, @Nullable String municipality) {}

    record Course(
            String status,
            Instant sentAt,
            LocalDate dueOn,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt,
            @Nullable String outcome) {}

    /** Referrals are followed up from this year on. */
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);

    /** Match the defaults of the configuration. */
    private static final int ANSWER_DAYS = 14;

    private static final Duration KEPT = Duration.ofDays(90);

    private static final int TO_OFFERS_IN_100 = 7;
    private static final int TO_ADMINISTRATIONS_IN_100 = 22;
    private static final int TO_MUNICIPALITIES_IN_100 = 10;
    private static final Mix COURSES = Mix.of("COMPLETED 72 DECLINED 8 EXPIRED 15 WITHDRAWN 5");
    /** An offer does not decline, and seldom says what came of it. */
    private static final Mix COURSES_OF_OFFERS = Mix.of("COMPLETED 58 EXPIRED 37 WITHDRAWN 5");

    private static final Mix OUTCOMES = Mix.of("HELPED 51 STARTED 22 SENT_ON 6 NOT_REACHED 9 DID_NOT_COME 7 UNKNOWN 5");

    /** Returns the referral of a consultation, if it sent the citizen on. The same consultation always gives the same. */
    static Optional<SampleReferral> of(SampleConsultation row, Instant now, ZoneId zone) {
        SplittableRandom random = new SplittableRandom(row.id().getLeastSignificantBits());
        LocalDate day = LocalDate.ofInstant(row.startedAt(), zone);
        return day.isBefore(FIRST_DAY)
                ? Optional.empty()
                : target(row, random).map(target -> {
                    Course course = course(target, row.endedAt(), random, now, zone);
                    Instant erased =
                            course.endedAt() == null ? null : course.endedAt().plus(KEPT);
                    return new SampleReferral(
                            TimeOrderedIds.of(row.endedAt(), random),
                            row,
                            target,
                            course,
                            erased == null || erased.isAfter(now) ? null : erased);
                });
    }

    private static Optional<Target> target(SampleConsultation row, SplittableRandom random) {
        int drawn = random.nextInt(100);
        return Optional.ofNullable(
                switch (row.result().result()) {
                    case "POINTED_TO_OFFER" ->
                        drawn < TO_OFFERS_IN_100
                                ? new Target(row.result().offers().get(0), null, null)
                                : null;
                    case "FOLLOW_UP_AGREED" ->
                        drawn < TO_ADMINISTRATIONS_IN_100
                                ? new Target(null, other(row.desk().administration()), null)
                                : null;
                    case "POINTED_TO_MUNICIPALITY" ->
                        drawn < TO_MUNICIPALITIES_IN_100
                                ? new Target(null, null, row.citizen().municipality())
                                : null;
                    default -> null;
                });
    }

    private static Administration other(Administration one) {
        return one == Administration.BIF ? Administration.KFF : Administration.BIF;
    }

    private static Course course(Target target, Instant sent, SplittableRandom random, Instant now, ZoneId zone) {
        boolean toOffer = target.offer() != null;
        String status = (toOffer ? COURSES_OF_OFFERS : COURSES).draw(random);
        LocalDate due = LocalDate.ofInstant(sent, zone).plusDays(ANSWER_DAYS);
        Instant soon = sent.plus(random.nextInt(20, 24 * 12), ChronoUnit.HOURS);
        Instant later = soon.plus(random.nextInt(4, 50), ChronoUnit.DAYS);
        String outcome = OUTCOMES.draw(random);
        Instant over = due.plusDays(1).atStartOfDay(zone).toInstant();
        Course open = new Course("SENT", sent, due, null, null, null);
        return switch (status) {
            case "EXPIRED" -> over.isAfter(now) ? open : new Course("EXPIRED", sent, due, null, over, null);
            case "WITHDRAWN" -> soon.isAfter(now) ? open : new Course("WITHDRAWN", sent, due, null, soon, null);
            case "DECLINED" -> soon.isAfter(now) ? open : new Course("DECLINED", sent, due, soon, soon, null);
            default -> {
                Instant end = toOffer ? soon : later;
                if (!end.isAfter(now)) {
                    yield new Course("COMPLETED", sent, due, soon, end, outcome);
                }
                yield soon.isAfter(now) ? open : new Course("ACCEPTED", sent, due, soon, null, null);
            }
        };
    }

    /** In the order of the statement's arrays. */
    static final List<ColumnArrays.Column<SampleReferral>> COLUMNS = List.of(
            SampleReferral::id,
            row -> row.consultation().id(),
            row -> row.consultation().desk().administration(),
            row -> row.target().offer(),
            row -> row.target().administration(),
            row -> row.target().municipality(),
            row -> row.course().status(),
            row -> row.course().sentAt(),
            row -> row.course().dueOn(),
            row -> row.course().answeredAt(),
            row -> row.course().endedAt(),
            row -> row.course().outcome(),
            SampleReferral::erasedAt);

    static final String INSERT =
            """
            INSERT INTO referral (id, version, consultation, administration, to_offer, to_administration, to_municipality, message,
              status, sent_at, due_on, answered_at, ended_at, decline_reason, outcome, erased_at)
            SELECT id::uuid, 0, consultation::uuid, administration, to_offer, to_administration, to_municipality,
              CASE WHEN erased_at IS NULL THEN 'Synthetic: please follow up on what the citizen asked.' END, status,
              sent_at::timestamptz, due_on::date, answered_at::timestamptz, ended_at::timestamptz,
              CASE WHEN status = 'DECLINED' AND erased_at IS NULL THEN 'Synthetic: no place at the moment.' END, outcome,
              erased_at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS sample (id, consultation, administration, to_offer,
              to_administration, to_municipality, status, sent_at, due_on, answered_at, ended_at, outcome, erased_at)
            ON CONFLICT DO NOTHING""";
}
