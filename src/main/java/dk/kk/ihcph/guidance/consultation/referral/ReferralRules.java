package dk.kk.ihcph.guidance.consultation.referral;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.municipality.Municipality;
import dk.kk.ihcph.guidance.directory.municipality.MunicipalityRelation;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Checks the target, the personal data and the deadline of a new referral. */
@ApplicationScoped
class ReferralRules {
    /** Clocks of desks run apart a little. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);
    /** The longest time for an answer. */
    private static final Period LATEST = Period.ofYears(1);

    private final Directory directory;

    ReferralRules(Directory directory) {
        this.directory = directory;
    }

    /** Refuses with every rule that is broken, not just the first. */
    void check(ReferralRequest request, Administration sender, ZonedDateTime now) {
        List<Violation> broken = new ArrayList<>();
        checkTarget(request.recipient(), sender, broken);
        checkPersonal(request, now, broken);
        LocalDate due = request.dueOn();
        if (due != null && due.isBefore(now.toLocalDate())) {
            broken.add(at("/dueOn", "IN_THE_PAST", "ligger før i dag", "is before today"));
        }
        if (due != null && due.isAfter(now.toLocalDate().plus(LATEST))) {
            broken.add(at("/dueOn", "TOO_LATE", "ligger mere end et år ude", "is more than a year ahead"));
        }
        Refused.refuse(broken);
    }

    private void checkTarget(ReferralRecipient to, Administration sender, List<Violation> broken) {
        if (!to.hasOneTarget()) {
            broken.add(at(
                    "/recipient",
                    "ONE_TARGET",
                    "angiv netop ét: et tilbud, en forvaltning eller en kommune",
                    "give exactly one: an offer, an administration or a municipality"));
            return;
        }
        if (to.administration() == sender) {
            broken.add(at(
                    "/recipient/administration",
                    "OWN_ADMINISTRATION",
                    "er den forvaltning, der har vejledt; henvis til den anden forvaltning",
                    "is the administration that guided; refer to the other one"));
        }
        if (to.offer() != null && !directory.isActiveOffer(to.offer())) {
            broken.add(Violation.unknownCode("/recipient/offer", "/offers?active=true"));
        }
        if (to.municipality() != null) {
            checkMunicipality(to.municipality(), broken);
        }
    }

    private void checkMunicipality(String code, List<Violation> broken) {
        MunicipalityRelation relation =
                directory.municipality(code).map(Municipality::relation).orElse(null);
        if (relation == null) {
            broken.add(Violation.unknownCode("/recipient/municipality", "/municipalities"));
        } else if (relation != MunicipalityRelation.PARTNER) {
            broken.add(at(
                    "/recipient/municipality",
                    "NOT_A_PARTNER",
                    "er ikke en samarbejdskommune",
                    "is not a partner municipality"));
        }
    }

    private static void checkPersonal(ReferralRequest request, ZonedDateTime now, List<Violation> broken) {
        ReferralConsent consent = request.consent();
        if (consent != null
                && consent.at() != null
                && consent.at().isAfter(now.toInstant().plus(CLOCK_SKEW))) {
            broken.add(at("/consent/at", "IN_THE_FUTURE", "ligger i fremtiden", "is in the future"));
        }
        if (request.contact() == null) {
            return;
        }
        if (consent == null || !consent.given()) {
            broken.add(at(
                    "/contact",
                    "CONSENT_REQUIRED",
                    "må kun sendes med borgerens samtykke (consent)",
                    "may only be sent with the citizen's consent (consent)"));
        }
        if (!request.contact().hasAddress()) {
            broken.add(at(
                    "/contact",
                    "EMAIL_OR_PHONE",
                    "skal have en e-mailadresse eller et telefonnummer",
                    "must have an e-mail address or a telephone number"));
        }
    }

    private static Violation at(String pointer, String code, String da, String en) {
        return Violation.at(pointer, code, new Bilingual(da, en));
    }
}
