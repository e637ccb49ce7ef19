package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.event.Industry;
import dk.kk.ihcph.guidance.kernel.text.Email;
import dk.kk.ihcph.guidance.kernel.text.EmailAddress;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The person who registers a party, and their answers to the event's questions. */
@Embeddable
@Schema(hidden = true)
public record Attendee(
        @Schema(description = "Name of the person who registers; required. Absent once erased", examples = "Ana Costa")
                @Nullable
                @NotBlank
                @Size(max = 200)
                @PlainText
                String name,
        @Schema(
                        description =
                                "Address for confirmations, offers of seats and reminders. Required, except if staff register the party",
                        examples = "ana@example.org")
                @Nullable
                @Email
                @Size(min = 3, max = 254)
                String email,
        @Schema(
                        description = "Preferred language, ISO 639-1. Mails are Danish for `da`, otherwise English",
                        examples = "en")
                @Nullable
                @Pattern(regexp = "^[a-z]{2}$", message = "{pattern.language}")
                String language,
        @Schema(description = "Municipality of residence, a code of /municipalities")
                @Nullable
                @Pattern(regexp = "^[0-9]{4}$", message = "{pattern.municipality}")
                String municipality,
        @Schema(description = "Labels in /code-lists/situations") @Nullable @Enumerated(EnumType.STRING)
                Situation situation,
        @Schema(description = "Labels in /code-lists/industries") @Nullable @Enumerated(EnumType.STRING)
                Industry industry,
        @Schema(description = "Month of arrival in Denmark", examples = "2026-11")
                @Nullable
                @Pattern(regexp = "^[0-9]{4}-(0[1-9]|1[0-2])$", message = "{pattern.month}")
                String arrivalMonth,
        @Schema(
                        description =
                                "Answers, by the keys of the event's questions: a text of at most 500 characters, a number, or the key of a choice",
                        examples = "{\"diet\": \"vegetarian\"}",
                        maxProperties = 20)
                @Size(max = 20)
                @JdbcTypeCode(SqlTypes.JSON)
                Map<String, Object> answers) {
    static final Attendee NOBODY = new Attendee(null, null, null, null, null, null, null, Map.of());

    public Attendee {
        answers = Objects.requireNonNullElse(answers, Map.of());
    }

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
