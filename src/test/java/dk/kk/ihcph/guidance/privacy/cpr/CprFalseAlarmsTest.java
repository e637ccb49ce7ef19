package dk.kk.ihcph.guidance.privacy.cpr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Measures how many usual notes the guard refuses for a number that is no CPR number. */
class CprFalseAlarmsTest {
    private static final int NOTES = 10_000;
    private static final double FEW = 0.01;
    private static final List<String> WORDS = List.of(
            "Ringer tilbage om MitID på %s.",
            "Borgeren flyttede ind %s og mangler sundhedskort.",
            "Aftalt %s i stedet.",
            "Se %s; intet nyt siden sidst.",
            "Ansøgning sendt, kvittering %s, svar ventes.",
            "Betalt %s for to måneder, resten i næste uge.");

    private final Random random = new Random(27);

    @Test
    void refusesFewerThanOneInAHundredOfUsualNotes() {
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < NOTES; i++) {
            StringBuilder note = new StringBuilder();
            for (int sentence = 0; sentence <= random.nextInt(3); sentence++) {
                note.append(any(WORDS).formatted(fact())).append(' ');
            }
            if (CprNumbers.in(note)) {
                refused.add(note.toString());
            }
        }
        assertThat(refused).hasSizeLessThan((int) (NOTES * FEW));
        System.getLogger("cpr").log(System.Logger.Level.INFO, "refused {0} of {1}", refused.size(), NOTES);
    }

    private String fact() {
        return this.<Supplier<String>>any(List.of(
                        this::phone,
                        this::phone,
                        this::date,
                        this::date,
                        this::dateAndTime,
                        this::instant,
                        this::amount,
                        this::amount,
                        this::caseNumber,
                        this::register,
                        this::place,
                        () -> UUID.nameUUIDFromBytes(digits(9).getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        () -> "https://www.kk.dk/side/" + digits(6) + "?id=" + digits(5)))
                .get();
    }

    private String phone() {
        String number = (2 + random.nextInt(7)) + digits(7);
        String spaced = number.replaceAll("(..)(?=.)", "$1 ");
        return any(List.of(
                number,
                spaced,
                "+45 " + spaced,
                "+45" + number,
                "0045 " + spaced,
                "(+45) " + number.substring(0, 4) + " " + number.substring(4),
                spaced + " eller " + digits(8),
                spaced + " / " + spaced));
    }

    private LocalDate day() {
        return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1500));
    }

    private String date() {
        LocalDate day = day();
        DateTimeFormatter form = DateTimeFormatter.ofPattern(
                any(List.of("dd.MM.yyyy", "dd-MM-yyyy", "d/M yyyy", "yyyy-MM-dd", "dd.MM.yy", "d. MMMM yyyy")),
                Locale.forLanguageTag("da"));
        String first = day.format(form);
        return any(List.of(
                first,
                first + "-" + day.plusDays(4).format(form),
                first + " - " + day.plusDays(40).format(form),
                first + " til " + day.plusDays(4).format(form)));
    }

    private String dateAndTime() {
        LocalDateTime time = day().atTime(8 + random.nextInt(9), 5 * random.nextInt(12));
        return time.format(DateTimeFormatter.ofPattern(
                        any(List.of("dd-MM-yyyy HH:mm", "dd.MM.yyyy 'kl.' HH.mm", "yyyy-MM-dd HH:mm", "dd/MM HH:mm"))))
                + any(List.of("", "-16:00", " i lokale " + digits(3)));
    }

    private String instant() {
        return day().atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60))
                + any(List.of("Z", "+01:00", "+02:00"));
    }

    private String amount() {
        long kroner = random.nextInt(10_000_000);
        return any(List.of(
                String.format(Locale.forLanguageTag("da"), "%,d,%02d kr.", kroner, random.nextInt(100)),
                String.format(Locale.forLanguageTag("da"), "%,d,00", kroner * 100),
                kroner + " kr.",
                kroner + ",50 kr. og " + kroner / 7 + ",25 kr.",
                String.format(Locale.ROOT, "DKK %,d.%02d", kroner, random.nextInt(100))));
    }

    private String caseNumber() {
        return any(
                List.of("2026-" + digits(7), "sag " + digits(6), "EMN-2026-" + digits(5), "nr. " + digits(4) + "/26"));
    }

    private String register() {
        return any(List.of("CVR " + digits(8), "EAN 57980" + digits(8)));
    }

    private String place() {
        return any(List.of(
                "Vesterbrogade " + digits(2) + ", " + (1500 + random.nextInt(900)) + " København V",
                "Gyldenløvesgade 11, 1600 København V, lokale " + digits(3),
                date() + ", " + (2100 + random.nextInt(800)) + " Valby",
                (2100 + random.nextInt(800)) + " Valby, tlf. " + phone()));
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
