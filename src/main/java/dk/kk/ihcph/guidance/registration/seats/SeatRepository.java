package dk.kk.ihcph.guidance.registration.seats;

import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationRepository;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the seats of an event, its waiting list in the order of registration, and its offers. */
@ApplicationScoped
public class SeatRepository implements PanacheRepositoryBase<Registration, UUID> {
    private static final int SOME = 50;

    private static final String IN_LINE = "(status = 'WAITING' or (status = 'UNCONFIRMED' and not seats_held))";

    private static final String AHEAD = "select count(*) filter (where status <> 'OFFERED'),"
            + " coalesce(sum(party_size) filter (where status <> 'OFFERED'), 0), count(*) filter (where status = 'OFFERED')"
            + " from registration where event = :event and (status = 'OFFERED' or (" + IN_LINE
            + " and place < :place))";

    /** Locks the seats until the transaction ends. */
    public Optional<Seats> lockSeats(UUID event) {
        return fresh(event, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The seats as they are now. */
    public Optional<Seats> seats(UUID event) {
        return fresh(event, LockModeType.NONE);
    }

    /** Reads the seats anew: triggers of the database change them unseen by Hibernate. */
    private Optional<Seats> fresh(UUID event, LockModeType lock) {
        Optional<Seats> seats = Optional.ofNullable(getEntityManager().find(Seats.class, event, lock));
        seats.ifPresent(getEntityManager()::detach);
        return seats;
    }

    /** The first parties of the waiting list that fit into the free seats. */
    List<Registration> waiting(UUID event, int seats) {
        return find("event = ?1 and standing.status = WAITING and partySize <= ?2 order by place", event, seats)
                .page(0, SOME)
                .list();
    }

    /** The registrations with an open offer, the last of the waiting list first. */
    List<Registration> offered(UUID event) {
        return list("event = ?1 and standing.status = OFFERED order by place desc", event);
    }

    /** Removes the answers that were given for the old time of the event: coming, or excused. */
    void clearAnswersAboutOldTime(UUID event) {
        flush();
        getEntityManager()
                .createQuery(
                        "update versioned Registration set followUp.coming = null, followUp.comingAnsweredAt = null,"
                                + " arrival.attendance = case when arrival.attendance = EXCUSED then null else arrival.attendance end"
                                + " where event = :event and (followUp.coming is not null or arrival.attendance = EXCUSED)")
                .setParameter("event", event)
                .executeUpdate();
    }

    /** Undoes check-ins outside the days of the event, except those of walk-ins, which are nothing but a check-in. */
    void undoCheckInsOutside(UUID event, Instant from, Instant to) {
        getEntityManager()
                .createQuery("update versioned Registration set arrival.attendance = null, arrival.arrivedAt = null,"
                        + " arrival.personsArrived = null where event = :event and arrival.attendance = CHECKED_IN"
                        + " and origin.source <> WALK_IN and (arrival.arrivedAt < :from or arrival.arrivedAt >= :to)")
                .setParameter("event", event)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    /** The registrations whose offer has run out. */
    List<Registration> past(UUID event, Instant now) {
        return list(
                "event = ?1 and standing.status = OFFERED and standing.offerExpiresAt <= ?2 order by place",
                event,
                now);
    }

    public SeatOffer openOffer(Registration registration) {
        return getEntityManager()
                .createQuery("from SeatOffer where registration = :registration and outcome is null", SeatOffer.class)
                .setParameter("registration", registration.id())
                .getSingleResult();
    }

    /** Every offer made to it, in order. */
    public List<SeatOffer> offers(Registration registration) {
        return getEntityManager()
                .createQuery("from SeatOffer where registration = :registration order by offeredAt", SeatOffer.class)
                .setParameter("registration", registration.id())
                .getResultList();
    }

    /** The parties and persons ahead of a waiting party, and the open offers. */
    public record Ahead(int parties, int persons, int offersOpen) {}

    /**
     * Unconfirmed parties and phantoms on the waiting list count as well: their positions are promised like any
     * other.
     */
    public Ahead ahead(Registration waiting) {
        Object[] counted = (Object[]) getEntityManager()
                .createNativeQuery(AHEAD, Object[].class)
                .setParameter("event", waiting.event())
                .setParameter("place", waiting.place())
                .getSingleResult();
        return new Ahead(number(counted[0]), number(counted[1]), number(counted[2]));
    }

    /** A number that a native query counted. */
    static int number(Object counted) {
        return ((Number) counted).intValue();
    }

    /** The position of each waiting party, confirmed or not, from 1. */
    public Map<UUID, Integer> positions(UUID event) {
        List<?> inOrder = getEntityManager()
                .createNativeQuery(
                        "select id from registration where event = :event and " + IN_LINE + " order by place",
                        UUID.class)
                .setParameter("event", event)
                .getResultList();
        return IntStream.range(0, inOrder.size())
                .boxed()
                .collect(Collectors.toMap(at -> (UUID) inOrder.get(at), at -> at + 1));
    }

    /** The persons whom a partner has registered. */
    int partnerSeats(UUID event, String partner) {
        return getEntityManager()
                .createQuery(
                        "select cast(coalesce(sum(partySize), 0) as integer) from Registration where event = :event"
                                + " and origin.partner = :partner and " + RegistrationRepository.ACTIVE,
                        Integer.class)
                .setParameter("event", event)
                .setParameter("partner", partner)
                .getSingleResult();
    }

    void add(SeatOffer offer) {
        getEntityManager().persist(offer);
    }
}
