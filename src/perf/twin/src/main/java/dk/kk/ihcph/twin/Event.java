package dk.kk.ihcph.twin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An event with its seats, with the fields that the API shows of the same event. */
record Event(
        UUID id,
        @JsonIgnore long version,
        String administration,
        String type,
        Title title,
        String address,
        Instant startsAt,
        Instant endsAt,
        Instant registrationOpensAt,
        Instant registrationClosesAt,
        int capacity,
        int seatLimit,
        String status,
        Instant updatedAt,
        Availability availability,
        List<String> allowedActions) {
    record Title(String da, String en) {}

    record Availability(int capacity, int seatLimit, int confirmed, int waiting, int free) {}

    static Event of(ResultSet row, int number) throws SQLException {
        int limit = row.getInt("seat_limit");
        int confirmed = row.getInt("confirmed");
        return new Event(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("administration"),
                row.getString("type"),
                new Title(row.getString("title_da"), row.getString("title_en")),
                row.getString("address"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                instant(row, "opens_at"),
                instant(row, "closes_at"),
                row.getInt("capacity"),
                limit,
                row.getString("status"),
                instant(row, "updated_at"),
                new Availability(row.getInt("capacity"), limit, confirmed, row.getInt("waiting"), limit - confirmed),
                List.of("REGISTER"));
    }

    /** Changes with the event and with its seats. */
    String tag() {
        return version + "-" + availability.confirmed() + "-" + availability.waiting();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
