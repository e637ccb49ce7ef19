package dk.kk.ihcph.guidance.staffing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * What lets a calendar program, which cannot log in, read one person's shifts. The key itself is nowhere kept: it is long
 * enough that its SHA-256 cannot be guessed from.
 */
@Entity
class CalendarKey {
    private static final int BYTES = 24; // 192 bits
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    @Id
    @Column
    private UUID staff;

    @Column
    private byte[] digest;

    @Column
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected CalendarKey() {}

    CalendarKey(UUID staff, String key, Instant now) {
        this.staff = staff;
        this.digest = sha256(key);
        this.createdAt = now;
    }

    /** A secret that nobody had before, in letters that an address can hold. */
    static String secret() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return TEXT.encodeToString(bytes);
    }

    /** Puts this key in the place of the one before, which opens nothing from then on. */
    void replace(String key, Instant now) {
        digest = sha256(key);
        createdAt = now;
    }

    /** The digests are compared in constant time. */
    boolean opens(String key) {
        return MessageDigest.isEqual(digest, sha256(key));
    }

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
