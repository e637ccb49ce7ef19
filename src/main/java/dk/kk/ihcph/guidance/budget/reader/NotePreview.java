package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.budget.BudgetNoteView;
import dk.kk.ihcph.guidance.budget.NoteLine;
import dk.kk.ihcph.guidance.budget.NoteReading;
import dk.kk.ihcph.guidance.budget.NoteReading.Box;
import dk.kk.ihcph.guidance.budget.NoteReading.PageSize;
import dk.kk.ihcph.guidance.budget.YearAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A dry run as a page for people.
 *
 * @param rows what was read, each value linked to where it is printed
 */
public record NotePreview(BudgetNoteView note, List<Page> pages, List<Row> rows, NoteReading reading) {
    /** A page with its picture as a data URI, and the marks on it. */
    public record Page(int number, @Nullable String picture, List<Mark> marks) {}

    /** A rectangle in percent of the page, and the value that is printed there. */
    public record Mark(String id, String target, String style, String title) {}

    /** A heading, or values side by side. */
    public record Row(String heading, List<Value> values) {}

    /** A value with the address of its mark; null where it is not printed. */
    public record Value(String text, String id, @Nullable String mark, boolean number) {}

    /** The share of the checks that held, 0 to 1, as a Dane writes it. */
    public String confidence() {
        return danish(reading.confidence());
    }

    static NotePreview of(BudgetNoteView note, List<byte[]> pictures) {
        NoteReading reading = Objects.requireNonNullElseGet(
                note.reading(), () -> new NoteReading(BigDecimal.ONE, 0, List.of(), List.of(), List.of()));
        List<Page> pages = new ArrayList<>();
        for (PageSize page : reading.pages()) {
            List<Mark> marks = new ArrayList<>();
            for (NoteReading.Place place : reading.places()) {
                Box box = place.box();
                if (place.page() == page.page() && box != null) {
                    marks.add(new Mark(
                            id(place.pointer()),
                            "v" + id(place.pointer()),
                            style(page, box),
                            place.pointer() + " = " + place.text()));
                }
            }
            String picture = page.page() <= pictures.size()
                    ? "data:image/png;base64," + Base64.getEncoder().encodeToString(pictures.get(page.page() - 1))
                    : null;
            pages.add(new Page(page.page(), picture, marks));
        }
        return new NotePreview(note, pages, rows(note, reading), reading);
    }

    private static String id(String pointer) {
        return pointer.replace('/', '-');
    }

    private static String style(PageSize page, Box box) {
        return "left:%s%%;top:%s%%;width:%s%%;height:%s%%"
                .formatted(
                        percent(box.left(), page.width()),
                        percent(box.top(), page.height()),
                        percent(box.width(), page.width()),
                        percent(box.height(), page.height()));
    }

    private static BigDecimal percent(BigDecimal of, BigDecimal whole) {
        return of.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static List<Row> rows(BudgetNoteView note, NoteReading reading) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("", List.of(words(reading, "/title", note.title()))));
        List<Value> years = new ArrayList<>();
        years.add(new Value("DKK, " + note.priceLevel() + " p/l", "-unit", null, false));
        for (int i = 0; i < note.years().size(); i++) {
            years.add(value(reading, "/years/" + i, String.valueOf(note.years().get(i)), true));
        }
        rows.add(new Row("Linjer", years));
        for (int i = 0; i < note.lines().size(); i++) {
            NoteLine line = note.lines().get(i);
            String pointer = "/lines/" + i;
            rows.add(new Row(
                    "", amounts(reading, pointer + "/amounts/", pointer + "/label", line.label(), line.amounts())));
            rows.add(new Row(
                    "",
                    List.of(
                            value(
                                    reading,
                                    pointer + "/committee",
                                    line.committee().name(),
                                    false),
                            value(reading, pointer + "/grant", line.grant(), false),
                            value(
                                    reading,
                                    pointer + "/direction",
                                    line.direction().label().da(),
                                    false),
                            value(
                                    reading,
                                    pointer + "/controlArea",
                                    line.controlArea().label().da(),
                                    false),
                            value(reading, pointer + "/fte", "Årsværk " + danish(line.fte()), false))));
        }
        List<Value> totals = amounts(
                reading, "/totals/perYear/", "/totals", "I alt", note.totals().perYear());
        totals.add(value(reading, "/totals/overall", plain(note.totals().overall()), true));
        rows.add(new Row("", totals));
        rows.add(new Row(
                "",
                List.of(value(
                        reading,
                        "/totals/fte",
                        "Årsværk " + danish(note.totals().fte()),
                        false))));
        for (int i = 0; i < note.earlierGrants().size(); i++) {
            String pointer = "/earlierGrants/" + i;
            rows.add(new Row(
                    i == 0 ? "Tidligere afsatte midler" : "",
                    List.of(
                            words(
                                    reading,
                                    pointer + "/source",
                                    note.earlierGrants().get(i).source()),
                            value(
                                    reading,
                                    pointer + "/year",
                                    note.earlierGrants().get(i).year() + "",
                                    true),
                            value(
                                    reading,
                                    pointer + "/amount",
                                    plain(note.earlierGrants().get(i).amount()),
                                    true))));
        }
        for (int i = 0; i < note.referrals().size(); i++) {
            rows.add(new Row(
                    i == 0 ? "Henvist af" : "",
                    List.of(words(
                            reading,
                            "/referrals/" + i,
                            note.referrals().get(i).body() + " "
                                    + note.referrals().get(i).date()))));
        }
        for (int i = 0; i < note.goals().size(); i++) {
            String pointer = "/goals/" + i;
            rows.add(new Row(
                    i == 0 ? "Mål" : "",
                    List.of(
                            words(
                                    reading,
                                    pointer + "/targetGroup",
                                    note.goals().get(i).targetGroup()),
                            words(
                                    reading,
                                    pointer + "/activity",
                                    note.goals().get(i).activity()),
                            words(reading, pointer + "/aim", note.goals().get(i).aim()),
                            words(
                                    reading,
                                    pointer + "/followUp",
                                    note.goals().get(i).followUp()))));
        }
        return rows;
    }

    private static List<Value> amounts(
            NoteReading reading, String pointer, String labelPointer, String label, List<YearAmount> amounts) {
        List<Value> values = new ArrayList<>();
        values.add(words(reading, labelPointer, label));
        for (int i = 0; i < amounts.size(); i++) {
            values.add(
                    value(reading, pointer + i + "/amount", plain(amounts.get(i).amount()), true));
        }
        return values;
    }

    private static String plain(BigDecimal amount) {
        return String.format(Locale.GERMANY, "%,.0f", amount);
    }

    /** Writes a number with a decimal comma, and a dash where there is none. */
    private static String danish(@Nullable BigDecimal number) {
        return number == null ? "–" : number.toPlainString().replace('.', ',');
    }

    private static Value words(NoteReading reading, String pointer, String text) {
        return value(reading, pointer, text, false);
    }

    private static Value value(NoteReading reading, String pointer, String text, boolean number) {
        boolean printed =
                reading.places().stream().anyMatch(place -> place.pointer().equals(pointer));
        return new Value(text, "v" + id(pointer), printed ? "#" + id(pointer) : null, number);
    }
}
