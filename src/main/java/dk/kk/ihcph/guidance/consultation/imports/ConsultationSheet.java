package dk.kk.ihcph.guidance.consultation.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.consultation.FirstVisit;
import dk.kk.ihcph.guidance.directory.Directory;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sheet of consultations: finds its columns by their header, and reads each line as the request it describes. */
final class ConsultationSheet implements LineSource<ImportedLine> {
    /** Spreadsheets may write a whole number with decimals: 8,0. */
    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,9})(?:[.,]0{1,2})?");

    private static final Pattern DIGITS = Pattern.compile("\\d{3}");
    private static final Set<String> YES = Set.of("ja", "yes", "true", "sand", "1", "x");
    private static final Set<String> NO = Set.of("nej", "no", "false", "falsk", "0");

    private final Sheet<SheetColumn> sheet;
    private final Directory directory;
    private final ZoneId zone;

    private ConsultationSheet(Sheet<SheetColumn> sheet, Directory directory, ZoneId zone) {
        this.sheet = sheet;
        this.directory = directory;
        this.zone = zone;
    }

    /** Refuses with 422 a header that is not that of consultations. */
    static ConsultationSheet open(Supplier<InputStream> content, Directory directory, ZoneId zone) throws IOException {
        Sheet<SheetColumn> sheet = Sheet.open(content, SheetColumn.values());
        SheetHeader<SheetColumn> header = sheet.header();
        Refused.refuse(header.broken());
        if (!header.has(SheetColumn.TOPICS)) {
            throw Refused.invalid(header.missing("emner", "topics"));
        }
        if (!header.has(SheetColumn.STARTED_AT) && !header.has(SheetColumn.ENDED_AT)) {
            throw Refused.invalid(header.missing("start", "startedAt"));
        }
        return new ConsultationSheet(sheet, directory, zone);
    }

    /** The lines around the table and the unused columns, for the job's result. */
    ObjectNode surroundings() {
        return sheet.surroundings();
    }

    @Override
    public @Nullable ImportedLine next() throws IOException {
        CsvTable.CsvRow row = sheet.next();
        if (row == null) {
            return null;
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        List<Violation> unreadable = sheet.header().read(row, (column, cell) -> read(column, cell, request));
        return new ImportedLine(row.line(), request, sheet.header().names(), unreadable);
    }

    private void read(SheetColumn column, String cell, ObjectNode request) {
        String field = column.field();
        switch (column.kind()) {
            case CODE -> request.put(field, cell.toUpperCase(Locale.ROOT));
            case CODES -> request.set(field, codes(column, cell));
            case CONSTANT ->
                request.put(
                        field,
                        column.constant(cell)
                                .or(() -> firstVisit(column, cell))
                                .orElseThrow(() -> Refused.invalid(
                                        Violation.unknownConstant(column.pointer(), column.constants()))));
            case LANGUAGE -> request.put(field, cell.toLowerCase(Locale.ROOT));
            // A spreadsheet takes 0101 for a number and drops its zero.
            case MUNICIPALITY -> request.put(field, DIGITS.matcher(cell).matches() ? "0" + cell : cell);
            case FLAG -> request.put(field, flag(cell, column));
            case NUMBER -> request.put(field, number(cell, column));
            case TIME ->
                request.put(field, SheetTimes.time(column.pointer(), cell, zone).toString());
            case TEXT -> request.put(field, cell);
        }
    }

    private ArrayNode codes(SheetColumn column, String cell) {
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        Stream.of(cell.split("[|,;]", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> column == SheetColumn.TOPICS ? directory.topicCode(text) : text.toUpperCase(Locale.ROOT))
                .forEach(codes::add);
        return codes;
    }

    private static Optional<String> firstVisit(SheetColumn column, String cell) {
        String text = cell.toLowerCase(Locale.ROOT);
        return column != SheetColumn.FIRST_VISIT
                ? Optional.empty()
                : YES.contains(text)
                        ? Optional.of(FirstVisit.YES.name())
                        : NO.contains(text) ? Optional.of(FirstVisit.NO.name()) : Optional.empty();
    }

    private static boolean flag(String cell, SheetColumn column) {
        String text = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            throw wrong(column, new Bilingual("skal være ja eller nej", "must be yes or no"));
        }
        return YES.contains(text);
    }

    private static int number(String cell, SheetColumn column) {
        Matcher whole = WHOLE.matcher(cell);
        if (!whole.matches()) {
            throw wrong(column, new Bilingual("skal være et helt tal", "must be a whole number"));
        }
        return Integer.parseInt(whole.group(1));
    }

    private static Refused wrong(SheetColumn column, Bilingual message) {
        return Refused.invalid(Violation.at(column.pointer(), "WRONG_TYPE", message));
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
