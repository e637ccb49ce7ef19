package dk.kk.ihcph.guidance.consultation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.job.CsvTable;
import dk.kk.ihcph.guidance.job.LineSource;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sheet of consultations: finds its columns by their header, and reads each line as the request it describes. */
final class ConsultationSheet implements LineSource<ImportedLine> {
    /** Spreadsheets may write a whole number with decimals: 8,0. */
    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,9})(?:[.,]0{1,2})?");

    private static final Pattern DIGITS = Pattern.compile("\\d{3}");
    private static final Set<String> YES = Set.of("ja", "yes", "true", "sand", "1", "x");
    private static final Set<String> NO = Set.of("nej", "no", "false", "falsk", "0");
    private static final int LONGEST_NAME = 100;

    private final CsvTable table;
    private final List<SheetColumn> columns;
    private final Map<String, String> names;
    private final Directory directory;
    private final ZoneId zone;

    private ConsultationSheet(
            CsvTable table, List<SheetColumn> columns, Map<String, String> names, Directory directory, ZoneId zone) {
        this.table = table;
        this.columns = columns;
        this.names = names;
        this.directory = directory;
        this.zone = zone;
    }

    /** Refuses with 422 a header that is not that of consultations. */
    static ConsultationSheet open(InputStream content, Directory directory, ZoneId zone) throws IOException {
        CsvTable table = CsvTable.open(content);
        CsvTable.Row header = table.next();
        List<Violation> broken = new ArrayList<>();
        List<SheetColumn> columns = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (String cell : header == null ? List.<String>of() : header.cells()) {
            String name = cell.length() > LONGEST_NAME ? cell.substring(0, LONGEST_NAME) : cell;
            SheetColumn column = SheetColumn.named(cell).orElse(null);
            if (column == null) {
                broken.add(unknownColumn(name));
            } else if (names.putIfAbsent(column.field(), name) != null) {
                broken.add(headerViolation(
                        "DUPLICATE_COLUMN",
                        new Bilingual("kolonnen %s findes to gange", "the column %s is there twice").with(name)));
            } else {
                columns.add(column);
            }
        }
        if (broken.isEmpty() && !columns.contains(SheetColumn.TOPICS)) {
            broken.add(missing("emner", "topics"));
        }
        if (broken.isEmpty() && !columns.contains(SheetColumn.STARTED_AT) && !columns.contains(SheetColumn.ENDED_AT)) {
            broken.add(missing("start", "startedAt"));
        }
        if (!broken.isEmpty()) {
            throw ProblemException.invalid(broken.toArray(Violation[]::new));
        }
        return new ConsultationSheet(table, columns, names, directory, zone);
    }

    private static Violation unknownColumn(String name) {
        return headerViolation(
                "UNKNOWN_COLUMN",
                new Bilingual("kolonnen \"%s\" er ukendt; kendte er: %s", "the column \"%s\" is unknown; known are: %s")
                        .with(
                                name,
                                EnumSet.allOf(SheetColumn.class).stream()
                                        .map(SheetColumn::field)
                                        .collect(Collectors.joining(", "))));
    }

    private static Violation missing(String danish, String english) {
        return headerViolation(
                "MISSING_COLUMN",
                new Bilingual("kolonnen " + danish + " mangler", "the column " + english + " is missing"));
    }

    private static Violation headerViolation(String code, Bilingual message) {
        return new Violation("", null, 1, code, message);
    }

    @Override
    public @Nullable ImportedLine next() throws IOException {
        CsvTable.Row row = table.next();
        if (row == null) {
            return null;
        }
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        List<Violation> unreadable = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= columns.size()) {
                unreadable.add(Violation.at(
                        "",
                        "TOO_MANY_CELLS",
                        new Bilingual(
                                "linjen har flere celler end overskriften",
                                "the line has more cells than the header")));
                break;
            }
            try {
                read(columns.get(i), cell, request);
            } catch (ProblemException refused) {
                unreadable.addAll(refused.violations());
            }
        }
        return new ImportedLine(row.line(), request, names, unreadable);
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
                                .orElseThrow(() -> ProblemException.invalid(
                                        Violation.unknownConstant(column.pointer(), column.constants()))));
            case LANGUAGE -> request.put(field, cell.toLowerCase(Locale.ROOT));
            // A spreadsheet takes 0101 for a number and drops its zero.
            case MUNICIPALITY -> request.put(field, DIGITS.matcher(cell).matches() ? "0" + cell : cell);
            case FLAG -> request.put(field, flag(cell, column));
            case NUMBER -> request.put(field, number(cell, column));
            case TIME ->
                request.put(field, LocalTimes.read(column.pointer(), cell, zone).toString());
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

    private static java.util.Optional<String> firstVisit(SheetColumn column, String cell) {
        String text = cell.toLowerCase(Locale.ROOT);
        return column != SheetColumn.FIRST_VISIT
                ? java.util.Optional.empty()
                : YES.contains(text)
                        ? java.util.Optional.of(FirstVisit.YES.name())
                        : NO.contains(text) ? java.util.Optional.of(FirstVisit.NO.name()) : java.util.Optional.empty();
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

    private static ProblemException wrong(SheetColumn column, Bilingual message) {
        return ProblemException.invalid(Violation.at(column.pointer(), "WRONG_TYPE", message));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
