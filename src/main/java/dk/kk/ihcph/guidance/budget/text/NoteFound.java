package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.NoteReading;
import dk.kk.ihcph.guidance.budget.NoteReading.Place;
import dk.kk.ihcph.guidance.budget.NoteReading.Remark;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps where each value of the note was found, and what was assumed of those that were not. */
final class NoteFound {
    /** As many as the contract says. */
    private static final int MOST_PLACES = 5_000;

    private static final int MOST_REMARKS = 500;
    private static final int LONGEST = 500;
    private static final BigDecimal OF_AN_ASSUMPTION = new BigDecimal("0.95");

    private final NoteText text;
    private final List<Place> places = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private BigDecimal lowest = BigDecimal.ONE;
    private int assumptions;

    NoteFound(NoteText text) {
        this.text = text;
    }

    void amount(String pointer, Cell cell, String confidence) {
        lowest = lowest.min(new BigDecimal(confidence));
        words(pointer, cell.tokens(), confidence);
    }

    /** A value printed as these words, which may stand on several lines. */
    void words(String pointer, List<Token> tokens, String confidence) {
        int start = 0;
        while (start < tokens.size()) {
            int end = start;
            while (end + 1 < tokens.size()
                    && tokens.get(end + 1).line() == tokens.get(start).line()) {
                end++;
            }
            Token first = tokens.get(start);
            at(pointer, first.line(), first.column(), tokens.get(end).end(), confidence);
            start = end + 1;
        }
    }

    void word(String pointer, @Nullable Token token, String confidence) {
        if (token != null) {
            at(pointer, token.line(), token.column(), token.end(), confidence);
        }
    }

    /** @param end the column behind its last character */
    void at(String pointer, int line, int column, int end, String confidence) {
        if (places.size() < MOST_PLACES) {
            String printed =
                    text.printed().get(line - 1).substring(column - 1, Math.min(end - 1, column - 1 + LONGEST));
            places.add(new Place(pointer, line, column, printed, new BigDecimal(confidence)));
        }
    }

    /** Something that is not printed, or not clearly. */
    void assumed(String code, @Nullable String pointer, @Nullable Integer line, String da, String en) {
        assumptions++;
        remark(code, pointer, line, da, en);
    }

    void remark(String code, @Nullable String pointer, @Nullable Integer line, String da, String en) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(new Remark(code, pointer, line, new Bilingual(da, en)));
        }
    }

    NoteReading reading() {
        BigDecimal confidence = lowest.multiply(OF_AN_ASSUMPTION.pow(Math.min(assumptions, 100)));
        return new NoteReading(confidence.setScale(2, RoundingMode.HALF_UP), List.copyOf(places), List.copyOf(remarks));
    }

    /** The violation with the line and column of what it is about, where that was read from the text. */
    Violation placed(Violation violation) {
        String pointer = violation.pointer();
        return Stream.iterate(pointer, Objects::nonNull, NoteFound::parent)
                .map(this::first)
                .flatMap(Optional::stream)
                .findFirst()
                .map(place -> Refusal.at(pointer, place.line(), place.column(), violation.code(), violation.message()))
                .orElse(violation);
    }

    private Optional<Place> first(String pointer) {
        return places.stream()
                .filter(place ->
                        place.pointer().equals(pointer) || place.pointer().startsWith(pointer + "/"))
                .findFirst();
    }

    private static @Nullable String parent(String pointer) {
        int slash = pointer.lastIndexOf('/');
        return slash <= 0 ? null : pointer.substring(0, slash);
    }
}
