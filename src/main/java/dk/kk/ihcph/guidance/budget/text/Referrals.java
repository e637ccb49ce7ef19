package dk.kk.ihcph.guidance.budget.text;

import dk.kk.ihcph.guidance.budget.Committee;
import dk.kk.ihcph.guidance.budget.NoteReferral;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads by whom and when the note was referred to the budget: the committees and dates that follow "henvist". */
final class Referrals {
    private static final List<String> MONTHS = List.of(
            "januar",
            "februar",
            "marts",
            "april",
            "maj",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "december");
    private static final Pattern REFERRED =
            Pattern.compile("\\b(?:henvi(?:st|sning|ses)|oversendt)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile(
            "\\b([0-9]{1,2})\\.? (" + String.join("|", MONTHS)
                    + ") (20[0-9]{2})\\b|\\b([0-9]{1,2})[./-]([0-9]{1,2})[./-](20[0-9]{2})\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BODY = Pattern.compile(
            "\\b(?:BIU|KFU)\\b|Beskæftigelses- ?og {1,40}Integrationsudvalget|Kultur- {1,40}og {1,40}Fritidsudvalget"
                    + "|Beskæftigelses- {1,40}og {1,40}Integrationsudvalget",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** So far behind the word "henvist" the sentence may go. */
    private static final int REACH = 400;

    private static final int MOST = 20;
    private static final int MOST_WORDS = 50;

    private Referrals() {}

    static List<NoteReferral> of(NoteText text, NoteFound found) {
        FlowedText flowed = new FlowedText(text.lines());
        List<NoteReferral> referrals = new ArrayList<>();
        Matcher referred = REFERRED.matcher(flowed.text());
        int from = 0;
        for (int i = 0; i < MOST_WORDS && referrals.size() < MOST && referred.find(from); i++) {
            int end = Math.min(flowed.text().length(), referred.end() + REACH);
            read(flowed, referred.end(), end, referrals, found);
            from = end;
        }
        return referrals;
    }

    /** Each date belongs to the committee named last before it, or else to the next one. */
    private static void read(FlowedText text, int from, int to, List<NoteReferral> referrals, NoteFound found) {
        Matcher date = DATE.matcher(text.text());
        date.region(from, to);
        int behind = from;
        while (date.find() && referrals.size() < MOST) {
            Optional<int[]> body = last(text.text(), behind, date.start()).or(() -> next(text.text(), date.end(), to));
            Optional<LocalDate> day = day(date);
            if (body.isPresent() && day.isPresent()) {
                String name = committee(text.text().substring(body.get()[0], body.get()[1]));
                NoteReferral referral = new NoteReferral(name, day.get(), null);
                if (!referrals.contains(referral)) {
                    String pointer = "/referrals/" + referrals.size();
                    place(text, pointer + "/body", body.get()[0], body.get()[1], found);
                    place(text, pointer + "/date", date.start(), date.end(), found);
                    referrals.add(referral);
                }
            }
            behind = date.end();
        }
    }

    private static void place(FlowedText text, String pointer, int start, int end, NoteFound found) {
        TextLine line = text.line(start);
        int column = text.column(start);
        found.at(
                pointer,
                line.number(),
                column,
                Math.min(column + end - start, line.text().length() + 1),
                "0.8");
    }

    private static Optional<int[]> last(String text, int from, int to) {
        Matcher body = BODY.matcher(text);
        body.region(from, to);
        int[] last = null;
        while (body.find()) {
            last = new int[] {body.start(), body.end()};
        }
        return Optional.ofNullable(last);
    }

    private static Optional<int[]> next(String text, int from, int to) {
        Matcher body = BODY.matcher(text);
        body.region(from, Math.min(to, from + 80));
        return body.find() ? Optional.of(new int[] {body.start(), body.end()}) : Optional.empty();
    }

    private static String committee(String printed) {
        String name = printed.toUpperCase(Locale.ROOT);
        return name.startsWith("BIU") || name.startsWith("BESK") ? Committee.BIU.name() : Committee.KFU.name();
    }

    private static Optional<LocalDate> day(Matcher date) {
        boolean words = date.group(1) != null;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(words ? 3 : 6)),
                    words
                            ? MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1
                            : Integer.parseInt(date.group(5)),
                    Integer.parseInt(date.group(words ? 1 : 4))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
