package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.directory.CodeList;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The code lists of referrals, for /code-lists. */
final class ReferralCodeLists {
    private ReferralCodeLists() {}

    @Produces
    @Singleton
    static CodeList referralStatuses() {
        return new CodeList("referral-statuses", List.of(ReferralStatus.values()));
    }

    @Produces
    @Singleton
    static CodeList referralActions() {
        return new CodeList("referral-actions", List.of(ReferralAction.values()));
    }

    @Produces
    @Singleton
    static CodeList referralOutcomes() {
        return new CodeList("referral-outcomes", List.of(ReferralOutcome.values()));
    }

    @Produces
    @Singleton
    static CodeList referralDirections() {
        return new CodeList("referral-directions", List.of(ReferralDirection.values()));
    }

    @Produces
    @Singleton
    static CodeList consentMethods() {
        return new CodeList("consent-methods", List.of(ConsentMethod.values()));
    }
}
