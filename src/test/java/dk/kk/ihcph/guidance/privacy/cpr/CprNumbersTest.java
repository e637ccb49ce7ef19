package dk.kk.ihcph.guidance.privacy.cpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CprNumbersTest {
    private static final String[] SEPARATORS = {"", "-", " ", " - ", "/", ".", "–", "—", "‐", "−", "_", "\u00a0", "\n"};
    private static final String[] HIDDEN = {"\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff", "\ufe0f", "\u034f"};
    private static final int TRIES = 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010190-1234",
                "0101901234",
                "CPR: 310199-0000.",
                "610190-1234", // a replacement number: day + 60
                "911299-4321",
                "010190 1234",
                "01 01 90 1234",
                "01.01.90-1234",
                "01/01/90/1234",
                "\uff10\uff11\uff10\uff11\uff19\uff10-\uff11\uff12\uff13\uff14",
                "٠١٠١٩٠١٢٣٤",
                "0101\u200b90\u200b12\u200b34",
                "0\u00ad101901234",
                "x010190-1234y",
                "tlf. 12345678, cpr 010190-1234",
                "ab010190-1234-7c11-9a57-3f0d8f1c2b6a of 010190-1234",
                "ab010190-1234-7c11-9a57-3f0d8f1c2b6", // no UUID
                "xab010190-1234-7c11-9a57-3f0d8f1c2b6a", // nor this, which begins within a word
                "ab010190-1234-9c11-9a57-3f0d8f1c2b6a", // nor this, of no known version
                "/staff/ab010190-1234-7c11-9a57-3f0d8f1c2b6a/010190-1234",
                "010190,1234",
                "010190:1234",
                "010190+1234",
                "010190 (1234)",
                "010190·1234",
                "010190 -- 1234",
                "0 1 0 1 9 0 1 2 3 4",
                "0-1-0-1-9-0-1-2-3-4",
                "01 01 90 12 34",
                "01-01-90-12-34",
                "0101 901234",
                "01-01-1990-1234",
                "01-01-1990 1234",
                "01011990-1234",
                "01012024-1234",
                "24.04.25 1234",
                "240425,1234",
                "0\ufe0f\u20e31\ufe0f\u20e30\ufe0f\u20e31\ufe0f\u20e39\ufe0f\u20e30\ufe0f\u20e31\ufe0f\u20e32\ufe0f\u20e33\ufe0f\u20e34\ufe0f\u20e3",
                "010190\u31641234",
                "010190\u28001234",
                "010190\u20281234",
                "010190\u30001234",
                "01\u316401\u316490\u31641234",
                "290200-1234", // a leap day
                "/x;a=010190-1234/y",
                "12345678 0101901234"
            })
    void finds(String text) {
        assertThat(CprNumbers.in(text)).isTrue();
        assertThat(CprNumbers.mask(text)).contains("[CPR]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12345678",
                "3210901234", // no day 32
                "6010901234", // nor 60
                "9210901234",
                "0113901234", // no month 13
                "0100901234",
                "0001901234",
                "3002901234", // no 30 February
                "310490-1234",
                "290201-1234",
                "9002901234",
                "+45 12 34 56 78",
                "+45 20 11 85 67, 12345678",
                "01.01.2026-05.01.2026",
                "26-11-2026 10:30",
                "26-11-2026, 2100 København",
                "24.04.25, 2100 København",
                "2026-01-01T01:01:00+01:00",
                "1.012.345.678,90",
                "12.112.345,67",
                "sag 2026-0001234",
                "sag 2012-0101234",
                "5798009876543",
                "10:10:12-14:30",
                "01019012345", // eleven digits
                "10101901234",
                "2026-01-31T10:00:00Z",
                "1.250.000,00 kr.",
                "10-12 personer, 15 min.",
                "ab010190-1234-7c11-9a57-3f0d8f1c2b6a", // a UUID
                "/staff/AB010190-1234-7C11-9A57-3F0D8F1C2B6A/hours"
            })
    void leavesAlone(String text) {
        assertThat(CprNumbers.in(text)).isFalse();
        assertThat(CprNumbers.mask(text)).isEqualTo(text);
    }

    /** Whatever the number, its separators and its place in a text, none passes and none is left after masking. */
    @Test
    void findsEveryNumberInEveryGuise() {
        Random random = new Random(2026);
        for (int i = 0; i < TRIES; i++) {
            int day = 1 + random.nextInt(28) + (random.nextBoolean() ? 60 : 0);
            String date = "%02d%02d%02d".formatted(day, 1 + random.nextInt(12), random.nextInt(100));
            String serial = "%04d".formatted(random.nextInt(10_000));
            StringBuilder text = new StringBuilder("Født ");
            for (char digit : (date + "*" + serial).toCharArray()) {
                text.append(digit == '*' ? SEPARATORS[random.nextInt(SEPARATORS.length)] : guise(digit, random));
                if (random.nextInt(8) == 0) {
                    text.append(HIDDEN[random.nextInt(HIDDEN.length)]);
                }
            }
            text.append(", bor i 2100");
            assertThat(CprNumbers.in(text)).as(text.toString()).isTrue();
            assertThat(CprNumbers.mask(text.toString()))
                    .doesNotContain(serial + ",")
                    .matches(masked -> !CprNumbers.in(masked))
                    .startsWith("Født ")
                    .endsWith(", bor i 2100");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3112901234",
                "311290.1234",
                "101901234",
                "10190.1234",
                "3112901234.00",
                "-3112901234",
                "3.112901234E9",
                "7112901234"
            })
    void findsNumbers(String number) {
        assertThat(CprNumbers.in(new BigDecimal(number))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "7",
                "1.9",
                "31129012.34",
                "10190.5",
                "3002901234",
                "31129012345",
                "1e30",
                "1e-30",
                "48333.33"
            })
    void leavesNumbersAlone(String number) {
        assertThat(CprNumbers.in(new BigDecimal(number))).isFalse();
    }

    @Test
    void leavesUsualAmountsAlone() {
        assertThat(CprNumbers.inAmount(new BigDecimal("101901234"))).isFalse();
        assertThat(CprNumbers.inAmount(new BigDecimal("3112901234.00"))).isTrue();
    }

    /** Ten times the longest text the API reads takes a second; a pattern that backtracks would take hours. */
    @Test
    void isQuickOnHostileText() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            assertThat(CprNumbers.in("01 ".repeat(330_000))).isNotNull();
            assertThat(CprNumbers.in("0101-".repeat(200_000))).isNotNull();
        });
    }

    private static String guise(char digit, Random random) {
        int value = digit - '0';
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf((char) ('\uff10' + value)); // full width
            case 1 -> String.valueOf((char) ('\u0660' + value)); // Arabic-Indic
            default -> String.valueOf(digit);
        };
    }
}
