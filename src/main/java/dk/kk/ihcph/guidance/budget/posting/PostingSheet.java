package dk.kk.ihcph.guidance.budget.posting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.imports.CsvTable;
import dk.kk.ihcph.guidance.imports.LineSource;
import dk.kk.ihcph.guidance.imports.Sheet;
import dk.kk.ihcph.guidance.imports.SheetHeader;
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
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sheet of postings: finds its columns by their header, and reads each line as the request it describes. */
final class PostingSheet implements LineSource<PostingSheet.Line> {
    /**
     * A line as far as it could be read: what could not is left out of the request.
     *
     * @param number where it begins in the file
     * @param isTotal whether it is the last line and holds nothing but an amount, and perhaps the word total
     */
    record Line(int number, PostingRequest request, boolean isTotal, List<Violation> unreadable) {}

    /** Matches the words that finance systems write before a total; asterisks mark the level of the sum. */
    private static final Pattern TOTAL =
            Pattern.compile("(?:i ?alt|total|sum|samlet|grand total|\\*+)(?:[ :.,].*)?", Pattern.CASE_INSENSITIVE);
    /** How a spreadsheet writes a long number that it took for a quantity: the digits are lost. */
    private static final Pattern DAMAGED = Pattern.compile("\\d+(?:[.,]\\d+)?E\\+\\d+", Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE = Pattern.compile("\\d{1,6}");
    private static final Pattern KRONER_NAMED = Pattern.compile("\\b(?:kr|dkk|kroner)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern KRONER = Pattern.compile("kr\\.?|dkk", Pattern.CASE_INSENSITIVE);

    private final Sheet<PostingColumn> sheet;
    private final Map<String, String> names;
    private final String source;
    private final @Nullable String period;
    private final boolean isInKroner;
    private CsvTable.@Nullable Row following;

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
     * Refuses with 422 a header that is not that of postings.
     *
     * @param period of lines that name none
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

    /** Describes the rest of the file, for the job's result: encoding, separator, header, lines left out. */
    ObjectNode surroundings() {
        return sheet.surroundings();
    }

    /** How the header calls what a violation points at. */
    @Nullable
    String column(Violation violation) {
        String pointer = Objects.requireNonNullElse(violation.pointer(), "");
        return pointer.isEmpty() ? null : names.get(pointer.substring(1));
    }

    @Override
    public @Nullable Line next() throws IOException {
        CsvTable.Row row = following;
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
                            "skal angives, da filen nummererer linjerne",
                            "must be given, as the file numbers its lines")));
        }
        return new Line(row.line(), request(cells), following == null && isTotal(cells), cells.unreadable);
    }

    private static boolean isTotal(Cells cells) {
        return cells.texts.containsKey(PostingColumn.AMOUNT)
                && cells.texts.entrySet().stream()
                        .filter(cell ->
                                cell.getKey() != PostingColumn.AMOUNT && cell.getKey() != PostingColumn.CURRENCY)
                        .allMatch(cell -> TOTAL.matcher(cell.getValue()).matches());
    }

    /** The constraints of a request tell what is missing. */
    @SuppressWarnings("NullAway")
    private PostingRequest request(Cells cells) {
        String year = cells.texts.get(PostingColumn.YEAR);
        String written = cells.read(PostingColumn.PERIOD, (pointer, cell) -> SheetTimes.month(pointer, cell, year));
        cells.read(PostingColumn.CURRENCY, this::kroner);
        return new PostingRequest(
                cells.read(PostingColumn.ALLOCATION, PostingSheet::id),
                cells.<LocalDate>read(PostingColumn.DATE, SheetTimes::date),
                written == null && !cells.texts.containsKey(PostingColumn.PERIOD) ? period : written,
                cells.read(PostingColumn.ACCOUNT, PostingSheet::number),
                cells.read(PostingColumn.COST_OBJECT, PostingSheet::number),
                cells.<BigDecimal>read(PostingColumn.AMOUNT, DanishAmount::read),
                cells.read(PostingColumn.TEXT, PostingSheet::text),
                cells.read(PostingColumn.SUPPLIER, PostingSheet::text),
                source,
                cells.read(PostingColumn.REFERENCE, PostingSheet::number),
                cells.<Integer>read(PostingColumn.LINE, PostingSheet::line),
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
                            "er ødelagt af et regneark, der har taget nummeret for et tal; hent filen igen, og åbn den ikke i"
                                    + " regnearket",
                            "is damaged by a spreadsheet that took the number for a quantity; get the file anew and do not"
                                    + " open it in the spreadsheet")));
        }
        return cell;
    }

    private static Integer line(String pointer, String cell) {
        if (!LINE.matcher(cell).matches()) {
            throw Refused.invalid(Violation.at(
                    pointer,
                    "WRONG_TYPE",
                    new Bilingual(
                            "skal være et helt tal fra 0 til 999999", "must be a whole number from 0 to 999999")));
        }
        return Integer.valueOf(cell);
    }

    /** A column of amounts that names the krone needs no currency beside it. */
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
            // said below, as of what only looks like one
        }
        throw Refused.invalid(
                Violation.at(pointer, "WRONG_TYPE", new Bilingual("skal være et UUID", "must be a UUID")));
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    /** The cells of a line that are not empty, and what could not be read of them. */
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
