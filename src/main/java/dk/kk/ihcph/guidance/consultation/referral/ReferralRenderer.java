package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.http.idempotency.AnswerRenderer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Repeats the answer to a referral. */
@ApplicationScoped
class ReferralRenderer implements AnswerRenderer<ReferralView> {
    private final ReferralService referrals;

    ReferralRenderer(ReferralService referrals) {
        this.referrals = referrals;
    }

    @Override
    public Class<ReferralView> type() {
        return ReferralView.class;
    }

    @Override
    public Kept keep(ReferralView answer) {
        return Kept.of(answer.id());
    }

    @Override
    public Optional<?> render(Kept kept, String secret) {
        ReferralView referral = referrals.get(kept.record());
        return Optional.of(referral).filter(one -> one.conclusion().erasedAt() == null);
    }
}
