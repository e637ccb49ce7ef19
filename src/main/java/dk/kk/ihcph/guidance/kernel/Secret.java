package dk.kk.ihcph.guidance.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A secret opens one record to a person without a login: a citizen's ticket or appointment, an employee's calendar.
 * The database stores only its digest; {@link Secrets} derives the secret itself.
 */
public final class Secret {
    /**
     * The header in which a citizen's client sends the secret. A header is used because proxies log addresses and
     * browsers remember them.
     */
    public static final String HEADER = "Citizen-Secret";

    /** The query parameter in which calendar programs send the secret, because they cannot send headers. */
    public static final String IN_ADDRESS = "key";

    private Secret() {}

    /** Returns the SHA-256 of the secret. A secret is long enough that its digest does not help to guess it. */
    public static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JVM lacks SHA-256", e);
        }
    }
}
