package dk.kk.ihcph.guidance.registration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The origin of a registration: its source, and when it was made.
 *
 * @param partner the municipality whose partner made it
 * @param ticketCode the code that was drawn for its ticket
 * @param consentedAt when the attendee allowed that name, e-mail and answers are kept
 */
@Embeddable
public record Origin(
        @Enumerated(EnumType.STRING) RegistrationSource source,
        @Nullable String partner,
        String ticketCode,
        Instant registeredAt,
        @Nullable Instant consentedAt) {
    public boolean isWalkIn() {
        return source == RegistrationSource.WALK_IN;
    }

    Origin withoutConsent() {
        return new Origin(source, partner, ticketCode, registeredAt, null);
    }
}
