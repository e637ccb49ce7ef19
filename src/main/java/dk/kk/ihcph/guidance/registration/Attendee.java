package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.event.Industry;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The person who registers a party, and their answers to the event's questions. */
@Embeddable
@Schema(hidden = true)
public record Attendee(
        @Schema(description = "Name; absent once erased", examples = "Ana Costa", maxLength = 200) @Nullable
                String name,
        @Schema(description = "E-mail address", examples = "ana@example.org", maxLength = 254) @Nullable String email,
        @Schema(description = "Preferred language, ISO 639-1", examples = "en", maxLength = 2) @Nullable
                String language,
        @Schema(description = "Municipality of residence", examples = "0101", maxLength = 4) @Nullable
                String municipality,
        @Nullable @Enumerated(EnumType.STRING) Situation situation,
        @Nullable @Enumerated(EnumType.STRING) Industry industry,
        @Schema(description = "Month of arrival in Denmark", examples = "2026-11", maxLength = 7) @Nullable
                String arrivalMonth,
        @Schema(
                        description = "Answers by the keys of the event's questions",
                        examples = "{\"diet\": \"vegetarian\"}",
                        maxProperties = 20)
                @JdbcTypeCode(SqlTypes.JSON)
                Map<String, Object> answers) {
    static final Attendee NOBODY = new Attendee(null, null, null, null, null, null, null, Map.of());

    public Optional<EmailAddress> emailAddress() {
        return Optional.ofNullable(email).map(EmailAddress::of);
    }

    Attendee withAnswers(Map<String, Object> given) {
        return new Attendee(name, email, language, municipality, situation, industry, arrivalMonth, given);
    }

    public Attendee with(@Nullable String preferredLanguage, @Nullable String residence) {
        return new Attendee(name, email, preferredLanguage, residence, situation, industry, arrivalMonth, answers);
    }

    /** Keeps only what does not identify the person. */
    Attendee anonymous() {
        return new Attendee(null, null, language, municipality, situation, industry, arrivalMonth, Map.of());
    }
}
