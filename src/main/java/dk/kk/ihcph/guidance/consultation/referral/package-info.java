/**
 * Referrals: a guide sends a citizen on to an offer, to the other administration or to a partner municipality, and hears
 * what came of it. Keeps that exactly the two sides see one, that personal data goes along only with consent and not for
 * longer than needed, and that each one ends: answered, withdrawn, or expired when nobody answers in time.
 */
@NullMarked
package dk.kk.ihcph.guidance.consultation.referral;

import org.jspecify.annotations.NullMarked;
