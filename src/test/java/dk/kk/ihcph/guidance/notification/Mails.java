package dk.kk.ihcph.guidance.notification;

import dk.kk.ihcph.guidance.TestDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends mail by hand, as the scheduler would. */
@ApplicationScoped
public class Mails {
    private static final String WAITING =
            "select id from notification where about = ? and status = 'QUEUED' order by id";
    private static final String OF = "select kind || ' ' || status from notification where about = ? order by id";

    private final MailSender sender;

    Mails(MailSender sender) {
        this.sender = sender;
    }

    /** One attempt at each mail about a record that waits; when each is to be tried again, if at all. */
    public List<Optional<Instant>> sendAll(UUID about) {
        return find(WAITING, about).stream()
                .map(id -> sender.send(UUID.fromString(id)))
                .toList();
    }

    /** The ids of those that wait. */
    public static List<UUID> waiting(UUID about) {
        return find(WAITING, about).stream().map(UUID::fromString).toList();
    }

    /** Kind and status of each, in the order in which they were queued. */
    public static List<String> of(UUID about) {
        return find(OF, about);
    }

    private static List<String> find(String query, UUID about) {
        try (Connection connection = TestDatabase.asOwner();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setObject(1, about);
            ResultSet rows = statement.executeQuery();
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
