package dk.kk.ihcph.guidance.registration.turnout;

import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.event.Events;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.Count;
import dk.kk.ihcph.guidance.registration.turnout.TurnoutHistory.PastEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Forecasts the turnout of an event from the turnout of past events. */
@ApplicationScoped
class TurnoutService {
    /** KF042: four welcome events of the pilot, on average 86 registered and 30 who came. */
    private static final Count PILOT = new Count(4 * 86, 4 * 30);

    /** The figures of the pilot cover its welcome events until June 2025. */
    private static final LocalDate PILOT_END = LocalDate.of(2025, 7, 1);

    private static final String SOURCE =
            "Budget note KF042, Personlig Vejledning i International House: four welcome events until June 2025,"
                    + " on average 86 registered and 30 attended";
    private static final double LEVEL = 0.9;
    private static final double TAIL = (1 - LEVEL) / 2;

    private final TurnoutRepository counts;
    private final Events events;
    private final TurnoutConfig config;
    private final Clock clock;

    TurnoutService(TurnoutRepository counts, Events events, TurnoutConfig config, Clock clock) {
        this.counts = counts;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    TurnoutView of(UUID id, double risk) {
        EventFacts event = events.find(id).orElseThrow(Refused::notFound);
        Instant now = clock.instant();
        Map<UUID, PastEvent> past = counts.pastEvents(
                event.plan().type(),
                historyOf(event.plan().type()),
                now.isBefore(event.startsAt()) ? now : event.startsAt());
        TurnoutHistory history =
                new TurnoutHistory(PILOT, config.priorWeight(), config.eventCorrelation(), List.copyOf(past.values()));
        TurnoutRoom room = new TurnoutRoom(history, counts.confirmed(id));
        double[] anybody = history.overall().quantiles(Turnout.KINDS);
        int[] sizes = room.registered() > 0 ? room.sizes() : counts.partySizes(past.keySet());
        boolean empty = room.registered() == 0;
        Turnout turnout = room.with(Turnout.filling(empty ? event.seatLimit() : 0, sizes, anybody));
        return new TurnoutView(
                new TurnoutView.SeatedEvent(
                        id, event.plan().type(), now, event.plan().seating().capacity(), event.seatLimit()),
                new TurnoutView.Expectation(
                        empty ? TurnoutBasis.FULL : TurnoutBasis.REGISTERED,
                        room.parties(),
                        empty ? event.seatLimit() : room.registered(),
                        rounded(turnout.mean(), 1),
                        new TurnoutView.Interval(LEVEL, turnout.quantile(TAIL), turnout.quantile(1 - TAIL)),
                        rounded(turnout.above(event.plan().seating().capacity()), 4)),
                overbooking(event.plan().seating().capacity(), risk, room, sizes, anybody),
                room.groups(),
                new TurnoutView.Evidence(
                        history.events(),
                        history.known().registered(),
                        history.known().came(),
                        rounded(history.overall().mean(), 4),
                        rounded(history.correlation(), 4),
                        new TurnoutView.Prior(PILOT.registered(), PILOT.came(), config.priorWeight(), SOURCE)));
    }

    /**
     * The beginning of the history of a type. The pilot's welcome events are the prior, so that they are left out where they
     * are recorded as events too: what is known counts once.
     */
    private Instant historyOf(EventType type) {
        return type == EventType.WELCOME
                ? PILOT_END.atStartOfDay(clock.getZone()).toInstant()
                : Instant.EPOCH;
    }

    private static TurnoutView.Overbooking overbooking(
            int capacity, double risk, TurnoutRoom room, int[] sizes, double[] anybody) {
        int seats = room.mostSeats(capacity, risk, sizes, anybody);
        BigDecimal fraction = fraction(seats, capacity);
        int limit = seatLimit(capacity, fraction);
        Turnout turnout = room.filledTo(limit, sizes, anybody);
        return new TurnoutView.Overbooking(
                risk, fraction.doubleValue(), limit, rounded(turnout.mean(), 1), rounded(turnout.above(capacity), 4));
    }

    /** The overbooking that gives at most these seats, with as many decimals as an event's overbooking has. */
    private static BigDecimal fraction(int seats, int capacity) {
        BigDecimal exact =
                BigDecimal.valueOf(seats - capacity).divide(BigDecimal.valueOf(capacity), 3, RoundingMode.CEILING);
        return seatLimit(capacity, exact) <= seats ? exact : exact.subtract(new BigDecimal("0.001"));
    }

    private static int seatLimit(int capacity, BigDecimal fraction) {
        return fraction.add(BigDecimal.ONE)
                .multiply(BigDecimal.valueOf(capacity))
                .intValue();
    }

    static double rounded(double value, int digits) {
        return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
    }
}
