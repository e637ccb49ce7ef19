package dk.kk.ihcph.guidance.budget.note.reader;

import dk.kk.ihcph.guidance.budget.note.NoteReferral;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By whom and when the note was referred to the budget: committees and dates near {@code henvist}, in either order. */
final class Referrals {
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("kultur- og fritidsudvalget", "KFU"),
            Map.entry("beskæftigelses- og integrationsudvalget", "BIU"),
            Map.entry("teknik- og miljøudvalget", "TMU"),
            Map.entry("børne- og ungdomsudvalget", "BUU"),
            Map.entry("sundheds- og omsorgsudvalget", "SOU"),
            Map.entry("socialudvalget", "SUD"),
            Map.entry("økonomiudvalget", "ØU"),
            Map.entry("borgerrepræsentationen", "BR"));
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec");
    private static final Pattern PART = Pattern.compile(
            "(?<body>(?:[\\p{L}]+s?- (?:og|samt) )?[\\p{L}]*udvalget|Borgerrepræsentationen"
                    + "|(?<!\\p{L})(?:KFU|BIU|TMU|BUU|SOU|SUD|ØU|BR)(?!\\p{L}))"
                    + "|(?<!\\d)(?<day>\\d{1,2})(?:\\.\\s?(?<name>januar|februar|marts|april|maj|juni|juli|august|september"
                    + "|oktober|november|december)\\s|\\s?[./]\\s?(?<month>\\d{1,2})\\s?[-./ ]\\s?)(?<year>\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** How many characters before and after "henvist" are of its sentence, or of the next. */
    private static final int BEFORE = 160;

    private static final int AFTER = 400;

    private Referrals() {}

    private record Part(@Nullable String body, @Nullable LocalDate date) {}

    static List<NoteReferral> of(Prose prose, int firstYear, Findings findings) {
        List<PrintedLine> background = prose.section("Baggrund");
        List<PrintedLine> lines = background.isEmpty() ? prose.lines() : background;
        String text = prose.joined(lines);
        int henvist = text.toLowerCase(Locale.ROOT).indexOf("henvist");
        if (henvist < 0) {
            findings.remark(Finding.REFERRAL_NOT_READ, "/referrals", List.of(), 0, 0, 0);
            return List.of();
        }
        List<Word> at = lines.stream()
                .flatMap(line -> line.words().stream())
                .filter(word -> word.text().toLowerCase(Locale.ROOT).startsWith("henvist"))
                .limit(1)
                .toList();
        int end = Math.min(text.length(), henvist + AFTER);
        List<Part> parts = parts(text.substring(henvist, end));
        if (bodies(parts) == 0 || bodies(parts) == parts.size()) {
            parts = parts(text.substring(Math.max(0, henvist - BEFORE), end));
        }
        List<NoteReferral> referrals = paired(parts);
        long bodies = bodies(parts);
        long dates = parts.size() - bodies;
        boolean paired = bodies == referrals.size() && dates <= bodies && bodies > 0;
        findings.expect(paired, Finding.REFERRAL_NOT_READ, "/referrals", at, bodies, dates, referrals.size());
        List<Part> all = parts(prose.text());
        for (int i = 0; i < referrals.size(); i++) {
            LocalDate date = referrals.get(i).date();
            String pointer = "/referrals/" + i;
            findings.place(pointer, at);
            boolean usual = date.getYear() == firstYear - 1;
            findings.expect(usual, Finding.REFERRAL_DATE_UNUSUAL, pointer + "/date", at, date);
            long printed = all.stream().filter(part -> date.equals(part.date)).count();
            findings.expect(printed > 1, Finding.REFERRAL_DATE_NOT_CHECKED, pointer + "/date", at, date);
        }
        return referrals;
    }

    private static long bodies(List<Part> parts) {
        return parts.stream().filter(part -> part.body != null).count();
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group("body") == null) {
                date(part).ifPresent(date -> parts.add(new Part(null, date)));
            } else {
                String name = part.group("body").replace("- samt ", "- og ");
                parts.add(new Part(BODIES.getOrDefault(name.toLowerCase(Locale.ROOT), name), null));
            }
        }
        return parts;
    }

    private static Optional<LocalDate> date(Matcher part) {
        try {
            String name = part.group("name");
            int month = name == null
                    ? Integer.parseInt(part.group("month"))
                    : MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
            return Optional.of(
                    LocalDate.of(Integer.parseInt(part.group("year")), month, Integer.parseInt(part.group("day"))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Dates belong to the committees before them, unless the text begins with a date. */
    private static List<NoteReferral> paired(List<Part> parts) {
        List<NoteReferral> referrals = new ArrayList<>();
        boolean dateFirst = !parts.isEmpty() && parts.get(0).date != null;
        List<String> waiting = new ArrayList<>();
        LocalDate date = null;
        for (Part part : parts) {
            if (part.date != null) {
                LocalDate found = part.date;
                waiting.forEach(body -> referrals.add(new NoteReferral(body, found, null)));
                waiting.clear();
                date = found;
            } else if (dateFirst) {
                referrals.add(new NoteReferral(Objects.requireNonNull(part.body), Objects.requireNonNull(date), null));
            } else {
                waiting.add(Objects.requireNonNull(part.body));
            }
        }
        return referrals;
    }
}
