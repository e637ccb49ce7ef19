package dk.kk.ihcph.twin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Reads and writes by the statements in {@code sql/}, which pgbench runs as well. */
@Repository
class Store {
    private static final String EVENT = read("event");
    private static final String EVENTS = read("events");
    private static final String TAKE_SEATS = read("take-seats");
    private static final String WAIT = read("wait");
    private static final String REGISTER = read("register");
    private static final String CONSULTATION = read("consultation");
    private static final String AUDIT = read("audit");

    private final JdbcClient database;

    Store(JdbcClient database) {
        this.database = database;
    }

    record Made(UUID id, Instant at) {}

    Event event(UUID id) {
        return database.sql(EVENT)
                .param("event", id)
                .query(Event::of)
                .optional()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    List<Event> events(Instant after, UUID id, int rows) {
        return database.sql(EVENTS)
                .param("after", Timestamp.from(after))
                .param("event", id)
                .param("rows", rows)
                .query(Event::of)
                .list();
    }

    /** One statement takes the seats or none, so that two callers never get the same. */
    @Transactional
    Registration register(UUID event, RegistrationRequest request, String subject) {
        int party = request.partySize() == null ? 1 : request.partySize();
        String status = "CONFIRMED";
        if (!seats(TAKE_SEATS, event, party)) {
            status = "WAITING";
            if (!seats(WAIT, event, party)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        }
        Made made = made(
                REGISTER,
                Map.of(
                        "event", event,
                        "status", status,
                        "name", request.name(),
                        "email", request.email(),
                        "municipality", request.municipality(),
                        "party", party));
        audit(subject, "registration", made.id());
        return new Registration(
                made.id(), event, status, party, request.name(), request.email(), request.municipality(), made.at());
    }

    @Transactional
    Consultation log(ConsultationRequest request, String administration, String subject) {
        Made made = made(
                CONSULTATION,
                Map.of(
                        "administration", administration,
                        "location", request.location(),
                        "topics", String.join(",", request.topics()),
                        "municipality", request.municipality(),
                        "minutes", request.durationMinutes()));
        audit(subject, "consultation", made.id());
        return new Consultation(
                made.id(),
                administration,
                request.location(),
                request.topics(),
                request.municipality(),
                request.durationMinutes(),
                made.at());
    }

    private boolean seats(String statement, UUID event, int party) {
        return database.sql(statement)
                .param("event", event)
                .param("party", party)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private Made made(String statement, Map<String, ?> values) {
        return database.sql(statement)
                .params(values)
                .query((row, number) -> new Made(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
                .single();
    }

    private void audit(String subject, String entity, UUID id) {
        database.sql(AUDIT)
                .param("subject", subject)
                .param("entity", entity)
                .param("id", id)
                .update();
    }

    private static String read(String name) {
        try {
            return new ClassPathResource("sql/" + name + ".sql")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .strip()
                    .replaceFirst(";$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
