package dk.kk.ihcph.guidance.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What opens one record to whoever cannot log in: a citizen's ticket or booking, a person's calendar. The secret itself is
 * nowhere kept: it is long enough that its SHA-256 cannot be guessed from.
 */
public final class Secret {
    /** Where a citizen sends it. Not in the address, which proxies log and browsers remember. */
    public static final String HEADER = "Citizen-Secret";

    private static final int BYTES = 24; // 192 bits
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    /** What a secret is compared with where there is no record, so that both take as long. */
    private static final byte[] NOBODYS = digest(make());

    private Secret() {}

    /** One that nobody had before, in letters that an address can hold. */
    public static String make() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return TEXT.encodeToString(bytes);
    }

    /** What is kept of it. */
    public static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }

    /** Whether it is the one of this digest; in constant time, and never where there is no record. */
    public static boolean opens(byte @Nullable [] digest, String secret) {
        boolean same = MessageDigest.isEqual(digest == null ? NOBODYS : digest, digest(secret));
        return same && digest != null;
    }
}
