package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Links to the records behind a figure, relative to the API's address. */
record RecordLinks(UnitCostFilter.CostPeriod period, CostBasis basis, @Nullable String note, ZoneId zone) {
    private static final String ROOT = "/api/v1/";

    /** Links to the allocations of each year and, for spending, to its status and postings. */
    List<String> ofMoney(@Nullable Administration administration) {
        String of = administration == null ? "" : "&administration=" + administration;
        return IntStream.rangeClosed(
                        period.from().getYear(), period.to().minusDays(1).getYear())
                .boxed()
                .flatMap(year -> basis == CostBasis.BUDGET
                        ? List.of("allocations?year=" + year + of + (note == null ? "" : "&note=" + note)).stream()
                        : List.of("postings?year=" + year + of, "budget/status?year=" + year + of).stream())
                .map(address -> ROOT + address)
                .toList();
    }

    /** Links to the counted records. */
    List<String> of(CostUnit unit, @Nullable Administration administration, @Nullable String location) {
        String where = (administration == null ? "" : "&administration=" + administration)
                + (location == null || location.isEmpty() ? "" : "&location=" + location);
        return List.of(ROOT
                + switch (unit) {
                    case CONSULTATION -> "consultations?status=RECORDED" + instants() + where;
                    case STAFFED_HOUR ->
                        "shifts?status=PUBLISHED&from=" + period.from() + "&to="
                                + period.to().minusDays(1) + where;
                    case ATTENDED_SEAT, REGISTERED_SEAT, EVENT -> "events?status=COMPLETED" + instants() + where;
                });
    }

    private String instants() {
        return "&from=" + instant(period.from()) + "&to=" + instant(period.to());
    }

    private String instant(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toString();
    }
}
