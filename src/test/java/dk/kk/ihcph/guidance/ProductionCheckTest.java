package dk.kk.ihcph.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of the configuration that production refuses to start with. */
class ProductionCheckTest {
    private static final Map<String, String> RIGHT = Map.of(
            "quarkus.oidc.token.audience",
            "guidance-api",
            "guidance.secrets.keys",
            "test:" + Base64.getEncoder().encodeToString(new byte[32]),
            "guidance.clock.speed",
            "1",
            "guidance.public-url",
            "http://localhost:8080");

    @Test
    void findsNoFaultInWhatIsRight() {
        assertThat(faults(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "quarkus.oidc.token.audience, \"\", GUIDANCE_OIDC_AUDIENCE (quarkus.oidc.token.audience) is not set",
                "guidance.secrets.keys, \"\", GUIDANCE_SECRETS_KEYS",
                "guidance.secrets.keys, test:c2hvcnQ=, GUIDANCE_SECRETS_KEYS",
                "guidance.sample-data.enabled, true, sample data never mixes with real data",
                "guidance.clock.start, 2026-01-05T08:00:00+01:00, guidance.clock.start is only for trying out another day",
                "guidance.clock.speed, 60, guidance.clock.start is only for trying out another day"
            })
    void namesTheFault(String key, String value, String named) {
        assertThat(faults(Map.of(key, value))).singleElement().asString().contains(named);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:9000, GUIDANCE_PUBLIC_URL must be an address that citizens can open",
        "http://127.0.0.1/, GUIDANCE_PUBLIC_URL must be an address that citizens can open",
        ", GUIDANCE_PUBLIC_URL is not set"
    })
    void refusesMailsThatLeadToTheOwnMachine(String url, String named) {
        Map<String, String> mail = new HashMap<>(
                Map.of("guidance.mail.smtp-host", "mail.example.org", "quarkus.mailer.from", "guidance@example.org"));
        if (url != null) {
            mail.put("GUIDANCE_PUBLIC_URL", url);
            mail.put("guidance.public-url", url);
        }
        assertThat(faults(mail)).singleElement().asString().contains(named);
    }

    @Test
    void refusesMailsWithoutASender() {
        assertThat(faults(Map.of(
                        "guidance.mail.smtp-host",
                        "mail.example.org",
                        "guidance.public-url",
                        "https://guidance.example.org")))
                .singleElement()
                .asString()
                .contains("not GUIDANCE_MAIL_FROM");
    }

    private static List<String> faults(Map<String, String> wrong) {
        Map<String, String> values = new HashMap<>(RIGHT);
        values.putAll(wrong);
        return new ProductionCheck(
                        new SmallRyeConfigBuilder().withDefaultValues(values).build())
                .faults();
    }
}
