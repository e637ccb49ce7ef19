package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.database.Query;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds referrals, newest first, and ends those whose time is over. */
@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {

    /** The sides whose referrals a list may hold. */
    record Reach(
            Set<Administration> administrations, Set<String> municipalities, @Nullable ReferralDirection direction) {}

    List<Referral> list(Reach reach, ReferralFilter filter, LocalDate today, PageRequest page) {
        Query query = new Query()
                .where("consultation = :consultation", "consultation", filter.consultation)
                .where("administration = :sender", "sender", filter.sender);
        side(reach, query);
        if (filter.recipient != null) {
            to(filter.recipient, query);
        }
        if (filter.status != null) {
            status(filter.status, today, query);
        }
        page.after(1).ifPresent(last -> query.where("id < :lastId", Map.of("lastId", last.id(0))));
        return find(query.orderedBy("id desc"), query.parameters())
                .page(0, page.fetch())
                .list();
    }

    /** Only the conditions that can hold: a partner has no outbox, and its inbox is found by one index. */
    private static void side(Reach reach, Query query) {
        List<String> sides = new ArrayList<>(List.of("false = true"));
        Map<String, Object> values = new HashMap<>();
        if (!reach.administrations().isEmpty()) {
            values.put("own", reach.administrations());
            if (reach.direction() != ReferralDirection.INBOX) {
                sides.add("administration in :own");
            }
            if (reach.direction() != ReferralDirection.OUTBOX) {
                sides.add("target.administration in :own");
            }
        }
        if (!reach.municipalities().isEmpty() && reach.direction() != ReferralDirection.OUTBOX) {
            values.put("municipalities", reach.municipalities());
            sides.add("target.municipality in :municipalities");
        }
        query.where("(" + String.join(" or ", sides) + ")", values);
    }

    private static void to(String code, Query query) {
        Optional<Administration> administration = Stream.of(Administration.values())
                .filter(known -> known.name().equals(code))
                .findFirst();
        if (administration.isPresent()) {
            query.where("target.administration = :to", "to", administration.get());
        } else {
            query.where(
                    Character.isDigit(code.charAt(0)) ? "target.municipality = :to" : "target.offer = :to",
                    Map.of("to", code));
        }
    }

    /** As {@link Referral#statusOn} tells it. */
    private static void status(ReferralStatus status, LocalDate today, Query query) {
        switch (status) {
            case SENT -> query.where("status = :status and dueOn >= :today", Map.of("status", status, "today", today));
            case EXPIRED ->
                query.where(
                        "(status = :status or (status = :sent and dueOn < :today))",
                        Map.of("status", status, "sent", ReferralStatus.SENT, "today", today));
            default -> query.where("status = :status", "status", status);
        }
    }

    /** Expires unanswered referrals at the end of their last day. It waits for a running answer, which then stands. */
    int expire(LocalDate today, ZoneId zone) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        update referral set status = 'EXPIRED', version = version + 1,
                          ended_at = cast(due_on + 1 as timestamp) at time zone cast(:zone as text)
                        where status = 'SENT' and due_on < :today""")
                .setParameter("zone", zone.getId())
                .setParameter("today", today)
                .executeUpdate();
    }

    /** Closes accepted referrals without a report, with an unknown outcome. */
    int close(Instant acceptedBefore, Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        update referral set status = 'COMPLETED', outcome = 'UNKNOWN', version = version + 1, ended_at = :now
                        where status = 'ACCEPTED' and answered_at < :before""")
                .setParameter("before", acceptedBefore)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Erases texts and contact. Target, consent and outcome stay for the figures. */
    int erase(Instant endedBefore, Instant now) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        update referral set message = null, contact_name = null, contact_email = null, contact_phone = null,
                          decline_reason = null, outcome_text = null, erased_at = :now, version = version + 1
                        where erased_at is null and ended_at < :before""")
                .setParameter("before", endedBefore)
                .setParameter("now", now)
                .executeUpdate();
    }
}
