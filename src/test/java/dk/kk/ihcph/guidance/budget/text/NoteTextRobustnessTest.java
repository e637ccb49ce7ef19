package dk.kk.ihcph.guidance.budget.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.kk.ihcph.guidance.budget.BudgetNoteRequest;
import dk.kk.ihcph.guidance.budget.NoteReading;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that is wrong, damaged or hostile is refused, and soon. */
class NoteTextRobustnessTest {
    /** Reading that grows with the square of the text takes hours. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private static final int MEGABYTE = 1_048_000;

    static List<String> fixtures() {
        return NoteTexts.ALL;
    }

    /** Changes every digit of every amount, one at a time, to two others: never does another amount come out unnoticed. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void noticesEveryDigitThatIsChangedInAnAmount(String fixture) {
        String text = NoteTexts.of(fixture);
        NoteTextReader.ReadNote right = NoteTexts.read(text);
        int changed = 0;
        for (NoteReading.Place place : right.found().reading().places()) {
            if (!place.pointer().matches(".*/(amount|overall)")) {
                continue;
            }
            int start = offset(text, place.line(), place.column());
            for (int i = start; i < start + place.text().length(); i++) {
                if (Character.isDigit(text.charAt(i))) {
                    for (int more : new int[] {1, 5}) {
                        char other = (char) ('0' + (text.charAt(i) - '0' + more) % 10);
                        String mutant = text.substring(0, i) + other + text.substring(i + 1);
                        noticed(mutant, right, place.pointer() + " " + other);
                        changed++;
                    }
                }
            }
        }
        assertThat(changed).isGreaterThan(20);
    }

    private static void noticed(String mutant, NoteTextReader.ReadNote right, String where) {
        NoteTextReader.ReadNote read;
        try {
            read = NoteTexts.read(mutant);
        } catch (ProblemException refused) {
            assertThat(refused.violations()).isNotEmpty();
            return;
        }
        if (amounts(read.note()).equals(amounts(right.note()))) {
            return; // a repetition that is not counted, or a zero before a number
        }
        assertThat(read.found().reading().remarks().stream().map(NoteReading.Remark::code))
                .as(where)
                .contains("NOT_CHECKED");
        assertThat(read.note().lines()).as(where).isEqualTo(right.note().lines());
        assertThat(read.found().reading().confidence()).isLessThanOrEqualTo(new BigDecimal("0.5"));
    }

    private static List<Object> amounts(BudgetNoteRequest note) {
        return List.of(note.lines().stream().map(line -> line.amounts()).toList(), note.totals(), note.earlierGrants());
    }

    private static int offset(String text, int line, int column) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at + column - 1;
    }

    private static void refusedSoon(String text) {
        assertTimeoutPreemptively(
                SOON, () -> assertThatThrownBy(() -> NoteTexts.read(text)).isInstanceOf(ProblemException.class));
    }

    @Test
    void refusesAMegabyteOfNoiseSoon() {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder();
        while (noise.length() < MEGABYTE) {
            noise.append(
                    random.nextInt(6) == 0 ? '\n' : random.nextInt(3) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
        }
        refusedSoon(noise.toString());
        refusedSoon("\0\1\2(((½--".repeat(MEGABYTE / 9));
        refusedSoon("i alt ".repeat(MEGABYTE / 6));
        refusedSoon("\n".repeat(MEGABYTE));
    }

    @Test
    void refusesHostileTablesSoon() {
        String head = "KF042 Et notat\n1.000 kr. (2026 p/l) Udvalg Bevilling U/I 2026 2027 2028 2029 I alt\n";
        refusedSoon(repeated("2026 2027\n"));
        refusedSoon(repeated("2026 2027\nBIU 3510 U\n"));
        refusedSoon(repeated(head));
        refusedSoon(head + repeated("Vejledning KFU 1060 U 1 100 1 100 1 100 1 100 4 400\n") + "I alt 1\n");
        refusedSoon(head + repeated("Vejledning KFU 1060 U 100 100 100 100 100 100 100 100 100 100\n"));
        refusedSoon(repeated(head + "Vejledning KFU 1060 U 100 100 100 100 100 100 100 100 100 100\n".repeat(20)
                + "I alt 1 1 1 1 1\n"));
        refusedSoon(head + "KFU 1060 U " + "100 ".repeat(MEGABYTE / 4));
        refusedSoon(head + "ord ".repeat(MEGABYTE / 4) + "KFU 1060 U 1 2 3 4 10\nI alt 1 2 3 4 10\n");
        refusedSoon("KF042 henvist BIU " + "den 3. marts 2025 ".repeat(MEGABYTE / 20));
        refusedSoon(head + repeated("- (- −50 50- (50)\n"));
    }

    private static String repeated(String part) {
        return part.repeat(MEGABYTE / part.length());
    }

    @Test
    void namesTheLineOfACprNumberAndNeverTheNumber() {
        String text =
                NoteTexts.of("KF042-layout").replace("Risikoen vurderes", "Ring til 010190-1234. Risikoen vurderes");
        Violation refused = catchThrowableOfType(ProblemException.class, () -> NoteTexts.read(text))
                .violations()
                .get(0);
        assertThat(refused.code()).isEqualTo("NO_CPR");
        assertThat(text.split("\n", -1)[refused.line() - 1]).contains("Ring til");
        assertThat(refused.toString()).doesNotContain("0101", "1234");
    }

    @Test
    void refusesWhatIsNotUtf8AndSaysWhere() {
        byte[] latin = "KF042 Et notat\nÅrsværk".getBytes(StandardCharsets.ISO_8859_1);
        Violation refused = catchThrowableOfType(ProblemException.class, () -> NoteTextReader.read(latin))
                .violations()
                .get(0);
        assertThat(refused.code()).isEqualTo("NOT_UTF_8");
        assertThat(refused.line()).isEqualTo(2);
        assertThat(refused.message().en()).startsWith("column 1:");
    }

    @Test
    void readsWindowsLineEndsAndAByteOrderMark() {
        String text = NoteTexts.of("KF042-layout");
        assertThat(NoteTexts.read("\ufeff" + text.replace("\n", "\r\n")).note().lines())
                .isEqualTo(NoteTexts.read(text).note().lines());
    }

    @Test
    void takesNoControlCharacterIntoTheNote() {
        String text = NoteTexts.of("KF042-layout").replace("Vejledning, KFF", "Vejledning,\u0000\u001b\u0085KFF");
        Set<String> labels = NoteTexts.read(text).note().lines().stream()
                .map(line -> line.label())
                .collect(Collectors.toSet());
        assertThat(labels).contains("Vejledning, KFF");
    }
}
