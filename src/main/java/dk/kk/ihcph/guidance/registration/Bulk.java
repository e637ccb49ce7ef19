package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Rules over several registrations in one request: every reason why one of them is refused is told at once. */
final class Bulk {
    private static final String ROOT = "/registrations/";

    private Bulk() {}

    /** Refuses with what is broken in any of them. */
    static void refuse(List<RegistrationRequest> all, BiFunction<String, RegistrationRequest, List<Violation>> broken) {
        List<Violation> found = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            found.addAll(broken.apply(ROOT + at, all.get(at)));
        }
        Refused.refuse(found);
    }

    /** Refuses those whose e-mail stands at the event already, or twice in the request. */
    static void refuseKnown(
            List<RegistrationRequest> all, Function<Collection<EmailAddress>, Set<EmailAddress>> known) {
        Set<EmailAddress> taken = new HashSet<>(known.apply(all.stream()
                .map(RegistrationRequest::email)
                .filter(Objects::nonNull)
                .map(EmailAddress::of)
                .toList()));
        List<Violation> found = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            String email = all.get(at).email();
            if (email != null && !taken.add(EmailAddress.of(email))) {
                found.add(Violation.at(
                        ROOT + at + "/email",
                        RegistrationProblem.ALREADY_REGISTERED.name(),
                        new Bilingual("er allerede tilmeldt", "is registered already")));
            }
        }
        if (!found.isEmpty()) {
            throw Refused.of(RegistrationProblem.ALREADY_REGISTERED, found);
        }
    }
}
