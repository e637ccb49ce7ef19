package dk.kk.ihcph.guidance.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "Ana@Example.ORG, ana@example.org",
        "ana@bücher.example, ana@xn--bcher-kva.example",
        "ana@BÜCHER.example, ana@XN--BCHER-KVA.example",
        "ana@bu\u0308cher.example, ana@bücher.example", // NFD and NFC
        "jose\u0301@example.org, JOSÉ@example.org",
        "ΟΔΟΣ@example.org, οδος@example.org",
        "ΟΔΟΣ@example.org, οδοσ@example.org",
        "\u0130X@example.org, i\u0307x@example.org"
    })
    void foldsTwoSpellingsToOneAddress(String one, String other) {
        assertThat(EmailAddress.parse(one)).isPresent().isEqualTo(EmailAddress.parse(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@example.org",
                "a@",
                "a@b",
                "x@[127.0.0.1]",
                "x@127.0.0.1",
                "a b@example.org",
                "a..b@example.org",
                ".a@example.org",
                "a@example..org",
                "a@-example.org",
                "a@example.org\u200b",
                "\u200ba@example.org",
                "a@exam\u00adple.org",
                "a@example.org\u00a0",
                "\ufeffa@example.org",
                "a\u200f@example.org",
                "a@exam\u3164ple.org",
                "a\u3164@example.org",
                "a@example.org\n",
                "a@b@example.org",
                "\"a b\"@example.org",
                "<a@example.org>",
                "a@xn--\uffff.org"
            })
    void refusesWhatMailCannotBeSentTo(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void countsAddressesWithAPlusAsOneMailbox() {
        assertThat(EmailAddress.of("Bomb+1@Example.org").mailbox()).isEqualTo("bomb@example.org");
        assertThat(EmailAddress.of("bomb+2+3@example.org").mailbox()).isEqualTo("bomb@example.org");
        assertThat(EmailAddress.of("+1@example.org").mailbox()).isEqualTo("+1@example.org");
        assertThat(EmailAddress.of("bomb+1@example.org").canonical()).isEqualTo("bomb+1@example.org");
    }

    @Test
    void foldsAnAddressStoredBeforeTodaysRulesAsItStands() {
        assertThat(EmailAddress.of("A@B").canonical()).isEqualTo("a@b");
    }
}
