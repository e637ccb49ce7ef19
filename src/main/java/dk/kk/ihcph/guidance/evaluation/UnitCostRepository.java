package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.replica.ReadReplica;
import dk.kk.ihcph.guidance.database.replica.Reading;
import dk.kk.ihcph.guidance.evaluation.PeriodRecords.EventExpense;
import dk.kk.ihcph.guidance.evaluation.PeriodRecords.Output;
import dk.kk.ihcph.guidance.evaluation.PeriodRecords.ShiftHours;
import dk.kk.ihcph.guidance.kernel.LocalPeriod;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a period's costs are divided by, and how. */
@ApplicationScoped
class UnitCostRepository {
    /** Pop-up guidance has no seats: its citizens are in the desk log. */
    private static final String OUTPUTS =
            """
            select unit, administration, location, cast(sum(quantity) as numeric)
              from desk_consultations('ALL', :firstDay, :nextDay) cross join lateral (values
                ('CONSULTATION', consultations), ('PERSON_GUIDED', persons)) as counted (unit, quantity)
             group by unit, administration, location
            union all
            select unit, administration, coalesce(location, ''), sum(quantity)
              from event cross join lateral (values
                ('EVENT', 1), ('ATTENDED_SEAT', coalesce(attended, 0)), ('REGISTERED_SEAT', coalesce(registered, 0)))
                as counted (unit, quantity)
             where status = 'COMPLETED' and type <> 'POP_UP' and starts_at >= :from and starts_at < :to
             group by unit, administration, location
            order by 1, 2, 3""";

    /**
     * Sums shifts of guides in hours: confirmed ones, otherwise planned ones. Shifts of project management are paid by its
     * own line.
     */
    private static final String HOURS =
            """
            select shift.administration, case activity %s end, location,
                   sum(extract(epoch from coalesce(actual_ends_at, ends_at) - coalesce(actual_starts_at, starts_at))) / 3600
              from shift join staff_member on staff_member.id = staff
             where status = 'PUBLISHED' and function = 'GUIDE' and starts_at >= :from and starts_at < :to
             group by 1, 2, 3 order by 1, 2, 3"""
                    .formatted(Arrays.stream(ShiftActivity.values())
                            .map(activity -> "when '%s' then '%s'".formatted(activity, CostPart.of(activity)))
                            .collect(Collectors.joining(" ")));

    private static final String ACTIVITY_OF_EVENT = "case type when 'POP_UP' then 'CONSULTATIONS' else 'EVENTS' end";

    private static final String POSTED_FOR_EVENTS =
            """
            select allocation, period, %s, sum(amount)
              from posting join event on event.id = posting.event where year between :first and :last group by 1, 2, 3"""
                    .formatted(ACTIVITY_OF_EVENT);

    private static final String PLANNED_FOR_EVENTS =
            """
            select planned_allocation, cast(null as integer), %s, sum(planned_cost)
              from event
             where status = 'COMPLETED' and planned_allocation is not null and starts_at >= :from and starts_at < :to
             group by 1, 2, 3"""
                    .formatted(ACTIVITY_OF_EVENT);

    private final ReadReplica replica;

    UnitCostRepository(ReadReplica replica) {
        this.replica = replica;
    }

    /** Reads the records of what began in the period. */
    Reading<PeriodRecords> records(LocalPeriod period, CostBasis basis, ZoneId zone) {
        Map<String, Object> instants = Map.of("from", period.begin(zone), "to", period.end(zone));
        Map<String, Object> years = Map.of(
                "first",
                period.from().getYear(),
                "last",
                period.to().minusDays(1).getYear());
        Map<String, Object> days = Map.of(
                "from", period.begin(zone), "to", period.end(zone), "firstDay", period.from(), "nextDay", period.to());
        return replica.read(entities -> new PeriodRecords(
                rows(entities, OUTPUTS, days).stream()
                        .map(UnitCostRepository::output)
                        .toList(),
                rows(entities, HOURS, instants).stream()
                        .map(UnitCostRepository::hours)
                        .toList(),
                (basis == CostBasis.BUDGET
                                ? rows(entities, PLANNED_FOR_EVENTS, instants)
                                : rows(entities, POSTED_FOR_EVENTS, years))
                        .stream().map(UnitCostRepository::expense).toList()));
    }

    private static List<Object[]> rows(EntityManager entities, String sql, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        return ((List<?>) query.getResultList())
                .stream().map(row -> (Object[]) row).toList();
    }

    private static Output output(Object[] row) {
        return new Output(
                CostUnit.valueOf((String) row[0]),
                Administration.valueOf((String) row[1]),
                (String) row[2],
                (BigDecimal) row[3]);
    }

    private static ShiftHours hours(Object[] row) {
        return new ShiftHours(
                Administration.valueOf((String) row[0]),
                CostPart.valueOf((String) row[1]),
                (String) row[2],
                (BigDecimal) row[3]);
    }

    private static EventExpense expense(@Nullable Object[] row) {
        return new EventExpense(
                (UUID) row[0], (Integer) row[1], CostPart.valueOf((String) row[2]), (BigDecimal) row[3]);
    }
}
