package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.notification.WrittenTime;
import dk.kk.ihcph.guidance.privacy.AuditService;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.Found;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.Way;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.CallerLanguage;
import dk.kk.ihcph.guidance.web.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The ticket of a confirmed registration. */
@ApplicationScoped
class TicketImageService {
    private static final Bilingual PERSONS = new Bilingual("%s personer", "%s persons");
    private static final Bilingual ONE_PERSON = new Bilingual("1 person", "1 person");

    private final RegistrationAccess access;
    private final Directory directory;
    private final AuditService audit;
    private final CallerLanguage language;
    private final Clock clock;

    TicketImageService(
            RegistrationAccess access, Directory directory, AuditService audit, CallerLanguage language, Clock clock) {
        this.access = access;
        this.directory = directory;
        this.audit = audit;
        this.language = language;
        this.clock = clock;
    }

    @Transactional
    byte[] png(UUID id, String secret) {
        return TicketImage.png(confirmed(id, secret).registration().ticketCode());
    }

    @Transactional
    String svg(UUID id, String secret) {
        Found found = confirmed(id, secret);
        return TicketImage.svg(found.registration().ticketCode(), words(found));
    }

    /** Who only waits, or is no longer registered, has no ticket. */
    private Found confirmed(UUID id, String secret) {
        Found found = access.find(id, secret);
        if (found.registration().status() != RegistrationStatus.CONFIRMED) {
            throw ProblemException.notFound();
        }
        if (found.way() != Way.CITIZEN) {
            audit.read("registration", Map.of(id, found.registration().administration()));
        }
        return found;
    }

    private TicketImage.Words words(Found found) {
        Locale locale = language.locale();
        EventFacts event = found.event();
        int persons = found.registration().partySize();
        String name = found.registration().name();
        return new TicketImage.Words(
                locale.getLanguage(),
                event.title().in(locale),
                Stream.of(
                                WrittenTime.span(event.startsAt(), event.endsAt(), clock.getZone(), locale),
                                directory
                                        .locationNames()
                                        .place(event.location(), event.address(), event.onlineUrl())
                                        .in(locale),
                                name == null ? "" : name,
                                persons == 1
                                        ? ONE_PERSON.in(locale)
                                        : PERSONS.with(persons).in(locale))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
