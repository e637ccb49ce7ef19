package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.event.Industry;
import dk.kk.ihcph.guidance.kernel.text.Email;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration for an event as the caller sends it. */
@Schema(name = "RegistrationRequest", description = "A registration for an event; never give a CPR number")
public record RegistrationRequest(
        @Schema(description = "Name of whoever registers", examples = "Ana Costa") @NotBlank @Size(max = 200) @PlainText
                String name,
        @Schema(
                        description =
                                "Where confirmation, offers and reminders are mailed to; only staff may leave it out",
                        examples = "ana@example.org")
                @Nullable
                @Email
                @Size(min = 3, max = 254)
                String email,
        @Schema(description = "How many come, the one who registers among them; 1 where absent", examples = "2")
                @Nullable
                @Min(1)
                @Max(20)
                Integer partySize,
        @Schema(description = "Preferred language, ISO 639-1: mails are Danish for da, else English", examples = "en")
                @Nullable
                @Pattern(regexp = "[a-z]{2}")
                String language,
        @Schema(description = "Municipality of residence, a code of /municipalities", examples = "0101")
                @Nullable
                @Pattern(regexp = "[0-9]{4}")
                String municipality,
        @Schema(description = "Labels in /code-lists/situations") @Nullable Situation situation,
        @Schema(description = "Labels in /code-lists/industries") @Nullable Industry industry,
        @Schema(description = "Month of arrival in Denmark", examples = "2026-11")
                @Nullable
                @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])")
                String arrivalMonth,
        @Schema(
                        description =
                                "Answers by the keys of the event's questions: a text of at most 500 characters, a number,"
                                        + " or the key of a choice",
                        examples = "{\"diet\": \"vegetarian\"}",
                        maxProperties = 20)
                @Nullable
                @Size(max = 20)
                Map<String, Object> answers,
        @Schema(
                        description =
                                "That name, e-mail and answers may be kept until 90 days after the event, to write to the"
                                        + " registered about it. Must be true.",
                        examples = "true")
                @Nullable
                Boolean consent) {
    /** The request that would make this registration, for a merge patch. */
    public static RegistrationRequest of(Registration registration) {
        Attendee attendee = registration.attendee();
        return new RegistrationRequest(
                Objects.requireNonNullElse(attendee.name(), ""),
                attendee.email(),
                registration.partySize(),
                attendee.language(),
                attendee.municipality(),
                attendee.situation(),
                attendee.industry(),
                attendee.arrivalMonth(),
                attendee.answers().isEmpty() ? null : attendee.answers(),
                registration.origin().consentedAt() == null ? null : true);
    }

    public Party party() {
        return new Party(
                new Attendee(
                        name,
                        email,
                        language,
                        municipality,
                        situation,
                        industry,
                        arrivalMonth,
                        Objects.requireNonNullElse(answers, Map.of())),
                Objects.requireNonNullElse(partySize, 1),
                Boolean.TRUE.equals(consent));
    }
}
