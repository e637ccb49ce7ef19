package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.budget.NoteReading;
import dk.kk.ihcph.guidance.budget.NoteReading.Box;
import dk.kk.ihcph.guidance.budget.NoteReading.Place;
import dk.kk.ihcph.guidance.budget.NoteReading.Remark;
import dk.kk.ihcph.guidance.budget.reader.Word.Sheet;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps where each value was found, which checks held, what was not read, and why a note is refused. */
final class Findings {
    private static final int MOST_PLACES = 5_000;
    private static final int MOST = 500;

    private final List<Place> places = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Violation> refused = new ArrayList<>();
    private int held;

    /** A value that is printed as these words, with how sure it is: one place for each of their lines. */
    void place(String pointer, List<Word> words, String confidence) {
        for (Line line : Line.of(words)) {
            if (places.size() < MOST_PLACES) {
                Word first = line.words().get(0);
                String text = line.text();
                places.add(new Place(
                        pointer,
                        page(first),
                        first.ofText() ? null : box(line.words()),
                        first.ofText() ? first.line() : null,
                        first.ofText() ? first.column() : null,
                        text.substring(0, Math.min(text.length(), MOST)),
                        new BigDecimal(confidence)));
            }
        }
    }

    private static Integer page(Word word) {
        return word.page();
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

    /** A check that the note passed. */
    void held() {
        held++;
    }

    /** Something that a person should look at, because it was not read, not checked or not as expected. */
    void remark(String code, @Nullable String pointer, @Nullable Word at, Bilingual message) {
        if (remarks.size() < MOST) {
            remarks.add(new Remark(
                    code,
                    pointer,
                    at == null ? null : page(at),
                    at == null || at.ofText() ? null : box(List.of(at)),
                    at == null || !at.ofText() ? null : at.line(),
                    message));
        }
    }

    /** Holds a check, or refuses the note for a difference, and goes on to find the others. */
    void check(boolean holds, String code, @Nullable String pointer, @Nullable Word at, Bilingual message) {
        if (holds) {
            held();
        } else if (refused.size() < MOST) {
            refused.add(violation(code, pointer, at, message));
        }
    }

    /** Holds a check, or says what is unusual. */
    void expect(boolean holds, String code, @Nullable String pointer, @Nullable Word at, Bilingual message) {
        if (holds) {
            held();
        } else {
            remark(code, pointer, at, message);
        }
    }

    void refuse() {
        Refused.refuse(refused);
    }

    static Refused refusal(String code, @Nullable Word at, Bilingual message) {
        return Refused.invalid(violation(code, null, at, message));
    }

    private static Violation violation(String code, @Nullable String pointer, @Nullable Word at, Bilingual message) {
        if (at == null) {
            return new Violation(pointer, null, null, code, message);
        }
        Object[] where = at.ofText()
                ? new Object[] {at.column()}
                : new Object[] {at.page(), Math.round(at.left()), Math.round(at.bottom())};
        Bilingual place = at.ofText()
                ? new Bilingual("kolonne %s: ", "column %s: ")
                : new Bilingual("side %s (x %s, y %s): ", "page %s (x %s, y %s): ");
        Bilingual placed = place.with(where);
        return new Violation(
                pointer,
                null,
                at.ofText() ? at.line() : null,
                code,
                new Bilingual(placed.da() + message.da(), placed.en() + message.en()));
    }

    /** A difference that the note itself is refused for, with where its value is printed. */
    Violation placed(Violation violation) {
        return places.stream()
                .filter(place -> Objects.equals(place.pointer(), violation.pointer()))
                .findFirst()
                .map(place -> {
                    Box box = place.box();
                    Bilingual where = box == null
                            ? new Bilingual("kolonne %s: ", "column %s: ").with(String.valueOf(place.column()))
                            : new Bilingual("side %s (x %s, y %s): ", "page %s (x %s, y %s): ")
                                    .with(place.page(), box.left(), box.top());
                    Bilingual message = violation.message();
                    return new Violation(
                            violation.pointer(),
                            null,
                            place.line(),
                            violation.code(),
                            new Bilingual(where.da() + message.da(), where.en() + message.en()));
                })
                .orElse(violation);
    }

    /** Reports the reading, with the part of all checks that held; a remark is one that did not. */
    NoteReading reading(List<Sheet> sheets) {
        BigDecimal confidence = held == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(held)
                        .divide(BigDecimal.valueOf(held + (long) remarks.size()), 2, RoundingMode.DOWN);
        return new NoteReading(
                confidence,
                held,
                sheets.stream()
                        .map(sheet ->
                                new NoteReading.PageSize(sheet.number(), tenths(sheet.width()), tenths(sheet.height())))
                        .toList(),
                List.copyOf(places),
                List.copyOf(remarks));
    }
}
