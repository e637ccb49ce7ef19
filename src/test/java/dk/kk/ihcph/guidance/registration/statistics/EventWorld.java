package dk.kk.ihcph.guidance.registration.statistics;

import dk.kk.ihcph.guidance.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events, their registrations and their feedback, as a plain model that can be written to the database and counted by hand. */
final class EventWorld {
    static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    /** An event with those who registered and answered. */
    static final class Held {
        final UUID id = UUID.randomUUID();
        final Instant start;
        String type = "WELCOME";
        String administration = "KFF";

        @Nullable
        String location = "IH";

        String status = "COMPLETED";
        int capacity = 100;

        /** A quarter more seats are given away than there are. */
        boolean overbooked;

        @Nullable
        Integer registered;

        @Nullable
        Integer attended;

        final List<Party> parties = new ArrayList<>();
        final List<Integer> scores = new ArrayList<>();

        int seatLimit() {
            return overbooked ? capacity * 5 / 4 : capacity;
        }

        Held(Instant start) {
            this.start = start;
        }

        LocalDate day() {
            return LocalDate.ofInstant(start, ZONE);
        }

        Party party(String status) {
            Party party = new Party(status);
            parties.add(party);
            return party;
        }

        boolean hasCheckIns() {
            return parties.stream().anyMatch(Party::came);
        }
    }

    /** A registration. */
    static final class Party {
        String status;
        String source = "CITIZEN";
        int size = 1;

        /** Whether it had seats before it ended. */
        boolean hadSeats;

        /** Whether it ended only after the event began. */
        boolean endedLate;

        @Nullable
        String attendance;

        int arrived;

        @Nullable
        String municipality;

        @Nullable
        String language;

        @Nullable
        String situation;

        @Nullable
        String industry;

        /** Whether it stands for an address that is registered already. */
        boolean phantom;

        Party(String status) {
            this.status = status;
            this.hadSeats = status.equals("CONFIRMED");
        }

        boolean came() {
            return "CHECKED_IN".equals(attendance);
        }

        Party comes(int persons) {
            attendance = "CHECKED_IN";
            arrived = persons;
            return this;
        }

        boolean hasEnded() {
            return List.of("CANCELLED", "DECLINED", "EXPIRED").contains(status);
        }
    }

    final List<Held> events = new ArrayList<>();

    Held event(Instant start) {
        Held event = new Held(start);
        events.add(event);
        return event;
    }

    void store() {
        try (Connection connection = TestDatabase.asOwner();
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('guidance.actor', '{\"subject\": \"test\", \"roles\": []}', true)");
            storeEvents(connection);
            storeParties(connection);
            storeAnswers(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void storeEvents(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into event (id, version, administration, co_hosts, type, title_da, title_en, starts_at, ends_at, location,
                  address, capacity, overbooking, overbooking_reason, status, registered, attended, headcount_method, synthetic)
                values (?, 0, ?, '{}', ?, 'En prøve', 'A test', ?, ?, ?, ?, ?, ?, 'A test', ?, ?, ?, ?, true)""")) {
            for (Held event : events) {
                set(
                        insert,
                        event.id,
                        event.administration,
                        event.type,
                        event.start,
                        event.start.plus(Duration.ofHours(2)),
                        event.location,
                        event.location == null ? "Krystalgade 15" : null,
                        event.capacity,
                        event.overbooked ? 0.25 : 0,
                        event.status,
                        event.registered,
                        event.attended,
                        event.attended == null ? null : "COUNTED_AT_THE_DOOR");
            }
            insert.executeBatch();
        }
    }

    private void storeParties(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into registration (id, version, event, administration, status, party_size, place, name, municipality,
                  language, situation, industry, source, ticket_code, registered_at, confirmed_at, confirm_by, offer_expires_at,
                  ended_at, attendance, arrived_at, persons_arrived, phantom_of)
                values (?, 0, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, translate(?, '0123456789-', 'ghijklmnop'), ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Held event : events) {
                UUID first = null;
                for (Party party : event.parties) {
                    UUID id = UUID.randomUUID();
                    Instant early = event.start.minus(Duration.ofDays(3));
                    Instant end = event.start.plus(Duration.ofHours(party.endedLate ? 1 : -1));
                    set(
                            insert,
                            id,
                            event.id,
                            event.administration,
                            party.status,
                            party.size,
                            party.phantom ? null : "A test",
                            party.municipality,
                            party.language,
                            party.situation,
                            party.industry,
                            party.source,
                            id.toString(),
                            early,
                            party.hadSeats ? early : null,
                            party.status.equals("UNCONFIRMED") || party.phantom ? early : null,
                            party.status.equals("OFFERED") ? event.start : null,
                            party.hasEnded() ? end : null,
                            party.attendance,
                            party.came() ? event.start : null,
                            party.came() ? party.arrived : null,
                            party.phantom ? first : null);
                    first = first == null ? id : first;
                }
            }
            insert.executeBatch();
        }
    }

    private void storeAnswers(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into event_feedback (id, event, settling_in) values (gen_random_uuid(), ?, ?)")) {
            for (Held event : events) {
                for (int score : event.scores) {
                    set(insert, event.id, score);
                }
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            insert.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
        }
        insert.addBatch();
    }
}
