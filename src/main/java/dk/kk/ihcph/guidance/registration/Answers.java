package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.event.Question;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Noun;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.text.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks the answers of a registration against the questions of its event. */
public final class Answers {
    private static final int LONGEST = 500;

    private Answers() {}

    /** Leaves out the answers that are kept unchanged to questions that the event no longer asks. */
    static Map<String, Object> asked(List<Question> questions, Map<String, Object> given, Map<String, Object> kept) {
        Set<String> keys = questions.stream().map(Question::key).collect(Collectors.toSet());
        Map<String, Object> asked = new LinkedHashMap<>(given);
        asked.entrySet()
                .removeIf(answer ->
                        !keys.contains(answer.getKey()) && answer.getValue().equals(kept.get(answer.getKey())));
        return asked;
    }

    static List<Violation> broken(String root, List<Question> questions, Map<String, Object> answers) {
        List<Violation> broken = new ArrayList<>();
        for (String key : answers.keySet()) {
            if (questions.stream().noneMatch(question -> question.key().equals(key))) {
                // The key is the caller's: it is not repeated beyond what may stand in a pointer.
                broken.add(Violation.at(
                        root + "/answers",
                        "UNKNOWN_QUESTION",
                        new Bilingual(
                                "må kun indeholde svar på arrangementets spørgsmål",
                                "must only contain answers to the event's questions")));
            }
        }
        for (Question question : questions) {
            String pointer = root + "/answers/" + question.key();
            Object answer = answers.get(question.key());
            if (answer == null) {
                if (Boolean.TRUE.equals(question.required())) {
                    broken.add(Violation.at(pointer, "REQUIRED", new Bilingual("skal besvares", "must be answered")));
                }
            } else {
                wrong(pointer, question, answer).ifPresent(broken::add);
            }
        }
        return broken;
    }

    private static Optional<Violation> wrong(String pointer, Question question, Object answer) {
        return switch (question.type()) {
            case NUMBER ->
                answer instanceof Number
                        ? Optional.empty()
                        : Optional.of(Violation.at(
                                pointer, "WRONG_TYPE", new Bilingual("skal være et tal", "must be a number")));
            case CHOICE ->
                choices(question).anyMatch(answer::equals)
                        ? Optional.empty()
                        : Optional.of(Violation.at(
                                pointer,
                                "UNKNOWN_CODE",
                                new Bilingual("skal være en af: %s", "must be one of: %s")
                                        .with(String.join(
                                                ", ", choices(question).toList()))));
            case TEXT -> refusedText(pointer, answer);
        };
    }

    private static Stream<String> choices(Question question) {
        return Objects.requireNonNullElse(question.choices(), List.<Question.Choice>of()).stream()
                .map(Question.Choice::key);
    }

    private static Optional<Violation> refusedText(String pointer, @Nullable Object answer) {
        if (!(answer instanceof String text) || text.isBlank() || text.length() > LONGEST) {
            return Optional.of(Violation.at(
                    pointer,
                    "SIZE",
                    new Bilingual("skal være en tekst på 1-%s", "must be a text of 1-%s")
                            .with(Noun.CHARACTERS.count(LONGEST))));
        }
        return PlainText.Guard.isPlain(text)
                ? Optional.empty()
                : Optional.of(Violation.at(
                        pointer, "PLAIN_TEXT", new Bilingual("må ikke indeholde HTML", "must not contain HTML")));
    }
}
