package dk.kk.ihcph.guidance.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question of one event to those who register, beside the questions of every event.
 *
 * @param key under which the answer stands in a registration's {
 * @param required whether a registration without an answer is refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EventQuestion", description = "A question to those who register")
public record Question(
        @Schema(description = "Key of the answer in a registration's `answers`", examples = "diet")
                @NotNull
                @Pattern(regexp = KEY, message = "{pattern.questionKey}")
                String key,
        @NotNull @Valid EventText.Title label,
        @Schema(description = "Type of the answer: TEXT takes up to 500 characters, NUMBER a whole or decimal number")
                @NotNull
                QuestionType type,
        @Schema(description = "Whether a registration without an answer is refused. Default: false") @Nullable
                Boolean required,
        @Schema(description = "The choices; required for a CHOICE, refused for any other type")
                @Nullable
                @Size(min = 1, max = 20)
                List<@NotNull @Valid Choice> choices) {
    static final String KEY = "^[a-z][a-zA-Z0-9]{0,29}$";

    /** One of the answers to choose from. */
    @Schema(name = "EventQuestionChoice", description = "A choice of a question")
    public record Choice(
            @Schema(description = "The value of the answer", examples = "vegetarian")
                    @NotNull
                    @Pattern(regexp = KEY, message = "{pattern.questionKey}")
                    String key,
            @NotNull @Valid EventText.Title label) {}
}
