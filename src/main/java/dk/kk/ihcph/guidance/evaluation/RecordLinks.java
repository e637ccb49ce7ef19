package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Links to the records behind a figure, relative to the API's address. */
record RecordLinks(LocalPeriod period, CostBasis basis, @Nullable String note, ZoneId zone) {
    private static final String ROOT = "/api/v1/";

    /** Links to the allocations of each year and, for spending, to its status and postings. */
    List<String> ofMoney(@Nullable Administration administration) {
        String of = administration == null ? "" : "&administration=" + administration;
        return IntStream.rangeClosed(
                        period.from().getYear(), period.to().minusDays(1).getYear())
                .boxed()
                .flatMap(year -> basis == CostBasis.BUDGET
                        ? List.of("allocations?year=" + year + of + (note == null ? "" : "&budgetNote=" + note))
                                .stream()
                        : List.of("postings?year=" + year + of, "budget/status?year=" + year + of).stream())
                .map(address -> ROOT + address)
                .toList();
    }

    /** Links to the money, and to the shifts by whose hours it is distributed to a unit. */
    List<String> ofCost(CostUnit unit, @Nullable Administration administration, @Nullable String location) {
        return Stream.of(ofMoney(administration), ofShifts(unit, administration, location))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> ofShifts(CostUnit unit, @Nullable Administration administration, @Nullable String location) {
        return Arrays.stream(ShiftActivity.values())
                .filter(activity -> unit.shares(CostPart.of(activity)))
                .map(activity -> ROOT + "shifts?status=PUBLISHED&activity=" + activity + "&from=" + period.from()
                        + "&to=" + period.to() + where(administration, location))
                .toList();
    }

    /** Links to the counted records. */
    List<String> of(CostUnit unit, @Nullable Administration administration, @Nullable String location) {
        return switch (unit) {
            case CONSULTATION, PERSON_GUIDED ->
                List.of(ROOT + "consultations?status=RECORDED" + instants() + where(administration, location));
            case STAFFED_HOUR -> ofShifts(unit, administration, location);
            case ATTENDED_SEAT, REGISTERED_SEAT, EVENT ->
                Arrays.stream(EventType.values())
                        .filter(type -> type != EventType.POP_UP)
                        .map(type -> ROOT + "events?status=COMPLETED&type=" + type + instants())
                        .toList();
        };
    }

    private static String where(@Nullable Administration administration, @Nullable String location) {
        return (administration == null ? "" : "&administration=" + administration)
                + (location == null ? "" : "&location=" + location);
    }

    private String instants() {
        return "&from=" + period.begin(zone) + "&to=" + period.end(zone);
    }
}
