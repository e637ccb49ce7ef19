package dk.kk.ihcph.guidance.budget.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ways in which the numbers of a row can be so many amounts: a space may stand between thousands or between columns, a
 * dash may be a minus or an empty cell, and the first number may be the end of the label.
 */
final class CellReadings {
    /** No row needs more; one that allows more is not worth the time. */
    private static final int MOST = 500;
    /** A number has at most so many groups of thousands, and a sign. */
    private static final int MOST_PARTS = 4;

    private static final int MOST_TOKENS = 44;
    private static final int MOST_REST = 2;

    private static final int LOOSE_THOUSANDS = 2;
    private static final int TIGHT_APART = 3;
    private static final int REST = 6;
    private static final int BLANKS = 8;

    private final TableRow row;
    private final List<Token> tokens;
    private final int amounts;
    private final Unit unit;
    private final List<CellReading> found = new ArrayList<>();

    private CellReadings(TableRow row, int amounts, Unit unit) {
        this.row = row;
        this.tokens = row.numbers;
        this.amounts = amounts;
        this.unit = unit;
    }

    /**
     * All readings, the likeliest first; none where there is none. Where the last amount is the row's total and some readings
     * add up to theirs, only those.
     */
    static List<CellReading> of(TableRow row, YearHeader header, boolean withTotal, Unit unit) {
        int amounts = header.years().size() + (withTotal ? 1 : 0);
        CellReadings readings = new CellReadings(row, amounts, unit);
        if (row.numbers.size() <= MOST_TOKENS) {
            readings.search(row.numbers.size(), new ArrayList<>(), 0);
        }
        if (readings.found.isEmpty()) {
            readings.underTheirColumns(header).ifPresent(readings.found::add);
        }
        List<CellReading> found = readings.found;
        found.sort(Comparator.comparingInt(CellReading::cost));
        List<CellReading> sums =
                withTotal ? found.stream().filter(CellReading::addsUp).toList() : List.of();
        return sums.isEmpty() ? found : sums;
    }

    /** Reads amounts from the right; what is then left belongs to the label. */
    private void search(int end, List<Cell> cells, int cost) {
        if (found.size() >= MOST) {
            return;
        }
        if (cells.size() == amounts) {
            List<Token> rest = tokens.subList(0, end);
            if (end <= MOST_REST && canEndTheLabel(rest)) {
                List<Cell> inOrder = new ArrayList<>(cells);
                Collections.reverse(inOrder);
                found.add(new CellReading(inOrder, rest, cost + end * REST));
            }
            return;
        }
        for (int start = end - 1; start >= 0 && end - start <= MOST_PARTS; start--) {
            List<Token> parts = tokens.subList(start, end);
            if (parts.size() > 1 && !isJoined(parts.get(0), parts.get(1))) {
                break;
            }
            Optional<DanishNumber> number = number(parts);
            if (number.isPresent()) {
                cells.add(new Cell(number.get().value(), List.copyOf(parts)));
                search(start, cells, cost + cost(parts, start));
                cells.remove(cells.size() - 1);
            }
        }
    }

    private Optional<DanishNumber> number(List<Token> parts) {
        boolean minus = parts.size() > 1 && DanishNumber.isDash(parts.get(0).text());
        String text = parts.stream().skip(minus ? 1 : 0).map(Token::text).collect(Collectors.joining("."));
        boolean pointless = parts.size() == (minus ? 2 : 1)
                || parts.stream().noneMatch(part -> part.text().contains("."));
        return DanishNumber.of(minus ? "-" + text : text).filter(number -> pointless && unit.fits(number));
    }

    private static boolean isJoined(Token left, Token right) {
        return left.line() == right.line() && right.gap() == 1;
    }

    private int cost(List<Token> parts, int start) {
        int cost = 0;
        for (Token part : parts.subList(1, parts.size())) {
            cost += part.tight() ? 0 : LOOSE_THOUSANDS;
        }
        return cost + (start > 0 && parts.get(0).tight() ? TIGHT_APART : 0);
    }

    /** "Fase 2" or "Budget 2023": small numbers beside a word, and not the thousands of what follows; or a grant. */
    private boolean canEndTheLabel(List<Token> rest) {
        if (rest.stream().allMatch(Attributes::isKnownGrant)) {
            return true;
        }
        Token next = tokens.get(rest.size());
        return !row.isTotal()
                && !row.attributes.standsBefore(rest.get(0))
                && !(next.gap() == 1 && next.text().matches("[0-9]{3}.*"))
                && rest.stream()
                        .allMatch(token -> token.gap() == 1 && (token.text().length() <= 2 || token.isYear()));
    }

    /** Blank cells: each amount belongs to the year it stands under, where that is beyond doubt. */
    private Optional<CellReading> underTheirColumns(YearHeader header) {
        int columns = header.years().size();
        if (!header.isSpread() || tokens.size() >= amounts) {
            return Optional.empty();
        }
        int width = header.years().get(1).end() - header.years().get(0).end();
        List<Cell> cells = new ArrayList<>(Collections.nCopies(amounts, Cell.BLANK));
        int before = -1;
        for (Token token : tokens) {
            int fromFirst = token.end() - header.years().get(0).end() + width / 2;
            int last = header.years().get(columns - 1).end();
            int at = token.end() > last + width / 2 ? columns : Math.floorDiv(fromFirst, Math.max(width, 1));
            Optional<DanishNumber> number = DanishNumber.of(token.text()).filter(unit::fits);
            if (at <= before
                    || at >= amounts
                    || number.isEmpty()
                    || token.line() != tokens.get(0).line()) {
                return Optional.empty();
            }
            cells.set(at, new Cell(number.get().value(), List.of(token)));
            before = at;
        }
        CellReading reading = new CellReading(cells, List.of(), BLANKS);
        boolean proven = amounts == columns || reading.addsUp();
        return proven ? Optional.of(reading) : Optional.empty();
    }

    static BigDecimal sum(List<Cell> cells) {
        return cells.stream().map(Cell::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
