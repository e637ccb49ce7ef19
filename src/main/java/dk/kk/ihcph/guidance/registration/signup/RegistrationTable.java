package dk.kk.ihcph.guidance.registration.signup;

import dk.kk.ihcph.guidance.event.EventText;
import dk.kk.ihcph.guidance.event.Question;
import dk.kk.ihcph.guidance.event.QuestionType;
import dk.kk.ihcph.guidance.export.Table;
import dk.kk.ihcph.guidance.export.Table.Column;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.registration.Attendee;
import dk.kk.ihcph.guidance.registration.HolderRights;
import dk.kk.ihcph.guidance.registration.Registration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registrations of an event as a table, one row each. */
final class RegistrationTable {
    private static final List<Column> COLUMNS = List.of(
            Column.of("id", "Id"),
            Column.of("status", "Status"),
            Column.of("name", "Navn"),
            Column.of("email", "E-mailadresse"),
            Column.of("partySize", "Antal personer"),
            Column.of("language", "Sprog"),
            Column.of("municipality", "Kommune"),
            Column.of("situation", "Situation"),
            Column.of("industry", "Branche"),
            Column.of("arrivalMonth", "Ankomstmåned"),
            Column.of("source", "Tilmeldt af"),
            Column.of("partner", "Samarbejdskommune"),
            Column.of("ticketCode", "Billetkode"),
            Column.of("registeredAt", "Tilmeldt"),
            Column.of("coming", "Kommer stadig"),
            Column.of("attendance", "Fremmøde"),
            Column.of("arrivedAt", "Mødt op"),
            Column.of("personsArrived", "Personer mødt op"));

    private RegistrationTable() {}

    static Table of(List<HolderRights> registrations, List<Question> questions, ZoneId zone) {
        Map<String, Question> asked = asked(registrations, questions);
        return new Table(
                new Bilingual("Tilmeldinger", "Registrations"),
                "registrations",
                Stream.concat(
                                COLUMNS.stream(),
                                asked.values().stream()
                                        .map(question -> Column.of(
                                                "answers." + question.key(),
                                                question.label().da())))
                        .toList(),
                registrations.stream().map(one -> row(one, asked, zone)).toList());
    }

    /**
     * The event's questions in their order, then answered questions that are no longer asked, of which only the key
     * is known.
     */
    private static Map<String, Question> asked(List<HolderRights> registrations, List<Question> questions) {
        Map<String, Question> asked = new LinkedHashMap<>();
        questions.forEach(question -> asked.put(question.key(), question));
        registrations.stream()
                .flatMap(one -> one.registration().attendee().answers().keySet().stream())
                .distinct()
                .sorted()
                .forEach(key -> asked.computeIfAbsent(key, RegistrationTable::noLongerAsked));
        return asked;
    }

    private static Question noLongerAsked(String key) {
        return new Question(key, new EventText.Title(key, key), QuestionType.TEXT, false, null);
    }

    private static List<@Nullable Object> row(HolderRights rights, Map<String, Question> asked, ZoneId zone) {
        Registration one = rights.registration();
        Attendee attendee = one.attendee();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(one.id());
        cells.add(rights.status());
        cells.add(attendee.name());
        cells.add(attendee.email());
        cells.add(one.partySize());
        cells.add(attendee.language());
        cells.add(attendee.municipality());
        cells.add(attendee.situation());
        cells.add(attendee.industry());
        cells.add(attendee.arrivalMonth());
        cells.add(one.origin().source());
        cells.add(one.origin().partner());
        cells.add(rights.ticketCode());
        cells.add(local(one.origin().registeredAt(), zone));
        cells.add(one.followUp().coming());
        cells.add(one.attendance());
        cells.add(local(one.arrival().arrivedAt(), zone));
        cells.add(one.arrival().personsArrived());
        asked.forEach(
                (key, question) -> cells.add(answer(question, attendee.answers().get(key))));
        return cells;
    }

    /** Writes a chosen answer as its Danish label. */
    private static @Nullable Object answer(Question question, @Nullable Object given) {
        return Objects.requireNonNullElse(question.choices(), List.<Question.Choice>of()).stream()
                .filter(choice -> choice.key().equals(given))
                .<Object>map(choice -> new Bilingual(choice.label().da(), choice.key()))
                .findFirst()
                .orElse(given);
    }

    private static @Nullable LocalDateTime local(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone).withNano(0);
    }
}
