package dk.kk.ihcph.guidance.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets can be shown again by the server, and by nobody else. */
class SecretsTest {
    private static final String FIRST = "1:" + key("first");
    private static final String SECOND = "2:" + key("second");
    private static final UUID RECORD = UUID.fromString("0198c2f5-7d4e-7c11-9a57-3f0d8f1c2b6a");

    private final Secrets before = of(FIRST);
    private final Secrets rotated = of(SECOND + "," + FIRST);
    private final String secret = before.of("ticket", RECORD);
    private final byte[] digest = Secret.digest(secret);

    @Test
    void opensItsRecordAndIsTheSameAgain() {
        assertThat(secret).startsWith("1.").hasSize(45).matches("[A-Za-z0-9._-]+");
        assertThat(before.opens(digest, secret)).isTrue();
        assertThat(before.rederive("ticket", RECORD, digest)).contains(secret);
    }

    @Test
    void anEarlierKeyKeepsOpeningWhatItMade() {
        assertThat(rotated.opens(digest, secret)).isTrue();
        assertThat(rotated.rederive("ticket", RECORD, digest)).contains(secret);
        assertThat(rotated.of("ticket", RECORD)).startsWith("2.").isNotEqualTo(secret);
    }

    @Test
    void aKeyThatIsRemovedOpensNothingAnyMore() {
        Secrets after = of(SECOND);
        assertThat(after.opens(digest, secret)).isFalse();
        assertThat(after.hasItsKey(secret)).isFalse();
        assertThat(after.rederive("ticket", RECORD, digest)).isEmpty();
    }

    @Test
    void nothingElseOpensIt() {
        assertThat(rotated.opens(digest, "2" + secret.substring(1))).isFalse();
        assertThat(rotated.opens(digest, secret.substring(0, 44) + (secret.endsWith("A") ? "B" : "A")))
                .isFalse();
        assertThat(rotated.opens(digest, before.of("appointment", RECORD))).isFalse();
        assertThat(rotated.opens(digest, before.of("ticket", UUID.randomUUID())))
                .isFalse();
        assertThat(rotated.opens(digest, before.of("ticket", RECORD, "2"))).isFalse();
        assertThat(rotated.opens(digest, of("1:" + key("other")).of("ticket", RECORD)))
                .isFalse();
        assertThat(rotated.opens(digest, "")).isFalse();
        assertThat(rotated.opens(null, secret)).isFalse();
    }

    @Test
    void secretsFromBeforeThereWereKeysKeepOpening() {
        String old = "c3ludGhldGljLXN5bnRoZXRpYy1rZXk";
        assertThat(rotated.opens(Secret.digest(old), old)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1:", "1:c2hvcnQ=", "not base64", "one-two:", ":c2hvcnQ=", "1:$$$", "A,A"})
    void refusesKeysThatAreNone(String keys) {
        assertRefused(keys);
        assertRefused(FIRST + "," + keys);
        assertRefused(FIRST + "," + FIRST);
    }

    private static void assertRefused(String keys) {
        assertThatThrownBy(() -> of(keys))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("GUIDANCE_SECRETS_KEYS")
                .hasMessageNotContaining(key("first"));
    }

    private static Secrets of(String keys) {
        return new Secrets(Optional.of(keys));
    }

    private static String key(String of) {
        return Base64.getEncoder().encodeToString((of + " key of tests, of thirty-two bytes and more").getBytes());
    }
}
