package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.imports.CsvTable;
import dk.kk.ihcph.guidance.imports.LineSource;
import dk.kk.ihcph.guidance.imports.Sheet;
import dk.kk.ihcph.guidance.imports.SheetHeader;
import dk.kk.ihcph.guidance.imports.SheetTimes;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Refused;
import dk.kk.ihcph.guidance.kernel.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of postings: finds its columns by the header, and reads each line as a request. */
final class PostingSheet implements LineSource<PostingSheet.PostingLine> {
    /**
     * A line as far as it could be read. Unreadable values are missing in the request.
     *
     * @param number the line of the file on which it begins
     * @param isTotal whether it is the last line and contains only an amount and possibly the word total
     */
    record PostingLine(int number, PostingRequest request, boolean isTotal, List<Violation> unreadable) {

        /** Returns the reasons. An unreadable cell leaves its field empty; the empty field is not reported as well. */
        List<Violation> reasons(Refused refused) {
            Set<String> unread = unreadable.stream().map(Violation::pointer).collect(Collectors.toSet());
            return Stream.concat(
                            unreadable.stream(),
                            refused.violations().stream().filter(violation -> !unread.contains(violation.pointer())))
                    .toList();
        }
    }

    /** Matches the words that finance systems write before a total. Asterisks mark the level of the sum. */
    private static final Pattern TOTAL =
            Pattern.compile("(?:i ?alt|total|sum|samlet|grand total|\\*+)(?:[ :.,].*)?", Pattern.CASE_INSENSITIVE);
    /** Matches a long number that a spreadsheet rewrote in scientific notation: its digits are lost. */
    private static final Pattern DAMAGED = Pattern.compile("\\d+(?:[.,]\\d+)?E\\+\\d+", Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE = Pattern.compile("\\d{1,6}");
    private static final Pattern KRONER_NAMED = Pattern.compile("\\b(?:kr|dkk|kroner)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern KRONER = Pattern.compile("kr\\.?|dkk", Pattern.CASE_INSENSITIVE);

    private final Sheet<PostingColumn> sheet;
    private final Map<String, String> names;
    private final String source;
    private final @Nullable String period;
    private final boolean isInKroner;
    private CsvTable.@Nullable CsvRow following;

    private PostingSheet(Sheet<PostingColumn> sheet, String source, @Nullable String period) throws IOException {
        this.sheet = sheet;
        this.names = sheet.header().names();
        this.source = source;
        this.period = period;
        this.isInKroner = KRONER_NAMED
                .matcher(names.getOrDefault(PostingColumn.AMOUNT.field(), ""))
                .find();
        this.following = sheet.next();
    }

    /**
     * Opens a sheet. A header without the columns of postings is refused with 422.
     *
     * @param period the period of lines that name none
     */
    static PostingSheet open(Supplier<InputStream> content, String source, @Nullable String period) throws IOException {
        Sheet<PostingColumn> sheet = Sheet.open(content, PostingColumn.values());
        SheetHeader<PostingColumn> header = sheet.header();
        List<Violation> broken = new ArrayList<>(header.broken());
        Stream.of(PostingColumn.values())
                .filter(column -> column.isRequired() && !header.has(column))
                .map(column -> header.missing(column.danish(), column.field()))
                .forEach(broken::add);
        Refused.refuse(broken);
        return new PostingSheet(sheet, source, period);
    }

    /** Describes the rest of the file for the job's result: encoding, separator, header, skipped lines. */
    ObjectNode surroundings() {
        return sheet.surroundings();
    }

    /** Returns the header's name of the column that a violation points to. */
    @Nullable
    String column(Violation violation) {
        String pointer = Objects.requireNonNullElse(violation.pointer(), "");
        return pointer.isEmpty() ? null : names.get(pointer.substring(1));
    }

    @Override
    public @Nullable PostingLine next() throws IOException {
        CsvTable.CsvRow row = following;
        if (row == null) {
            return null;
        }
        following = sheet.next();
        Cells cells = new Cells();
        cells.unreadable.addAll(sheet.header().read(row, cells.texts::put));
        if (sheet.header().has(PostingColumn.LINE) && !cells.texts.containsKey(PostingColumn.LINE)) {
            cells.unreadable.add(Violation.at(
                    PostingColumn.LINE.pointer(),
                    "REQUIRED_HERE",
                    new Bilingual(
                            "skal angives, fordi filen nummererer linjerne",
                            "is required, because the file numbers its lines")));
        }
        return new PostingLine(row.line(), request(cells), following == null && isTotal(cells), cells.unreadable);
    }

    private static boolean isTotal(Cells cells) {
        return cells.texts.containsKey(PostingColumn.AMOUNT)
                && cells.texts.entrySet().stream()
                        .filter(cell ->
                                cell.getKey() != PostingColumn.AMOUNT && cell.getKey() != PostingColumn.CURRENCY)
                        .allMatch(cell -> TOTAL.matcher(cell.getValue()).matches());
    }

    /** Reads a line. The constraints of the request detect missing values. */
    @SuppressWarnings("NullAway")
    private PostingRequest request(Cells cells) {
        String year = cells.texts.get(PostingColumn.YEAR);
        String written = cells.read(PostingColumn.PERIOD, (pointer, cell) -> SheetTimes.month(pointer, cell, year));
        cells.read(PostingColumn.CURRENCY, this::kroner);
        return new PostingRequest(
                cells.read(PostingColumn.ALLOCATION, PostingSheet::id),
                written == null && !cells.texts.containsKey(PostingColumn.PERIOD) ? period : written,
                new Expense(
                        cells.<LocalDate>read(PostingColumn.DATE, SheetTimes::date),
                        cells.read(PostingColumn.ACCOUNT, PostingSheet::number),
                        cells.read(PostingColumn.COST_OBJECT, PostingSheet::number),
                        cells.<BigDecimal>read(PostingColumn.AMOUNT, DanishAmount::read),
                        cells.read(PostingColumn.DESCRIPTION, PostingSheet::text),
                        cells.read(PostingColumn.SUPPLIER, PostingSheet::text)),
                new Voucher(
                        source,
                        cells.read(PostingColumn.REFERENCE, PostingSheet::number),
                        cells.<Integer>read(PostingColumn.LINE, PostingSheet::line)),
                cells.read(PostingColumn.EVENT, PostingSheet::id),
                cells.read(PostingColumn.SALARY_MONTH, SheetTimes::month));
    }

    private static String text(String pointer, String cell) {
        return cell;
    }

    private static String number(String pointer, String cell) {
        if (DAMAGED.matcher(cell).matches()) {
            throw Refused.invalid(Violation.at(
                    pointer,
                    "DAMAGED_BY_SPREADSHEET",
                    new Bilingual(
                            "er ødelagt af et regneark, der har læst nummeret som et tal; hent filen igen, og"
                                    + " åbn den ikke i regnearket",
                            "has been damaged by a spreadsheet that read the number as a quantity; get the"
                                    + " file again and do not open it in the spreadsheet")));
        }
        return cell;
    }

    private static Integer line(String pointer, String cell) {
        if (!LINE.matcher(cell).matches()) {
            throw Refused.invalid(Violation.at(
                    pointer,
                    "WRONG_TYPE",
                    new Bilingual(
                            "skal være et helt tal fra 0 til 999.999", "must be a whole number from 0 to 999,999")));
        }
        return Integer.valueOf(cell);
    }

    /** Reads an amount. A column whose name contains the currency needs no currency column. */
    private String kroner(String pointer, String cell) {
        if (!isInKroner && !KRONER.matcher(cell).matches()) {
            throw Refused.invalid(
                    Violation.at(pointer, "NOT_IN_KRONER", new Bilingual("skal være DKK", "must be DKK")));
        }
        return cell;
    }

    private static UUID id(String pointer, String cell) {
        try {
            UUID id = UUID.fromString(cell);
            if (id.toString().equalsIgnoreCase(cell)) {
                return id;
            }
        } catch (IllegalArgumentException noId) {
            // Reported below, together with values that only look like a number.
        }
        throw Refused.invalid(
                Violation.at(pointer, "WRONG_TYPE", new Bilingual("skal være et UUID", "must be a UUID")));
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    /** The non-empty cells of a line, and the violations found in reading them. */
    private static final class Cells {
        private final Map<PostingColumn, String> texts = new EnumMap<>(PostingColumn.class);
        private final List<Violation> unreadable = new ArrayList<>();

        private <T> @Nullable T read(PostingColumn column, BiFunction<String, String, T> reader) {
            String cell = texts.get(column);
            try {
                return cell == null ? null : reader.apply(column.pointer(), cell);
            } catch (Refused refused) {
                unreadable.addAll(refused.violations());
                return null;
            }
        }
    }
}
