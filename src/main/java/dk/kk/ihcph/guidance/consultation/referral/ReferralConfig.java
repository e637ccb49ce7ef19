package dk.kk.ihcph.guidance.consultation.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Configuration of the deadlines of referrals, and of the time until personal data is erased. */
@ConfigMapping(prefix = "guidance.referrals")
interface ReferralConfig {
    /** How many days the other side has for an answer, where the guide names no day. */
    @WithDefault("14")
    int answerDays();

    /** After how many days an accepted one that nobody reports on is closed, its outcome unknown. */
    @WithDefault("180")
    int outcomeDays();

    /** How many days after the end the message, the contact and the other texts are erased. */
    @WithDefault("90")
    int eraseAfterDays();
}
