package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.access.Caller;
import dk.kk.ihcph.guidance.access.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides on which side of a referral the caller is, and which actions that side has. */
@ApplicationScoped
class ReferralSides {
    private final Caller caller;

    ReferralSides(Caller caller) {
        this.caller = caller;
    }

    /** Whether the caller's side is the sender or the recipient. */
    boolean sees(Referral referral) {
        return caller.may(Permission.REFERRAL_READ, referral.administration())
                || receives(Permission.REFERRAL_READ, referral.target());
    }

    /** The recipient answers. Of a referral to an offer, which has no login, the sender reports the outcome. */
    boolean answers(Referral referral) {
        return referral.target().offer() == null
                ? receives(Permission.REFERRAL_ANSWER, referral.target())
                : caller.may(Permission.REFERRAL_ANSWER, referral.administration());
    }

    boolean withdraws(Referral referral) {
        return caller.may(Permission.REFERRAL_WRITE, referral.administration());
    }

    /** The administrations whose referrals, in and out, the caller sees. */
    Set<Administration> administrations() {
        return caller.administrationsFor(Permission.REFERRAL_READ);
    }

    /** The municipalities to which referrals the caller sees. */
    Set<String> municipalities() {
        return caller.municipalitiesFor(Permission.REFERRAL_READ);
    }

    List<ReferralAction> actions(Referral referral, LocalDate today) {
        boolean awaited = referral.statusOn(today) == ReferralStatus.SENT;
        boolean answers = answers(referral);
        List<ReferralAction> actions = new ArrayList<>();
        if (awaited && answers) {
            actions.add(ReferralAction.ACCEPT);
            actions.add(ReferralAction.DECLINE);
        }
        if (answers && referral.isCompletable(today)) {
            actions.add(ReferralAction.COMPLETE);
        }
        if (awaited && withdraws(referral)) {
            actions.add(ReferralAction.WITHDRAW);
        }
        return actions;
    }

    private boolean receives(String permission, ReferralRecipient target) {
        return (target.administration() != null && caller.may(permission, target.administration()))
                || (target.municipality() != null
                        && caller.municipalitiesFor(permission).contains(target.municipality()));
    }
}
