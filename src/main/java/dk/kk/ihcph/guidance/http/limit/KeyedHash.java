package dk.kk.ihcph.guidance.http.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hashes addresses and mailboxes, which are personal data, before they are stored: an HMAC under a random key that
 * all replicas read from the database. Without a key, all IPv4 addresses could be tried out.
 */
@ApplicationScoped
class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    private final DataSource database;
    private volatile byte @Nullable [] key;

    KeyedHash(DataSource database) {
        this.database = database;
    }

    byte[] of(String purpose, String value) throws SQLException {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() throws SQLException {
        byte[] known = key;
        if (known == null) {
            try (Connection connection = database.getConnection();
                    Statement select = connection.createStatement();
                    ResultSet row = select.executeQuery("select key from rate_limit_key")) {
                row.next();
                known = row.getBytes(1);
            }
            key = known;
        }
        return known;
    }
}
