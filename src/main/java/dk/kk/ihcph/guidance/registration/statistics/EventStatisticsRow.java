package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.kernel.Dimensions;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of sums, from which the figures of a cell are made. */
final class EventStatisticsRow {
    private static final int SHARE_DECIMALS = 4;
    private static final int MEAN_DECIMALS = 2;

    private final Tuple row;
    private final List<EventDimension> by;

    EventStatisticsRow(Tuple row, List<EventDimension> by) {
        this.row = row;
        this.by = by;
    }

    EventStatisticsView.Cell cell() {
        EventStatisticsView.Group group = EventStatisticsView.Group.of(Dimensions.shared(by, row::get));
        if (by.stream().anyMatch(EventDimension::isOfRegistration)) {
            return new EventStatisticsView.Cell(group, null, null, null, registrations(), attendance(null), null);
        }
        return new EventStatisticsView.Cell(
                group,
                new EventStatisticsView.Counts(sum("held"), sum("cancelled"), sum("planned"), sum("pop_ups")),
                sum("held") == 0 ? null : new EventStatisticsView.Seats(sum("capacity"), sum("seat_limit")),
                headcount(),
                sum("held") + sum("pop_ups") == 0 ? null : registrations(),
                attendance(sum("checked")),
                feedback());
    }

    private EventStatisticsView.@Nullable Headcount headcount() {
        long registeredEvents = sum("registered_events");
        long attendedEvents = sum("attended_events");
        return registeredEvents + attendedEvents == 0
                ? null
                : new EventStatisticsView.Headcount(
                        registeredEvents == 0 ? null : people("head_registered", registeredEvents),
                        attendedEvents == 0 ? null : people("head_attended", attendedEvents),
                        ratio(sum("both_attended"), sum("both_registered"), SHARE_DECIMALS),
                        ratio(sum("head_attended"), sum("attended_capacity"), SHARE_DECIMALS));
    }

    private EventStatisticsView.People people(String column, long events) {
        return new EventStatisticsView.People(sum(column), events, quotient(sum(column), events, MEAN_DECIMALS));
    }

    private EventStatisticsView.Registrations registrations() {
        return new EventStatisticsView.Registrations(
                sum("parties"), sum("persons"), sum("waiting"), sum("declined"), sum("lapsed"), sum("walk_ins"));
    }

    private EventStatisticsView.@Nullable Attendance attendance(@Nullable Long events) {
        long registered = sum("registered");
        return registered + sum("gave_back") == 0
                ? null
                : new EventStatisticsView.Attendance(
                        events,
                        registered,
                        sum("came"),
                        registered - sum("came"),
                        ratio(sum("came"), registered, SHARE_DECIMALS),
                        sum("seats"),
                        sum("arrived"),
                        sum("gave_back"));
    }

    private EventStatisticsView.@Nullable Feedback feedback() {
        long invited = sum("invited");
        long answers = sum("answers");
        return invited == 0
                ? null
                : new EventStatisticsView.Feedback(
                        answers,
                        invited,
                        quotient(answers, invited, SHARE_DECIMALS),
                        ratio(sum("score"), answers, MEAN_DECIMALS));
    }

    private static @Nullable BigDecimal ratio(long part, long whole, int decimals) {
        return whole == 0 ? null : quotient(part, whole, decimals);
    }

    private static BigDecimal quotient(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    private long sum(String column) {
        Object sum = row.get(column);
        return sum == null ? 0 : ((Number) sum).longValue();
    }
}
