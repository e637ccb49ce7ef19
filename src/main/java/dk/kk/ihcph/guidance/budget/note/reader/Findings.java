package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.NoteReading;
import dk.kk.ihcph.guidance.budget.note.NoteReading.Box;
import dk.kk.ihcph.guidance.budget.note.NoteReading.PageSize;
import dk.kk.ihcph.guidance.budget.note.NoteReading.PrintedPlace;
import dk.kk.ihcph.guidance.budget.note.NoteReading.Remark;
import dk.kk.ihcph.guidance.budget.note.reader.Word.PrintedPage;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import dk.kk.ihcph.guidance.kernel.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps where each value was found, which checks held for which words, what was not read, and why a note is refused. */
final class Findings {
    private static final int MOST_PLACES = 5_000;
    private static final int MOST = 500;

    private record Found(String pointer, PrintedLine line) {}

    private final List<Found> places = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Violation> refused = new ArrayList<>();
    private final Map<Word, Integer> covered = new HashMap<>();
    private final Set<Word> doubted = new HashSet<>();
    private int held;

    /** A value that is printed as these words: one place for each of their lines. */
    void place(String pointer, List<Word> words) {
        for (PrintedLine line : PrintedLine.of(words)) {
            if (places.size() < MOST_PLACES) {
                places.add(new Found(pointer, line));
            }
        }
    }

    /** The amounts of a row, one for each year. */
    void placeAmounts(String pointer, MoneyRow row) {
        for (int i = 0; i < row.years().size(); i++) {
            place(pointer + i + "/amount", row.years().get(i).words());
        }
    }

    /** Something that a person should look at, because it was not read, not checked or not as expected. */
    void remark(Finding finding, @Nullable String pointer, List<Word> words, Object... arguments) {
        doubted.addAll(words);
        if (remarks.size() < MOST) {
            Word at = words.isEmpty() ? null : words.get(0);
            remarks.add(new Remark(
                    finding.name(),
                    pointer,
                    at == null ? null : at.page(),
                    at == null || at.ofText() ? null : box(List.of(at)),
                    at == null || !at.ofText() ? null : at.line(),
                    finding.message(arguments)));
        }
    }

    /** Holds a check that covers these words, or refuses the note for a difference, and goes on to find the others. */
    void check(boolean holds, Finding finding, @Nullable String pointer, List<Word> words, Object... arguments) {
        if (holds) {
            held(words);
        } else if (refused.size() < MOST) {
            refused.add(violation(finding, pointer, words.isEmpty() ? null : words.get(0), arguments));
        }
    }

    /** Holds a check that says nothing of how words were read, or refuses the note for what these lack. */
    void require(boolean holds, Finding finding, @Nullable String pointer, List<Word> lacking) {
        check(holds, finding, pointer, holds ? List.of() : lacking);
    }

    /** Holds a check that covers these words, or remarks what is unusual. */
    void expect(boolean holds, Finding finding, @Nullable String pointer, List<Word> words, Object... arguments) {
        if (holds) {
            held(words);
        } else {
            remark(finding, pointer, words, arguments);
        }
    }

    /** Holds a stated number to a computed one. */
    void equal(Bilingual of, BigDecimal stated, BigDecimal computed, @Nullable String pointer, List<Word> words) {
        check(
                stated.compareTo(computed) == 0,
                Finding.TOTAL_DIFFERS,
                pointer,
                words,
                of,
                Written.figure(stated),
                Written.figure(computed),
                Written.figure(stated.subtract(computed)));
    }

    private void held(List<Word> words) {
        held++;
        words.forEach(word -> covered.merge(word, 1, Integer::sum));
    }

    void refuse() {
        Refused.refuse(refused);
    }

    static Refused refusal(Finding finding, @Nullable Word at, Object... arguments) {
        return Refused.invalid(violation(finding, null, at, arguments));
    }

    private static Violation violation(
            Finding finding, @Nullable String pointer, @Nullable Word at, Object... arguments) {
        Bilingual message = finding.message(arguments);
        return at == null
                ? new Violation(pointer, null, null, finding.name(), message)
                : placed(pointer, at, finding.name(), message);
    }

    private static Violation placed(@Nullable String pointer, Word at, String code, Bilingual message) {
        Bilingual where = at.ofText()
                ? new Bilingual("Tegn %s: %s", "Character %s: %s").with(at.column(), message)
                : new Bilingual("Side %s (x %s, y %s): %s", "Page %s (x %s, y %s): %s")
                        .with(at.page(), Math.round(at.left()), Math.round(at.bottom()), message);
        return new Violation(pointer, null, at.ofText() ? at.line() : null, code, where);
    }

    /** A difference that the note itself is refused for, with where its value is printed. */
    Violation placed(Violation violation) {
        return places.stream()
                .filter(place -> Objects.equals(place.pointer, violation.pointer()))
                .findFirst()
                .map(place ->
                        placed(violation.pointer(), place.line.words().get(0), violation.code(), violation.message()))
                .orElse(violation);
    }

    /** Reports the reading, with the part of all checks that held; a remark is one that did not. */
    NoteReading reading(List<PrintedPage> sheets) {
        BigDecimal confidence = held == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(held)
                        .divide(BigDecimal.valueOf(held + (long) remarks.size()), 2, RoundingMode.DOWN);
        return new NoteReading(
                confidence,
                held,
                sheets.stream()
                        .map(sheet -> new PageSize(sheet.number(), tenths(sheet.width()), tenths(sheet.height())))
                        .toList(),
                places.stream().map(this::place).toList(),
                List.copyOf(remarks));
    }

    private PrintedPlace place(Found found) {
        Word first = found.line.words().get(0);
        String text = found.line.text();
        return new PrintedPlace(
                found.pointer,
                first.page(),
                first.ofText() ? null : box(found.line.words()),
                first.ofText() ? first.line() : null,
                first.ofText() ? first.column() : null,
                text.substring(0, Math.min(text.length(), MOST)),
                found.line.words().stream()
                        .map(this::confidence)
                        .min(BigDecimal::compareTo)
                        .orElseThrow());
    }

    /** Begins with even chances; a wrong digit passes one check by chance in one of ten, so that each leaves a tenth of the doubt. */
    private BigDecimal confidence(Word word) {
        int checks = doubted.contains(word) ? 0 : covered.getOrDefault(word, 0);
        BigDecimal doubt = new BigDecimal("0.5").movePointLeft(Math.min(checks, 3));
        return BigDecimal.ONE.subtract(doubt).setScale(2, RoundingMode.DOWN);
    }

    private static Box box(List<Word> words) {
        double left = words.get(0).left();
        double top = words.stream().mapToDouble(Word::top).min().orElseThrow();
        double right = words.stream().mapToDouble(Word::right).max().orElseThrow();
        double bottom = words.stream().mapToDouble(Word::bottom).max().orElseThrow();
        return new Box(tenths(left), tenths(top), tenths(right - left), tenths(bottom - top));
    }

    private static BigDecimal tenths(double points) {
        return BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP);
    }
}
