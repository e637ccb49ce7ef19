package dk.kk.ihcph.guidance.consultation.visit;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.shift.DeskPlan.Skills;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.Query;

/** Finds tickets, gives out their numbers, and picks the next one. */
@ApplicationScoped
class TicketRepository implements PanacheRepositoryBase<Ticket, UUID> {
    private static final String IN_LINE = "location = :location and day = :day and status = 'WAITING'"
            + " and (administration is null or administration = :administration)";

    /** Whether a guide speaks the language and knows the topics; an empty list of either stands for all. */
    private static final String FITS = "((language is null or cardinality(cast(:languages as varchar[])) = 0"
            + " or language = any (cast(:languages as varchar[])))"
            + " and (cardinality(cast(:topics as varchar[])) = 0 or topics <@ cast(:topics as varchar[])))";

    /** Locks the number's row until the transaction ends: numbers have no gaps, and none is given twice. */
    private static final String NEXT_NUMBER =
            """
            insert into ticket_counter as counter (location, day, last) values (:location, :day, 1)
            on conflict (location, day) do update set last = counter.last + 1
            returning last""";

    /**
     * A ticket with a guide has an appointment, and its citizen came in time. The statement skips a ticket that another
     * guide is calling at this moment.
     */
    private static final String NEXT =
            """
            select id, reason from ticket,
              lateral (select case
                when guide is not null and due_at > :dueBy then 'APPOINTMENT_EARLY'
                when guide is not null and (guide = cast(nullif(:guide, '') as uuid) or FITS or due_at <= :notPassedOver)
                  then 'APPOINTMENT_DUE'
                when due_at <= :notPassedOver then 'LONGEST_WAIT'
                when FITS then 'BEST_MATCH'
                else 'FIRST_IN_LINE' end as reason) place
            where IN_LINE order by array_position(cast(:order as text[]), reason), due_at, number
            limit 1 for update of ticket skip locked"""
                    .replace("FITS", FITS)
                    .replace("where IN_LINE", "where " + IN_LINE);

    private static final String[] ORDER =
            Stream.of(CallReason.values()).map(CallReason::name).toArray(String[]::new);

    /** The next ticket for a guide, with the reason. */
    record Next(UUID ticket, CallReason reason) {}

    /** Locks the guide until the transaction ends: a guide who asks twice at once gets one citizen, the first. */
    void lockGuide(String guide) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:guide, 17)) as text)")
                .setParameter("guide", guide)
                .getSingleResult();
    }

    int nextNumber(String location, LocalDate day) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(NEXT_NUMBER, Integer.class)
                .setParameter("location", location)
                .setParameter("day", day)
                .getSingleResult();
    }

    /**
     * Finds the next ticket for a guide and locks it until the transaction ends: first due appointments, then tickets due by
     * the instant from which nobody is passed over, then tickets that fit the guide's skills, then all others. Among equals
     * the earliest comes first.
     *
     * @param dueBy appointments until this instant are due
     */
    Optional<Next> next(
            String location,
            LocalDate day,
            Administration administration,
            Skills skills,
            Instant dueBy,
            Instant notPassedOver) {
        Query<Object[]> query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(NEXT, Object[].class)
                .setParameter("location", location)
                .setParameter("day", day)
                .setParameter("administration", administration.name())
                .setParameter("languages", skills.languages().toArray(String[]::new))
                .setParameter("topics", skills.topics().toArray(String[]::new))
                .setParameter(
                        "guide", skills.staff() == null ? "" : skills.staff().toString())
                .setParameter("order", ORDER)
                .setParameter("dueBy", dueBy)
                .setParameter("notPassedOver", notPassedOver);
        bind(query, skills);
        return query.getResultStream()
                .findFirst()
                .map(row -> new Next((UUID) row[0], CallReason.valueOf((String) row[1])));
    }

    /** Counts the tickets before this one in its line. */
    long before(Ticket ticket) {
        return count(
                "location = ?1 and day = ?2 and status = ?3 and (dueAt, number) < (?4, ?5)",
                ticket.location(),
                ticket.day(),
                TicketStatus.WAITING,
                ticket.dueAt(),
                ticket.number().number());
    }

    /**
     * Counts the tickets before this one that the administration may call. It can include a ticket that a colleague is
     * calling at this moment.
     *
     * @param misfit counts only tickets that these skills do not fit
     */
    long passedOver(Ticket ticket, Administration administration, Optional<Skills> misfit) {
        Query<Long> query = getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select count(*) from ticket where " + IN_LINE + " and (due_at, number) < (:dueAt, :number)"
                                + (misfit.isPresent() ? " and not " + FITS : ""),
                        Long.class)
                .setParameter("location", ticket.location())
                .setParameter("day", ticket.day())
                .setParameter("administration", administration.name())
                .setParameter("dueAt", ticket.dueAt())
                .setParameter("number", ticket.number().number());
        misfit.ifPresent(skills -> bind(query, skills));
        return query.getSingleResult();
    }

    private static void bind(Query<?> query, Skills skills) {
        query.setParameter("languages", skills.languages().toArray(String[]::new));
        query.setParameter("topics", skills.topics().toArray(String[]::new));
    }

    /** The tickets of a visit, the newest first. */
    List<Ticket> ofVisit(UUID visit) {
        return list("visit = ?1 order by id desc", visit);
    }

    /** The ticket with which the visit went on. */
    Optional<Ticket> after(Ticket ticket) {
        return find("visit = ?1 and id > ?2 order by id", ticket.visit(), ticket.id())
                .firstResultOptional();
    }

    Optional<Ticket> ofAppointment(UUID appointment) {
        return find("appointment = ?1 and visit = id", appointment).firstResultOptional();
    }

    /** Finds open tickets of days before today. */
    List<UUID> forgotten(LocalDate today, int atMost) {
        return getEntityManager()
                .createQuery(
                        "select id from Ticket where day < :today and status in :open order by day, id", UUID.class)
                .setParameter("today", today)
                .setParameter("open", List.of(TicketStatus.WAITING, TicketStatus.AT_DESK))
                .setMaxResults(atMost)
                .getResultList();
    }
}
