package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.directory.municipality.Municipality;
import dk.kk.ihcph.guidance.event.Audience;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.event.EventPlan;
import dk.kk.ihcph.guidance.http.json.MergePatch;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Languages;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of an event for those who register. Each rule has a problem of its own. */
@ApplicationScoped
public class RegistrationRules {
    private static final Bilingual REQUIRED = new Bilingual("skal udfyldes", "is required");

    private static final String PARTY_TOO_LARGE = "PARTY_TOO_LARGE";

    private final Directory directory;
    private final MergePatch mergePatch;

    RegistrationRules(Directory directory, MergePatch mergePatch) {
        this.directory = directory;
        this.mergePatch = mergePatch;
    }

    /**
     * Refuses unless the event can be registered for now.
     *
     * @param byStaff who registers others by phone or on the spot, outside the window too, until the event ends
     */
    public void requireOpen(EventFacts event, boolean byStaff, Instant now) {
        switch (event.status()) {
            case DRAFT -> throw byStaff ? Refused.illegalTransition(event.status()) : Refused.notFound();
            case CANCELLED -> throw Refused.of(RegistrationProblem.EVENT_CANCELLED);
            case COMPLETED -> throw Refused.of(RegistrationProblem.EVENT_OVER, event.startsAt());
            case PUBLISHED -> {
                // Whether it is open is a matter of time.
            }
        }
        if (!event.plan().signUp().takesRegistrations()) {
            throw Refused.of(RegistrationProblem.NO_REGISTRATION);
        }
        if (!now.isBefore(byStaff ? event.endsAt() : event.startsAt())) {
            throw Refused.of(RegistrationProblem.EVENT_OVER, event.startsAt());
        }
        if (byStaff) {
            return;
        }
        if (event.plan().signUp().registrationOpensAt() != null
                && now.isBefore(event.plan().signUp().registrationOpensAt())) {
            throw Refused.of(
                    RegistrationProblem.REGISTRATION_NOT_OPEN,
                    event.plan().signUp().registrationOpensAt());
        }
        if (event.plan().signUp().registrationClosesAt() != null
                && !now.isBefore(event.plan().signUp().registrationClosesAt())) {
            throw Refused.of(
                    RegistrationProblem.REGISTRATION_CLOSED,
                    event.plan().signUp().registrationClosesAt());
        }
    }

    /**
     * Lists all violations of the rules.
     *
     * @param root pointer of the registration in the body
     */
    public List<Violation> broken(String root, EventFacts event, Party party, RegistrationSource source) {
        Attendee attendee = party.attendee();
        List<Violation> broken = new ArrayList<>(Languages.refused(root + "/language", attendee.language()));
        broken.addAll(directory.refusedMunicipality(root + "/municipality", attendee.municipality()));
        if (source == RegistrationSource.CITIZEN) {
            if (attendee.email() == null) {
                broken.add(Violation.at(root + "/email", "REQUIRED", REQUIRED));
            }
            if (!party.consent()) {
                broken.add(Violation.at(
                        root + "/consent",
                        "CONSENT_REQUIRED",
                        new Bilingual(
                                "Du skal give samtykke. Ellers kan vi ikke gemme din tilmelding.",
                                "You need to give consent. Otherwise we cannot keep your registration.")));
            }
        }
        int most = Math.min(event.plan().signUp().maxPartySize(), event.seatLimit());
        if (party.persons() > most) {
            broken.add(Violation.at(
                    root + "/partySize",
                    PARTY_TOO_LARGE,
                    new Bilingual("må højst være %s ved dette arrangement", "must be at most %s at this event")
                            .with(most)));
        }
        if (lacksResidence(event, attendee.municipality())) {
            broken.add(Violation.at(root + "/municipality", "REQUIRED", REQUIRED));
        }
        if (event.plan().invited().audience() == Audience.INDUSTRY && attendee.industry() == null) {
            broken.add(Violation.at(root + "/industry", "REQUIRED", REQUIRED));
        }
        broken.addAll(Answers.broken(root, event.plan().signUp().questions(), attendee.answers()));
        return broken;
    }

    /**
     * Finds what a change breaks of today's rules. What it leaves as it is may break them, since the event can have got
     * other questions, limits or another audience after the registration was made; a smaller party always passes.
     */
    public List<Violation> brokenByChange(
            EventFacts event, RegistrationRequest before, RegistrationRequest after, RegistrationSource source) {
        Party stored = before.party();
        List<Violation> added = mergePatch.addedViolations(before, after, request -> {
            Party party = request.party();
            Map<String, Object> asked = Answers.asked(
                    event.plan().signUp().questions(),
                    party.attendee().answers(),
                    stored.attendee().answers());
            return broken("", event, party.with(party.attendee().withAnswers(asked)), source);
        });
        return after.party().persons() > stored.persons()
                ? added
                : added.stream()
                        .filter(violation -> !violation.code().equals(PARTY_TOO_LARGE))
                        .toList();
    }

    /** Refuses a change that takes the attendee out of the event's audience. */
    public void requireAudience(EventFacts event, Attendee before, Attendee after) {
        boolean same =
                Objects.equals(before.municipality(), after.municipality()) && before.industry() == after.industry();
        if (!same) {
            requireAudience(event, after);
        }
    }

    private static boolean lacksResidence(EventFacts event, @Nullable String municipality) {
        return municipality == null
                && (event.plan().invited().audience() == Audience.COPENHAGEN_RESIDENTS
                        || event.plan().invited().audience() == Audience.MUNICIPALITIES);
    }

    /** Refuses an attendee outside the event's audience. */
    public void requireAudience(EventFacts event, Attendee attendee) {
        boolean meant =
                switch (event.plan().invited().audience()) {
                    case EVERYONE -> true;
                    case COPENHAGEN_RESIDENTS -> Municipality.COPENHAGEN.equals(attendee.municipality());
                    case INDUSTRY -> event.plan().invited().industry() == attendee.industry();
                    case MUNICIPALITIES ->
                        event.plan()
                                .invited()
                                .audienceMunicipalities()
                                .contains(Objects.requireNonNullElse(attendee.municipality(), ""));
                };
        if (!meant) {
            throw Refused.of(
                    RegistrationProblem.OUTSIDE_AUDIENCE,
                    RegistrationProblem.OUTSIDE_AUDIENCE.detail().with(people(event)));
        }
    }

    /** Names the people that an event is for. */
    private Bilingual people(EventFacts event) {
        EventPlan.Invited invited = event.plan().invited();
        return switch (invited.audience()) {
            case EVERYONE, COPENHAGEN_RESIDENTS -> invited.audience().label().inSentence();
            case INDUSTRY ->
                new Bilingual("fagfolk inden for %s", "professionals in %s")
                        .with(Objects.requireNonNull(invited.industry()).label().inSentence());
            case MUNICIPALITIES -> {
                List<String> names = invited.audienceMunicipalities().stream()
                        .map(code -> directory
                                .municipality(code)
                                .map(Municipality::name)
                                .orElse(code))
                        .toList();
                yield (names.size() == 1
                                ? new Bilingual("borgere i %s Kommune", "residents of %s")
                                : new Bilingual("borgere i kommunerne %s", "residents of the municipalities %s"))
                        .with(names);
            }
        };
    }
}
