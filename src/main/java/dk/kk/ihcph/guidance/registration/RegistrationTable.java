package dk.kk.ihcph.guidance.registration;

import dk.kk.ihcph.guidance.event.Question;
import dk.kk.ihcph.guidance.web.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The registrations of an event as a table, a row each, for those who work with spreadsheets. Columns are named as in JSON. */
final class RegistrationTable {
    private static final List<String> COLUMNS = List.of(
            "id",
            "status",
            "name",
            "email",
            "partySize",
            "language",
            "municipality",
            "situation",
            "industry",
            "arrivalMonth",
            "source",
            "partner",
            "ticket",
            "registeredAt",
            "coming",
            "attendance",
            "arrivedAt",
            "personsArrived");

    private RegistrationTable() {}

    static Table of(List<RegistrationView> registrations, List<Question> questions, ZoneId zone) {
        List<String> asked = asked(registrations, questions);
        return new Table(
                "Registrations",
                "registrations",
                Stream.concat(COLUMNS.stream(), asked.stream().map(key -> "answers." + key))
                        .toList(),
                registrations.stream().map(one -> row(one, asked, zone)).toList());
    }

    /** The keys of the event's questions in their order, then of questions that were answered and are no longer asked. */
    private static List<String> asked(List<RegistrationView> registrations, List<Question> questions) {
        Set<String> keys = new LinkedHashSet<>();
        questions.forEach(question -> keys.add(question.key()));
        Set<String> answered = new TreeSet<>();
        registrations.forEach(one -> answered.addAll(answers(one).keySet()));
        keys.addAll(answered);
        return List.copyOf(keys);
    }

    private static Map<String, Object> answers(RegistrationView one) {
        return Objects.requireNonNullElse(one.answers(), Map.of());
    }

    private static List<@Nullable Object> row(RegistrationView one, List<String> asked, ZoneId zone) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(one.id());
        cells.add(one.status());
        cells.add(one.name());
        cells.add(one.email());
        cells.add(one.partySize());
        cells.add(one.language());
        cells.add(one.municipality());
        cells.add(one.situation());
        cells.add(one.industry());
        cells.add(one.arrivalMonth());
        cells.add(one.source());
        cells.add(one.partner());
        cells.add(one.ticket());
        cells.add(local(one.registeredAt(), zone));
        cells.add(one.coming());
        cells.add(one.attendance());
        cells.add(local(one.arrivedAt(), zone));
        cells.add(one.personsArrived());
        Map<String, Object> answers = answers(one);
        asked.forEach(key -> cells.add(answers.get(key)));
        return cells;
    }

    private static @Nullable LocalDateTime local(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, zone).withNano(0);
    }
}
