package dk.kk.ihcph.guidance.consultation;

import dk.kk.ihcph.guidance.directory.Situation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** The result of a citizen from the line. Everything is optional: what is left out stays as the ticket said. */
@Schema(
        name = "CompletionRequest",
        description = "The outcome of a consultation from the queue. Fields left out keep the values of the ticket;"
                + " the times are measured.",
        examples = "{\"result\": \"ANSWERED\"}")
public record CompletionRequest(
        @Schema(examples = "[\"MITID\"]") @Size(min = 1, max = 12) @UniqueElements @Nullable
                List<@NotNull @Size(max = 50) String> topics,
        @Schema(description = "Language spoken, ISO 639-1", examples = "en", maxLength = 2)
                @Pattern(regexp = "[a-z]{2}", message = "{pattern.language}")
                @Nullable
                String language,
        @Schema(description = "Residence municipality, code of /municipalities", examples = "0101")
                @Size(max = 4)
                @Nullable
                String municipality,
        @Schema(description = "Whether the citizen is about to move to Copenhagen, which puts them in the target group")
                @Nullable
                Boolean movingToCopenhagen,
        @Nullable Situation situation,
        @Nullable FirstVisit firstVisit,
        @Schema(description = "Number of persons who came together", examples = "1") @Min(1) @Max(50) @Nullable
                Integer persons,
        @Nullable Result result,
        @Size(max = 20) @UniqueElements @Nullable List<@NotNull @Size(max = 50) String> offers,
        @Schema(
                        description =
                                "Internal note without names and personal numbers; returned only to the administration that"
                                        + " guided")
                @Size(max = 2000)
                @Nullable
                String note) {

    Guidance over(Guidance known) {
        return new Guidance(
                        Objects.requireNonNullElse(topics, known.topics()),
                        language == null ? known.language() : language,
                        known.municipality(),
                        known.movingToCopenhagen())
                .withResidence(municipality, movingToCopenhagen);
    }

    Visitors over(Visitors known) {
        return new Visitors(
                situation == null ? known.situation() : situation,
                firstVisit == null ? known.firstVisit() : firstVisit,
                persons == null ? known.persons() : persons);
    }

    Outcome over(Outcome known) {
        return new Outcome(
                result == null ? known.result() : result,
                offers == null ? known.offers() : offers,
                note == null ? known.note() : note);
    }
}
