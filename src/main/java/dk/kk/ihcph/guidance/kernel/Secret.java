package dk.kk.ihcph.guidance.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Opens one record to a person without a login: a citizen's ticket or booking, an employee's calendar. The database holds
 * only the digest; {@link Secrets} derives the secret itself.
 */
public final class Secret {
    /** The header in which a citizen sends it. Proxies log addresses and browsers remember them, but not headers. */
    public static final String HEADER = "Citizen-Secret";

    /** The query parameter in which calendar programs send it: they can send no headers. */
    public static final String IN_ADDRESS = "key";

    private Secret() {}

    /** Its SHA-256. A secret is long enough that nobody can guess it from there. */
    public static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
