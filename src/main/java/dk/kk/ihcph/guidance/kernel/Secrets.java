package dk.kk.ihcph.guidance.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Derives the secrets that open records without a login: HMAC-SHA256 over purpose and record, by a key of the server.
 * A secret can be shown again to a caller who lost the answer, although the database stores only its digest. A
 * secret begins with the version of its key. Keys of earlier versions keep opening the secrets that they made until
 * they are removed (ADR 29).
 */
@ApplicationScoped
public class Secrets {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9]{1,10}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    /** Replaces the digest of a record that does not exist, so that the comparison takes equally long. */
    private static final byte[] NOBODYS = new byte[KEY_BYTES];

    /** The keys by version; the first one makes new secrets. */
    private final Map<String, SecretKeySpec> keys;

    Secrets(@ConfigProperty(name = "guidance.secrets.keys") Optional<String> keys) {
        this.keys = read(keys.orElse(""));
    }

    private static Map<String, SecretKeySpec> read(String configured) {
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        for (String one : configured.split(",", -1)) {
            int colon = one.indexOf(':');
            String version = one.substring(0, Math.max(colon, 0)).strip();
            byte[] key = bytes(one.substring(colon + 1).strip());
            if (!VERSION.matcher(version).matches()
                    || key.length < KEY_BYTES
                    || keys.put(version, new SecretKeySpec(key, HMAC)) != null) {
                throw new IllegalStateException(
                        "GUIDANCE_SECRETS_KEYS (guidance.secrets.keys) must be a list version:key, comma-separated, the"
                                + " current key first: a version of 1-10 letters or digits, each once, and at least 32"
                                + " random bytes in base64. Make a key with: openssl rand -base64 32");
            }
        }
        return keys;
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** Refuses missing and unusable keys. */
    public static void requireKeys(String configured) {
        read(configured);
    }

    /** Derives the secret of a record for one purpose by the current key. */
    public String of(String purpose, UUID record) {
        return of(purpose, record, "");
    }

    /**
     * Derives the secret of a record whose secret can be renewed.
     *
     * @param turn a value that differs for each renewal
     */
    public String of(String purpose, UUID record, String turn) {
        return derive(keys.keySet().iterator().next(), purpose, record, turn);
    }

    /** Derives the secret whose digest was stored. Empty if its key was removed, or if no key made it. */
    public Optional<String> rederive(String purpose, UUID record, String turn, byte[] digest) {
        return keys.keySet().stream()
                .map(version -> derive(version, purpose, record, turn))
                .filter(secret -> MessageDigest.isEqual(Secret.digest(secret), digest))
                .findFirst();
    }

    /** Derives the stored secret of a record whose secret is never renewed. */
    public Optional<String> rederive(String purpose, UUID record, byte[] digest) {
        return rederive(purpose, record, "", digest);
    }

    /**
     * Returns, in constant time, whether the secret has this digest. False if there is no digest, or if the secret's
     * key was removed.
     */
    public boolean opens(byte @Nullable [] digest, String secret) {
        boolean same = MessageDigest.isEqual(digest == null ? NOBODYS : digest, Secret.digest(secret));
        return same && digest != null && hasItsKey(secret);
    }

    /**
     * Returns whether the key that made this secret is still configured. A secret without a version was made before
     * keys had versions.
     */
    public boolean hasItsKey(String secret) {
        int dot = secret.indexOf('.');
        return dot < 0 || keys.containsKey(secret.substring(0, dot));
    }

    private String derive(String version, String purpose, UUID record, String turn) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(Objects.requireNonNull(keys.get(version)));
            String of = String.join("\n", purpose, record.toString(), turn);
            return version + "." + TEXT.encodeToString(mac.doFinal(of.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM lacks " + HMAC, e);
        }
    }
}
