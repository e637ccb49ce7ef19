package dk.kk.ihcph.guidance.budget.reader;

import dk.kk.ihcph.guidance.budget.NoteReferral;
import dk.kk.ihcph.guidance.kernel.Bilingual;
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
    private static final Pattern PART = Pattern.compile(
            "(?<body>(?:[\\p{L}]+s?- (?:og|samt) )?[\\p{L}]*udvalget|Borgerrepræsentationen"
                    + "|(?<!\\p{L})(?:KFU|BIU|TMU|BUU|SOU|SUD|ØU|BR)(?!\\p{L}))"
                    + "|(?<!\\d)(?<day>\\d{1,2})(?:\\.\\s?(?<name>" + String.join("|", MONTHS)
                    + ")\\s|\\s?[./]\\s?(?<month>\\d{1,2})\\s?[-./ ]\\s?)(?<year>\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A referral is one sentence, or two. */
    private static final int FAR = 400;

    private static final int BEFORE = 160;

    private Referrals() {}

    private record Part(@Nullable String body, @Nullable LocalDate date) {}

    static List<NoteReferral> of(Prose prose, int firstYear, Findings findings) {
        List<Line> background = prose.section("Baggrund");
        String text = prose.joined(background.isEmpty() ? prose.lines() : background);
        Word at = (background.isEmpty() ? prose.lines() : background)
                .stream()
                        .flatMap(line -> line.words().stream())
                        .filter(word -> word.text().toLowerCase(Locale.ROOT).startsWith("henvist"))
                        .findFirst()
                        .orElse(null);
        int henvist = text.toLowerCase(Locale.ROOT).indexOf("henvist");
        if (henvist < 0) {
            return List.of();
        }
        List<Part> parts = parts(text.substring(henvist, Math.min(text.length(), henvist + FAR)));
        if (parts.stream().noneMatch(part -> part.body != null)
                || parts.stream().noneMatch(part -> part.date != null)) {
            parts = parts(text.substring(Math.max(0, henvist - BEFORE), Math.min(text.length(), henvist + FAR)));
        }
        List<NoteReferral> referrals = paired(parts);
        long bodies = parts.stream().filter(part -> part.body != null).count();
        long dates = parts.stream().filter(part -> part.date != null).count();
        findings.expect(
                bodies == referrals.size() && dates <= bodies && !parts.isEmpty(),
                "REFERRAL_NOT_READ",
                "/referrals",
                at,
                new Bilingual(
                                "af %s udvalg og %s datoer ved \"henvist\" er %s læst sammen",
                                "of %s committees and %s dates near \"henvist\", %s were read together")
                        .with(bodies, dates, referrals.size()));
        for (int i = 0; i < referrals.size(); i++) {
            NoteReferral referral = referrals.get(i);
            findings.expect(
                    referral.date().getYear() == firstYear - 1,
                    "REFERRAL_DATE_UNUSUAL",
                    "/referrals/" + i + "/date",
                    at,
                    new Bilingual(
                                    "henvist %s, som ikke er året før det første budgetår",
                                    "referred on %s, which is not in the year before the first budget year")
                            .with(referral.date()));
            if (at != null) {
                findings.place("/referrals/" + i, List.of(at), "0.9");
            }
        }
        return referrals;
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
                    : MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) + 1;
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
