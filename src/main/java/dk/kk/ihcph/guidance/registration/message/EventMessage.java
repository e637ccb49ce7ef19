package dk.kk.ihcph.guidance.registration.message;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A message of an administration to those registered for an event. */
@Entity
class EventMessage {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column
    private UUID event;

    @Enumerated(EnumType.STRING)
    private Administration administration;

    @Enumerated(EnumType.STRING)
    private MessageAudience audience;

    @Column
    private String subjectDa;

    @Column
    private String subjectEn;

    @Column
    private String textDa;

    @Column
    private String textEn;

    private int recipients;

    @Column
    private String sentBy;

    @Column
    private Instant sentAt;

    @SuppressWarnings("NullAway.Init")
    protected EventMessage() {}

    @SuppressWarnings("NullAway.Init") // the id is Hibernate's
    EventMessage(UUID event, Administration from, MessageRequest request, int recipients, String sentBy, Instant now) {
        this.event = event;
        this.administration = from;
        this.audience = request.audience();
        this.subjectDa = request.subject().da();
        this.subjectEn = request.subject().en();
        this.textDa = request.body().da();
        this.textEn = request.body().en();
        this.recipients = recipients;
        this.sentBy = sentBy;
        this.sentAt = now;
    }

    UUID id() {
        return id;
    }

    Instant sentAt() {
        return sentAt;
    }

    /** The subject, a blank line, and the paragraphs. */
    Bilingual words() {
        return new Bilingual(
                subjectDa.strip().replaceAll("\\s+", " ") + "\n\n" + textDa,
                subjectEn.strip().replaceAll("\\s+", " ") + "\n\n" + textEn);
    }

    UUID event() {
        return event;
    }

    Administration administration() {
        return administration;
    }

    MessageAudience audience() {
        return audience;
    }

    Bilingual subject() {
        return new Bilingual(subjectDa, subjectEn);
    }

    Bilingual text() {
        return new Bilingual(textDa, textEn);
    }

    int recipients() {
        return recipients;
    }
}
