package dk.kk.ihcph.guidance.budget.allocation;

import dk.kk.ihcph.guidance.budget.allocation.CommitmentService.MonthHours;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds commitments that differ from the newest ones. */
@ApplicationScoped
class CommitmentRepository {
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtextextended(:key, 28)) as text)";

    private static final String HOURS =
            """
            insert into commitment (id, allocation, administration, year, month, worked_hours, planned_hours)
            select uuidv7(), a.id, a.administration, a.year, told.month, told.worked, told.planned
            from allocation a
              cross join unnest(cast(:months as integer[]), cast(:worked as numeric[]), cast(:planned as numeric[]))
                as told (month, worked, planned)
              left join lateral (
                select c.worked_hours, c.planned_hours from commitment c
                where c.year = a.year and c.allocation = a.id and c.month = told.month
                order by c.recorded_at desc nulls first, c.id desc limit 1) known on true
            where a.id = :allocation
              and (coalesce(known.worked_hours, 0), coalesce(known.planned_hours, 0))
                is distinct from (told.worked, told.planned)""";

    private static final String EVENT =
            """
            insert into commitment (id, allocation, administration, year, event, amount)
            select uuidv7(), a.id, a.administration, a.year, :event, told.amount
            from allocation a
              cross join lateral (select case when a.id = cast(:allocation as uuid) then :amount else 0 end as amount) told
              left join lateral (
                select c.amount from commitment c where c.event = :event and c.allocation = a.id
                order by c.recorded_at desc nulls first, c.id desc limit 1) known on true
            where (a.id = cast(:allocation as uuid) or a.id in (select allocation from commitment where event = :event))
              and coalesce(known.amount, 0) <> told.amount""";

    private final EntityManager entities;

    CommitmentRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Locks an allocation or an event for commitments until the transaction ends. */
    void lock(UUID key) {
        entities.createNativeQuery(LOCK).setParameter("key", key.toString()).getSingleResult();
    }

    void addHours(UUID allocation, List<MonthHours> months) {
        entities.createNativeQuery(HOURS)
                .setParameter("allocation", allocation)
                .setParameter("months", months.stream().map(MonthHours::month).toArray(Integer[]::new))
                .setParameter("worked", months.stream().map(MonthHours::worked).toArray(BigDecimal[]::new))
                .setParameter(
                        "planned", months.stream().map(MonthHours::planned).toArray(BigDecimal[]::new))
                .executeUpdate();
    }

    void addEvent(UUID event, @Nullable UUID allocation, BigDecimal amount) {
        entities.createNativeQuery(EVENT)
                .setParameter("event", event)
                .setParameter("allocation", allocation == null ? null : allocation.toString())
                .setParameter("amount", amount)
                .executeUpdate();
    }
}
