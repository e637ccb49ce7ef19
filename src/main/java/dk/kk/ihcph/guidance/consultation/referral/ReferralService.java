package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import dk.kk.ihcph.guidance.consultation.LoggedConsultations;
import dk.kk.ihcph.guidance.http.paging.Cursor;
import dk.kk.ihcph.guidance.http.paging.Page;
import dk.kk.ihcph.guidance.http.paging.PageRequest;
import dk.kk.ihcph.guidance.kernel.CommonProblem;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.privacy.audit.AuditService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Sends citizens on, takes the answers, and shows a referral to its two sides and nobody else. */
@ApplicationScoped
class ReferralService {
    private static final String ENTITY = "referral";

    private final ReferralRepository referrals;
    private final ReferralRules rules;
    private final ReferralSides sides;
    private final ReferralConfig config;
    private final LoggedConsultations consultations;
    private final Caller caller;
    private final AuditService audit;
    private final Clock clock;

    ReferralService(
            ReferralRepository referrals,
            ReferralRules rules,
            ReferralSides sides,
            ReferralConfig config,
            LoggedConsultations consultations,
            Caller caller,
            AuditService audit,
            Clock clock) {
        this.referrals = referrals;
        this.rules = rules;
        this.sides = sides;
        this.config = config;
        this.consultations = consultations;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ReferralView send(UUID consultation, ReferralRequest request) {
        LoggedConsultations.LoggedConsultation logged =
                consultations.findLocked(consultation).orElseThrow(Refused::notFound);
        caller.require(Permission.REFERRAL_WRITE, logged.administration());
        if (!logged.status().hasBegun()) {
            throw Refused.illegalTransition(logged.status());
        }
        ZonedDateTime now = ZonedDateTime.now(clock);
        rules.check(request, logged.administration(), now);
        LocalDate due = request.dueOn() == null ? now.toLocalDate().plusDays(config.answerDays()) : request.dueOn();
        Referral referral = new Referral(consultation, logged.administration(), request, due, now.toInstant());
        referrals.persistAndFlush(referral);
        return view(referral, now.toLocalDate());
    }

    /** Lists referrals of the caller's side. An unknown consultation has none, like one that never reached that side. */
    Page<ReferralView> list(ReferralFilter filter, PageRequest page) {
        ReferralRepository.Reach reach =
                new ReferralRepository.Reach(sides.administrations(), sides.municipalities(), filter.direction);
        LocalDate today = LocalDate.now(clock);
        return Page.of(referrals.list(reach, filter, today, page), page, last -> Cursor.of(last.id()), rows -> {
            recordReading(rows);
            return rows.stream().map(row -> view(row, today)).toList();
        });
    }

    ReferralView get(UUID id) {
        return show(findVisible(id, LockModeType.NONE));
    }

    @Transactional
    ReferralView accept(UUID id) {
        return change(id, sides::answers, Referral::accept);
    }

    @Transactional
    ReferralView decline(UUID id, ReferralDecline no) {
        return change(id, sides::answers, (referral, now) -> referral.decline(no.reason(), now));
    }

    @Transactional
    ReferralView complete(UUID id, ReferralCompletion done) {
        return change(
                id, sides::answers, (referral, now) -> referral.complete(done.outcome(), done.outcomeNote(), now));
    }

    @Transactional
    ReferralView withdraw(UUID id) {
        return change(id, sides::withdraws, Referral::withdraw);
    }

    /** Locks the row first, so that the second of two simultaneous decisions sees the first. */
    private ReferralView change(UUID id, Predicate<Referral> may, BiConsumer<Referral, ZonedDateTime> decide) {
        Referral referral = findVisible(id, LockModeType.PESSIMISTIC_WRITE);
        if (!may.test(referral)) {
            throw Refused.of(CommonProblem.FORBIDDEN);
        }
        decide.accept(referral, ZonedDateTime.now(clock));
        referrals.flush();
        return show(referral);
    }

    private Referral findVisible(UUID id, LockModeType lock) {
        return referrals.findByIdOptional(id, lock).filter(sides::sees).orElseThrow(Refused::notFound);
    }

    private ReferralView show(Referral referral) {
        recordReading(List.of(referral));
        return view(referral, LocalDate.now(clock));
    }

    /** Records that the caller, who may be a partner, read texts or the contact, unless they are erased. */
    private void recordReading(List<Referral> rows) {
        Map<UUID, Administration> shown = new LinkedHashMap<>();
        rows.stream().filter(row -> row.erasedAt() == null).forEach(row -> shown.put(row.id(), row.administration()));
        audit.recordReading(ENTITY, shown);
    }

    private ReferralView view(Referral referral, LocalDate today) {
        return ReferralView.of(referral, today, sides.actions(referral, today));
    }
}
