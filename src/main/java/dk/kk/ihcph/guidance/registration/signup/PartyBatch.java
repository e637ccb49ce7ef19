package dk.kk.ihcph.guidance.registration.signup;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import dk.kk.ihcph.guidance.registration.Party;
import dk.kk.ihcph.guidance.registration.RegistrationProblem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The rules for several registrations in one request. The violations of all of them are reported at once. */
final class PartyBatch {
    private static final String ROOT = "/registrations/";

    private PartyBatch() {}

    /** Refuses the request if any of its parties breaks a rule. */
    static void refuse(List<Party> all, BiFunction<String, Party, List<Violation>> broken) {
        List<Violation> found = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            found.addAll(broken.apply(ROOT + at, all.get(at)));
        }
        Refused.refuse(found);
    }

    /** Refuses parties whose e-mail is registered for the event already, or is given twice in the request. */
    static void refuseKnown(List<Party> all, Function<Collection<EmailAddress>, Set<EmailAddress>> known) {
        Set<EmailAddress> taken = new HashSet<>(known.apply(all.stream()
                .flatMap(party -> party.attendee().emailAddress().stream())
                .toList()));
        List<Violation> found = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            Optional<EmailAddress> email = all.get(at).attendee().emailAddress();
            if (email.isPresent() && !taken.add(email.get())) {
                found.add(Violation.at(
                        ROOT + at + "/email",
                        RegistrationProblem.ALREADY_REGISTERED.name(),
                        new Bilingual("er allerede tilmeldt", "is already registered")));
            }
        }
        if (!found.isEmpty()) {
            throw Refused.of(RegistrationProblem.ALREADY_REGISTERED, found);
        }
    }
}
