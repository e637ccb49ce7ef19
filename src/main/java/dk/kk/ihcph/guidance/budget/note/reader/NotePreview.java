package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.LineTerms;
import dk.kk.ihcph.guidance.budget.YearAmount;
import dk.kk.ihcph.guidance.budget.note.BudgetNoteView;
import dk.kk.ihcph.guidance.budget.note.EarlierGrant;
import dk.kk.ihcph.guidance.budget.note.NoteDocument;
import dk.kk.ihcph.guidance.budget.note.NoteGoal;
import dk.kk.ihcph.guidance.budget.note.NoteLine;
import dk.kk.ihcph.guidance.budget.note.NoteReading;
import dk.kk.ihcph.guidance.budget.note.NoteReading.Box;
import dk.kk.ihcph.guidance.budget.note.NoteReading.PageSize;
import dk.kk.ihcph.guidance.budget.note.NoteReferral;
import dk.kk.ihcph.guidance.kernel.Written;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dry run as a page for people.
 *
 * @param rows what was read, each value linked to where it is printed
 */
public record NotePreview(NoteDocument note, List<PreviewPage> pages, List<PreviewRow> rows, NoteReading reading) {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** A page with its picture as a data URI, and the marks on it. */
    public record PreviewPage(int number, @Nullable String picture, List<Mark> marks) {}

    /** A rectangle in percent of the page, and the value that is printed there. */
    public record Mark(String id, String target, String style, String title) {}

    /** A heading, or values side by side. */
    public record PreviewRow(String heading, List<Value> values) {}

    /** A value with the address of its mark; null where it is not printed. */
    public record Value(String text, String id, @Nullable String mark, boolean number) {}

    /** The share of the checks that held, 0 to 1, as a Dane writes it. */
    public String confidence() {
        return danish(reading.confidence());
    }

    static NotePreview of(BudgetNoteView note, List<byte[]> pictures) {
        NoteReading reading = Objects.requireNonNullElseGet(
                note.reading(), () -> new NoteReading(BigDecimal.ONE, 0, List.of(), List.of(), List.of()));
        List<PreviewPage> pages = new ArrayList<>();
        for (PageSize page : reading.pages()) {
            List<Mark> marks = new ArrayList<>();
            for (NoteReading.PrintedPlace place : reading.places()) {
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
            pages.add(new PreviewPage(page.page(), picture, marks));
        }
        return new NotePreview(note.document(), pages, rows(note.document(), reading), reading);
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

    /** Collects the values of a note in the order of the page. */
    private static final class PreviewRows {
        private final List<PreviewRow> rows = new ArrayList<>();
        private final Set<String> printed;

        PreviewRows(NoteReading reading) {
            printed = reading.places().stream()
                    .map(NoteReading.PrintedPlace::pointer)
                    .collect(Collectors.toSet());
        }

        PreviewRows row(String heading) {
            rows.add(new PreviewRow(heading, new ArrayList<>()));
            return this;
        }

        PreviewRows text(String pointer, Object text) {
            return value(pointer, text, false);
        }

        PreviewRows amounts(String pointer, List<YearAmount> amounts) {
            for (int i = 0; i < amounts.size(); i++) {
                amount(pointer + i + "/amount", amounts.get(i).amount());
            }
            return this;
        }

        PreviewRows amount(String pointer, BigDecimal amount) {
            return value(pointer, Written.number(amount, 0, DANISH), true);
        }

        private PreviewRows value(String pointer, Object text, boolean number) {
            String mark = printed.contains(pointer) ? "#" + id(pointer) : null;
            rows.get(rows.size() - 1).values.add(new Value(String.valueOf(text), "v" + id(pointer), mark, number));
            return this;
        }
    }

    private static List<PreviewRow> rows(NoteDocument note, NoteReading reading) {
        PreviewRows rows = new PreviewRows(reading)
                .row("")
                .text("/title", note.heading().title())
                .row("Linjer");
        rows.text("/priceLevel", "kr., " + note.heading().priceLevel() + " p/l");
        for (int i = 0; i < note.heading().years().size(); i++) {
            rows.value("/years/" + i, note.heading().years().get(i), true);
        }
        for (int i = 0; i < note.lines().size(); i++) {
            NoteLine line = note.lines().get(i);
            LineTerms terms = line.terms();
            String pointer = "/lines/" + i;
            rows.row("")
                    .text(pointer + "/label", line.label())
                    .amounts(pointer + "/amounts/", line.amounts())
                    .row("")
                    .text(pointer + "/committee", terms.committee())
                    .text(pointer + "/grant", terms.grant())
                    .text(pointer + "/direction", terms.direction().label().da())
                    .text(pointer + "/controlArea", terms.controlArea().label().da())
                    .text(pointer + "/fte", "Årsværk " + danish(terms.fte()));
        }
        rows.row("")
                .text("/totals", "I alt")
                .amounts("/totals/perYear/", note.totals().perYear())
                .amount("/totals/overall", note.totals().overall())
                .row("")
                .text("/totals/fte", "Årsværk " + danish(note.totals().fte()));
        for (int i = 0; i < note.earlierGrants().size(); i++) {
            EarlierGrant grant = note.earlierGrants().get(i);
            String pointer = "/earlierGrants/" + i;
            rows.row(i == 0 ? "Tidligere afsatte midler" : "")
                    .text(pointer + "/source", grant.source())
                    .value(pointer + "/year", grant.year(), true)
                    .amount(pointer + "/amount", grant.amount());
        }
        for (int i = 0; i < note.referrals().size(); i++) {
            NoteReferral referral = note.referrals().get(i);
            rows.row(i == 0 ? "Henvist af" : "")
                    .text("/referrals/" + i, referral.body() + " " + Written.shortDay(referral.date(), DANISH));
        }
        for (int i = 0; i < note.goals().size(); i++) {
            NoteGoal goal = note.goals().get(i);
            String pointer = "/goals/" + i;
            rows.row(i == 0 ? "Mål" : "")
                    .text(pointer + "/targetGroup", goal.targetGroup())
                    .text(pointer + "/activity", goal.activity())
                    .text(pointer + "/aim", goal.aim())
                    .text(pointer + "/followUp", goal.followUp());
        }
        return rows.rows;
    }

    /** Writes a number, or a dash if there is none. */
    private static String danish(@Nullable BigDecimal number) {
        return number == null ? "–" : Written.number(number, 2, DANISH);
    }
}
