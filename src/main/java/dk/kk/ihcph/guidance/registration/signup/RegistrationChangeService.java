package dk.kk.ihcph.guidance.registration.signup;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.http.IfMatch;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.notification.Notifications;
import dk.kk.ihcph.guidance.registration.HolderRights;
import dk.kk.ihcph.guidance.registration.Party;
import dk.kk.ihcph.guidance.registration.Registration;
import dk.kk.ihcph.guidance.registration.RegistrationAccess;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.OpenedRegistration;
import dk.kk.ihcph.guidance.registration.RegistrationAction;
import dk.kk.ihcph.guidance.registration.RegistrationCalendar;
import dk.kk.ihcph.guidance.registration.RegistrationMail;
import dk.kk.ihcph.guidance.registration.RegistrationProblem;
import dk.kk.ihcph.guidance.registration.RegistrationRepository;
import dk.kk.ihcph.guidance.registration.RegistrationRequest;
import dk.kk.ihcph.guidance.registration.RegistrationRules;
import dk.kk.ihcph.guidance.registration.RegistrationStatus;
import dk.kk.ihcph.guidance.registration.seats.SeatOfferOutcome;
import dk.kk.ihcph.guidance.registration.seats.SeatRepository;
import dk.kk.ihcph.guidance.registration.seats.Seating;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows, changes and ends registrations. Whatever changes seats locks those of the event first. */
@ApplicationScoped
class RegistrationChangeService {
    private final RegistrationRepository registrations;
    private final SeatRepository seats;
    private final RegistrationAccess access;
    private final RegistrationRules rules;
    private final RegistrationViews views;
    private final Seating seating;
    private final Notifications notifications;
    private final MergePatch patches;
    private final Directory directory;
    private final Clock clock;

    RegistrationChangeService(
            RegistrationRepository registrations,
            SeatRepository seats,
            RegistrationAccess access,
            RegistrationRules rules,
            RegistrationViews views,
            Seating seating,
            Notifications notifications,
            MergePatch patches,
            Directory directory,
            Clock clock) {
        this.registrations = registrations;
        this.seats = seats;
        this.access = access;
        this.rules = rules;
        this.views = views;
        this.seating = seating;
        this.notifications = notifications;
        this.patches = patches;
        this.directory = directory;
        this.clock = clock;
    }

    /** Shows a registration; the look is written to the audit trail. */
    @Transactional
    RegistrationView get(UUID id, String secret) {
        return views.of(access.find(id, secret));
    }

    String calendar(UUID id, String secret) {
        OpenedRegistration found = access.find(id, secret);
        return RegistrationCalendar.of(rights(found), directory.locationNames(), clock.getZone());
    }

    /** Changes attendee and party size. Seats for a larger party must be free; those that a smaller one leaves are passed on. */
    @Transactional
    RegistrationView change(UUID id, String secret, IfMatch ifMatch, JsonNode patch) {
        OpenedRegistration found = lockSeats(access.findToChange(id, secret));
        Registration registration = found.registration();
        ifMatch.check(registration.version());
        rights(found).require(RegistrationAction.CHANGE);
        RegistrationRequest before = RegistrationRequest.of(registration);
        RegistrationRequest after = patches.apply(patch, before, RegistrationRequest.class);
        List<Violation> broken = new ArrayList<>(rules.brokenByChange(
                found.event(), before, after, registration.origin().source()));
        if (!found.byStaff()
                && !Objects.equals(before.attendee().email(), after.attendee().email())) {
            broken.add(Violation.at(
                    "/email",
                    "UNCHANGEABLE",
                    new Bilingual(
                            "E-mailadressen kan ikke ændres. Afmeld dig, og tilmeld dig igen med den nye" + " adresse.",
                            "The e-mail address cannot be changed. Cancel your registration and register"
                                    + " again with the new address.")));
        }
        Refused.refuse(broken);
        Party party = after.party();
        rules.requireAudience(found.event(), registration.attendee(), party.attendee());
        int more = party.persons() - registration.partySize();
        requireSeats(registration, more);
        if (more > 0) {
            seating.requireQuota(found.event(), registration.origin().partner(), more);
        }
        registration.updateDetails(party);
        if (registration.status() == RegistrationStatus.OFFERED && more < 0) {
            seats.openOffer(registration).shrinkTo(party.persons());
        }
        return finish(found, more == 0 ? null : RegistrationMail.REGISTRATION_CHANGED);
    }

    private void requireSeats(Registration registration, int more) {
        boolean needs = registration.status() != RegistrationStatus.WAITING;
        if (needs && more > 0) {
            int free = seats.seats(registration.event()).orElseThrow().free();
            if (registration.status() == RegistrationStatus.OFFERED || more > free) {
                throw Refused.of(
                        RegistrationProblem.EVENT_FULL,
                        new Bilingual(
                                        "Der er ikke %s. Din tilmelding er ikke ændret.",
                                        "There are not %s. Your registration has not been changed.")
                                .with(Noun.of("ekstra plads", "ekstra pladser", "more seat", "more seats")
                                        .count(more)));
            }
        }
    }

    /** Confirms by the mailed link; a second click changes nothing. */
    @Transactional
    RegistrationView confirm(UUID id, String secret) {
        OpenedRegistration found = lockSeats(access.findToChange(id, secret));
        if (found.registration().standing().isConfirmedByMail()) {
            return views.of(found);
        }
        rights(found).require(RegistrationAction.CONFIRM);
        found.registration().confirm(clock.instant());
        return finish(found, RegistrationMail.REGISTRATION_RECEIVED);
    }

    @Transactional
    RegistrationView cancel(UUID id, String secret) {
        return step(id, secret, RegistrationAction.CANCEL, RegistrationMail.REGISTRATION_CANCELLED, this::leave);
    }

    @Transactional
    RegistrationView accept(UUID id, String secret) {
        return step(id, secret, RegistrationAction.ACCEPT, RegistrationMail.REGISTRATION_CONFIRMED, registration -> {
            registration.accept(clock.instant());
            seating.close(registration, SeatOfferOutcome.ACCEPTED);
        });
    }

    @Transactional
    RegistrationView decline(UUID id, String secret) {
        return step(id, secret, RegistrationAction.DECLINE, null, registration -> {
            registration.endOffer(RegistrationStatus.DECLINED, clock.instant());
            seating.close(registration, SeatOfferOutcome.DECLINED);
        });
    }

    /** Records the answer to the reminder. A party that does not come gives its seats back. */
    @Transactional
    RegistrationView coming(UUID id, String secret, boolean comes) {
        String mail = comes ? null : RegistrationMail.REGISTRATION_CANCELLED;
        return step(id, secret, RegistrationAction.ANSWER_COMING, mail, registration -> {
            registration.answerComing(comes, clock.instant());
            if (!comes) {
                registration.cancel(clock.instant());
            }
        });
    }

    /** Erases the attendee's data. Seats of a coming event are given back first. */
    @Transactional
    void erase(UUID id, String secret, IfMatch ifMatch) {
        OpenedRegistration found = lockSeats(access.findToChange(id, secret));
        Registration registration = found.registration();
        ifMatch.check(registration.version());
        HolderRights rights = rights(found);
        rights.require(RegistrationAction.ERASE);
        if (rights.may(RegistrationAction.CANCEL)) {
            leave(registration);
        }
        registration.erase(clock.instant());
        registrations.deleteLinks(registration);
        seating.passOn(found.event());
    }

    /** Cancels the registration and declines its open offer. */
    private void leave(Registration registration) {
        if (registration.status() == RegistrationStatus.OFFERED) {
            seating.close(registration, SeatOfferOutcome.DECLINED);
        }
        registration.cancel(clock.instant());
    }

    private RegistrationView step(
            UUID id, String secret, RegistrationAction action, @Nullable String mail, Consumer<Registration> change) {
        OpenedRegistration found = lockSeats(access.findToChange(id, secret));
        rights(found).require(action);
        change.accept(found.registration());
        return finish(found, mail);
    }

    private HolderRights rights(OpenedRegistration found) {
        return new HolderRights(found.registration(), found.event(), clock.instant());
    }

    /** Locks the seats of the event, then reads the registration and the event anew. */
    private OpenedRegistration lockSeats(OpenedRegistration found) {
        Registration registration = found.registration();
        EventFacts event = seating.lock(registration.event()).event();
        registrations.refreshed(registration);
        return new OpenedRegistration(registration, event, found.way());
    }

    private RegistrationView finish(OpenedRegistration found, @Nullable String mail) {
        if (mail != null) {
            notifications.queue(mail, found.registration().id());
        }
        seating.passOn(found.event());
        registrations.flush();
        return views.of(found);
    }
}
