package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads postings by date, and books them in one statement. */
@ApplicationScoped
class PostingRepository implements PanacheRepositoryBase<Posting, UUID> {
    /**
     * Skips postings that are booked already, by their reference or as a reversal. Of two transactions at the same
     * time, the second waits for the first. Skipping keeps the transaction alive, so that it can name the existing
     * posting.
     */
    private static final String BOOK =
            """
            INSERT INTO posting (id, allocation, administration, year, period, date, account, cost_object, amount, text,
              supplier, source, reference, reference_line, place, event, salary_month, reverses, reversal_reason, job)
            SELECT * FROM json_to_recordset(CAST(:rows AS json)) AS row (id uuid, allocation uuid, administration text,
              year integer, period integer, date date, account text, "costObject" text, amount numeric, description text,
              supplier text, source text, reference text, "referenceLine" integer, place integer, event uuid, "salaryMonth" integer, reverses uuid,
              "reversalReason" text, job uuid)
            ON CONFLICT DO NOTHING""";

    private final ObjectMapper json;

    PostingRepository(ObjectMapper json) {
        this.json = json;
    }

    /** Books postings and returns the number of new ones. */
    int book(List<Booking> bookings) {
        try {
            return getEntityManager()
                    .createNativeQuery(BOOK)
                    .setParameter("rows", json.writeValueAsString(bookings))
                    .executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A booking cannot be written as JSON", e);
        }
    }

    List<Posting> list(PostingFilter filter, PageRequest page) {
        Query query = filter.query();
        page.after(2)
                .ifPresent(after -> query.where(
                        "(p.expense.date, p.id) > (:lastDate, :lastId)",
                        Map.of(
                                "lastDate", after.date(0),
                                "lastId", after.id(1))));
        return find("from Posting p " + query.orderedBy("p.expense.date, p.id"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Returns the newest posting of this line of the voucher. */
    Optional<Posting> newest(Voucher voucher) {
        return find(
                        "voucher.source = ?1 and voucher.reference = ?2 and voucher.referenceLine is not distinct from ?3"
                                + " and place = 1 order by id desc",
                        voucher.source(),
                        voucher.reference(),
                        voucher.referenceLine())
                .firstResultOptional();
    }

    /** Finds the unreversed postings of these vouchers. */
    List<Posting> unreversed(String source, Collection<String> references) {
        return references.isEmpty()
                ? List.of()
                : list(
                        "from Posting p where p.voucher.source = ?1 and p.voucher.reference in ?2"
                                + " and not exists (select 1 from Posting r where r.reversal.reverses = p.id)"
                                + " order by p.voucher.referenceLine, p.place",
                        source,
                        references);
    }

    @Nullable
    UUID reversalOf(UUID posting) {
        return reversals(List.of(posting)).get(posting);
    }

    /** Returns the reversal of each posting. Postings that were not reversed are missing. */
    Map<UUID, UUID> reversals(Collection<UUID> postings) {
        Map<UUID, UUID> reversals = new HashMap<>();
        if (!postings.isEmpty()) {
            getEntityManager()
                    .createQuery(
                            "select p.reversal.reverses, p.id from Posting p where p.reversal.reverses in :ids",
                            Object[].class)
                    .setParameter("ids", postings)
                    .getResultList()
                    .forEach(row -> reversals.put((UUID) row[0], (UUID) row[1]));
        }
        return reversals;
    }

    /**
     * Returns the ids that are events. The budget knows only their ids, because the features that plan events depend
     * on the budget.
     */
    Set<UUID> events(Collection<UUID> ids) {
        Set<UUID> known = new HashSet<>();
        if (!ids.isEmpty()) {
            for (Object id : getEntityManager()
                    .createNativeQuery("select id from event where id in :ids", UUID.class)
                    .setParameter("ids", ids)
                    .getResultList()) {
                known.add((UUID) id);
            }
        }
        return known;
    }
}
