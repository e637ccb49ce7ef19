package dk.kk.ihcph.guidance.budget.ledger;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.Direction;
import dk.kk.ihcph.guidance.budget.forecast.ForecastOverrideView;
import dk.kk.ihcph.guidance.budget.forecast.Months;
import dk.kk.ihcph.guidance.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads everything that was known of a budget year at an instant, in one statement. */
@ApplicationScoped
public class StatusRepository {
    private static final String ALLOCATION =
            """
            select 'ALLOCATION', id, case direction when 'EXPENDITURE' then 1 else -1 end, cast(null as integer), cast(null as uuid), adopted,
                   coalesce(fte, 0), cast(null as numeric), recorded_at, note, label, administration, committee, grant_code
              from allocation where %s""";

    private static final String ADJUSTMENT =
            """
            select 'ADJUSTMENT', e.allocation, null, null, null, e.amount, null, null, b.recorded_at, null, null, null, null, null
              from allocation a join budget_adjustment_entry e on e.allocation = a.id join budget_adjustment b on b.id = e.adjustment
             where b.status = 'DECIDED' and %s""";

    private static final String PLAN =
            """
            select 'PLAN', allocation, cast(month as integer), null, null, amount, null, null, recorded_at, null, null, null, null, null
              from (select distinct on (allocation) allocation, months, recorded_at from budget_plan
                     where %s order by allocation, recorded_at desc, id desc) newest,
                   unnest(months) with ordinality as planned (amount, month)""";

    /** Sums postings from an index that contains all needed columns. */
    private static final String POSTINGS =
            """
            select 'POSTINGS', allocation, period, salary_month, event, sum(amount), null, null, null, null, null, null, null, null
              from posting where year = :year and recorded_at <= :asOf
             group by allocation, period, salary_month, event""";

    private static final String HOURS =
            """
            (select distinct on (allocation, month) 'HOURS', allocation, month, null, null, null, worked_hours, planned_hours,
                   null, null, null, null, null, null
              from commitment where year = :year and month is not null and recorded_at <= :asOf
             order by allocation, month, recorded_at desc, id desc)""";

    private static final String EVENT =
            """
            (select distinct on (allocation, event) 'EVENT', allocation, null, null, event, amount, null, null, null, null, null, null,
                   null, null
              from commitment where year = :year and event is not null and recorded_at <= :asOf
             order by allocation, event, recorded_at desc, id desc)""";

    private static final String OVERRIDE =
            """
            select 'OVERRIDE', allocation, null, null, null, amount, null, null, recorded_at, reason, author, null, null, null
              from (select distinct on (allocation) allocation, amount, reason, author, recorded_at from forecast_override
                     where year = :year and recorded_at <= :asOf order by allocation, recorded_at desc, id desc) newest
             where amount is not null""";

    /** Selects all rows of a year as it was known at an instant. Of records with newer versions only the newest is read. */
    public static final String LEDGER = String.join(
            "\nunion all\n",
            ALLOCATION.formatted("year = :year and recorded_at <= :asOf"),
            ADJUSTMENT.formatted("a.year = :year and b.recorded_at <= :asOf"),
            POSTINGS,
            HOURS,
            EVENT,
            PLAN.formatted("year = :year and recorded_at <= :asOf"),
            OVERRIDE);

    /** The rows that say how one allocation is planned now. */
    private static final String PLANNED = String.join(
            "\nunion all\n",
            ALLOCATION.formatted("id = :allocation"),
            ADJUSTMENT.formatted("a.id = :allocation and b.recorded_at is not null"),
            PLAN.formatted("year = (select year from allocation where id = :allocation) and allocation = :allocation"));

    private final EntityManager entities;

    StatusRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Returns the latest instant before which no ledger entry can still appear. */
    public Instant latestCompleteInstant() {
        return (Instant) entities.createNativeQuery("select budget_known_at()", Instant.class)
                .getSingleResult();
    }

    /** Returns the ledgers in the order in which the allocations were made. */
    public Collection<AllocationLedger> ledgers(int year, Instant asOf, ZoneId zone) {
        return ledgers(rows(LEDGER, Map.of("year", year, "asOf", asOf)), zone);
    }

    /** Returns an allocation with its amounts and plan, but without postings and commitments. */
    public Optional<AllocationLedger> planned(UUID allocation, ZoneId zone) {
        return ledgers(rows(PLANNED, Map.of("allocation", allocation)), zone).stream()
                .findFirst();
    }

    /** Returns the year of an allocation; refuses with 404 if there is none. */
    public int year(UUID allocation) {
        return ((List<?>) entities.createNativeQuery("select year from allocation where id = :id", Integer.class)
                        .setParameter("id", allocation)
                        .getResultList())
                .stream().map(Integer.class::cast).findFirst().orElseThrow(Refused::notFound);
    }

    private static Collection<AllocationLedger> ledgers(List<LedgerRow> rows, ZoneId zone) {
        Map<UUID, AllocationLedger> ledgers = new HashMap<>();
        Map<String, AllocationLedger> ordered = new TreeMap<>();
        for (LedgerRow row : rows) {
            if (row.kind().equals("ALLOCATION")) {
                AllocationLedger ledger = new AllocationLedger(row.facts());
                ledgers.put(row.allocation(), ledger);
                ordered.put(row.allocation().toString(), ledger);
            }
        }
        Map<UUID, BigDecimal[]> plans = new HashMap<>();
        for (LedgerRow row : rows) {
            AllocationLedger ledger = ledgers.get(row.allocation());
            if (ledger != null) {
                addToLedger(row, ledger, plans, zone);
            }
        }
        return ordered.values();
    }

    private static void addToLedger(
            LedgerRow row, AllocationLedger ledger, Map<UUID, BigDecimal[]> plans, ZoneId zone) {
        switch (row.kind()) {
            case "ADJUSTMENT" -> ledger.adjust(row.amount(), row.recordedAt());
            case "POSTINGS" -> ledger.post(row.place(), row.salaryMonth(), row.event(), row.amount());
            case "HOURS" -> ledger.commitHours(row.place(), row.first(), row.second());
            case "EVENT" -> ledger.commitEvent(row.event(), row.amount());
            case "PLAN" -> {
                BigDecimal[] months = plans.computeIfAbsent(row.allocation(), id -> new BigDecimal[Months.OF_A_YEAR]);
                months[row.place() - 1] = row.amount();
                if (row.place() == Months.OF_A_YEAR) {
                    ledger.plan(new Months(List.of(months)), row.recordedAt());
                }
            }
            case "OVERRIDE" ->
                ledger.override(new ForecastOverrideView(
                        row.amount(), row.text(9), row.text(10), LocalDate.ofInstant(row.recordedAt(), zone)));
            default -> {
                // The row of the allocation itself was read already.
            }
        }
    }

    private List<LedgerRow> rows(String sql, Map<String, ?> parameters) {
        var query = entities.createNativeQuery(sql, Object[].class);
        parameters.forEach(query::setParameter);
        return ((List<?>) query.getResultList())
                .stream()
                        .map(row -> new LedgerRow(Arrays.asList((Object[]) row)))
                        .toList();
    }

    /** A row with access to its columns by name. */
    @SuppressWarnings("NullAway") // which columns are there depends on the kind
    private record LedgerRow(List<@Nullable Object> columns) {
        String kind() {
            return text(0);
        }

        UUID allocation() {
            return (UUID) columns.get(1);
        }

        int place() {
            return (Integer) columns.get(2);
        }

        @Nullable
        Integer salaryMonth() {
            return (Integer) columns.get(3);
        }

        UUID event() {
            return (UUID) columns.get(4);
        }

        BigDecimal amount() {
            return (BigDecimal) columns.get(5);
        }

        BigDecimal first() {
            return (BigDecimal) columns.get(6);
        }

        BigDecimal second() {
            return (BigDecimal) columns.get(7);
        }

        Instant recordedAt() {
            return (Instant) columns.get(8);
        }

        String text(int column) {
            return (String) columns.get(column);
        }

        AllocationFacts facts() {
            return new AllocationFacts(
                    allocation(),
                    text(9),
                    text(10),
                    new AllocationFacts.Owner(Administration.valueOf(text(11)), Committee.valueOf(text(12)), text(13)),
                    place() > 0 ? Direction.EXPENDITURE : Direction.INCOME,
                    first(),
                    amount());
        }
    }
}
