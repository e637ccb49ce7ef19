package dk.kk.ihcph.guidance.budget.note.reader;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.kk.ihcph.guidance.kernel.Refused;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A text that is hostile or no note is refused, and soon. */
class NoteTextRobustnessTest {
    /** Reading that grows with the square of the text takes hours. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final int MEGABYTE = 1_048_000;

    private static void refusedSoon(String text) {
        assertTimeoutPreemptively(SOON, () -> assertThatThrownBy(() -> NoteReader.read(TextSheets.of(text)))
                .isInstanceOf(Refused.class));
    }

    private static String repeated(String part) {
        return part.repeat(MEGABYTE / part.length());
    }

    @Test
    void refusesAMegabyteOfNoiseSoon() {
        Random random = new Random(7);
        StringBuilder noise = new StringBuilder();
        while (noise.length() < MEGABYTE) {
            noise.append(
                    random.nextInt(300) == 0 ? '\n' : random.nextInt(3) == 0 ? ' ' : (char) ('a' + random.nextInt(26)));
        }
        refusedSoon(noise.toString());
        refusedSoon(repeated("i alt ".repeat(20) + "\n"));
        refusedSoon("\n".repeat(3_900));
        refusedSoon("\n".repeat(MEGABYTE));
        refusedSoon("i alt ".repeat(MEGABYTE / 6));
        refusedSoon("\f\n".repeat(1_900));
    }

    @Test
    void refusesHostileTablesSoon() {
        String head = "KF042 Et notat\n1.000 kr. 2026 p/l   Udvalg   Bevilling   U/I   2026   2027   I alt\n";
        String row = "Vejledning   KFU   1060   U   1   2   3\n";
        refusedSoon(head + row.repeat(3_900));
        refusedSoon((head + row).repeat(1_300));
        refusedSoon("2026   2027\n".repeat(3_900));
        refusedSoon(("2026 ".repeat(390) + "\n").repeat(520));
        refusedSoon(("udvalg ".repeat(280) + "\n").repeat(520) + "2026 2027\n");
        refusedSoon("2026 2027\nBIU 3510 U\n".repeat(1_900));
        refusedSoon(head.replace("   ", " ") + row.replace("   ", " ").repeat(3_900));
        refusedSoon((head + row).replace("   ", " ").repeat(1_300));
        refusedSoon(head + "ord ord ord\n".repeat(3_900) + row);
        refusedSoon("KF042 Et notat\nMålgruppe   Indsats   Målsætning   Opfølgning\n"
                + "Ab cd.   Ef.   Gh.   Ij.\n".repeat(3_900));
        refusedSoon("KF042 henvist BIU " + "den 3. marts 2025 \n".repeat(3_900));
    }
}
