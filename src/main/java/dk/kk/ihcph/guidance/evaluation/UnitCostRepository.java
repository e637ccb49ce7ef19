package dk.kk.ihcph.guidance.evaluation;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.replica.ReadReplica;
import dk.kk.ihcph.guidance.database.replica.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Counts the outputs by which costs are divided, in one statement. */
@ApplicationScoped
class UnitCostRepository {
    /** Counts shifts in hours: confirmed ones, otherwise planned ones. */
    private static final String OUTPUTS =
            """
            select 'CONSULTATION', administration, location, cast(count(*) as numeric) from consultation
             where status = 'RECORDED' and started_at >= :from and started_at < :to group by administration, location
            union all
            select unit, administration, coalesce(location, ''), sum(quantity)
              from event cross join lateral (values
                ('EVENT', 1), ('ATTENDED_SEAT', coalesce(attended, 0)), ('REGISTERED_SEAT', coalesce(registered, 0)))
                as counted (unit, quantity)
             where status = 'COMPLETED' and starts_at >= :from and starts_at < :to group by unit, administration, location
            union all
            select 'STAFFED_HOUR', administration, location,
                   sum(extract(epoch from coalesce(actual_ends_at, ends_at) - coalesce(actual_starts_at, starts_at))) / 3600
              from shift where status = 'PUBLISHED' and starts_at >= :from and starts_at < :to group by administration, location
            order by 1, 2, 3""";

    private final ReadReplica replica;

    UnitCostRepository(ReadReplica replica) {
        this.replica = replica;
    }

    /** Counts what began in the period, {@code from} included, {@code to} excluded. */
    Reading<List<Output>> outputs(Instant from, Instant to) {
        return replica.read(entities -> outputs(entities, from, to));
    }

    private static List<Output> outputs(EntityManager entities, Instant from, Instant to) {
        List<?> rows = entities.createNativeQuery(OUTPUTS, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return rows.stream().map(row -> output((Object[]) row)).toList();
    }

    private static Output output(Object[] row) {
        return new Output(
                CostUnit.valueOf((String) row[0]),
                Administration.valueOf((String) row[1]),
                (String) row[2],
                (BigDecimal) row[3]);
    }
}
