package dk.kk.ihcph.guidance.registration.ticket;

import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.event.EventFacts;
import dk.kk.ihcph.guidance.http.CallerLanguage;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Written;
import dk.kk.ihcph.guidance.privacy.audit.AuditService;
import dk.kk.ihcph.guidance.registration.HolderRights;
import dk.kk.ihcph.guidance.registration.RegistrationAccess;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.OpenedRegistration;
import dk.kk.ihcph.guidance.registration.RegistrationAccess.Way;
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
        return TicketImage.png(holder(id, secret).requireTicketCode());
    }

    @Transactional
    String svg(UUID id, String secret) {
        HolderRights rights = holder(id, secret);
        return TicketImage.svg(rights.requireTicketCode(), words(rights));
    }

    private HolderRights holder(UUID id, String secret) {
        OpenedRegistration found = access.find(id, secret);
        if (found.way() != Way.CITIZEN) {
            audit.recordReading("registration", Map.of(id, found.registration().administration()));
        }
        return new HolderRights(found.registration(), found.event(), clock.instant());
    }

    private TicketImage.TicketWords words(HolderRights rights) {
        Locale locale = language.locale();
        EventFacts event = rights.event();
        int persons = rights.registration().partySize();
        String name = rights.registration().attendee().name();
        return new TicketImage.TicketWords(
                locale.getLanguage(),
                event.title().in(locale),
                Stream.of(
                                Written.span(event.startsAt(), event.endsAt(), clock.getZone(), locale),
                                rights.place(directory.locationNames()).in(locale),
                                name == null ? "" : name,
                                Noun.PERSONS.count(persons).in(locale))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
