package dk.kk.ihcph.guidance.budget.note.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a note outside its tables, by the heading under which it stands. */
record Prose(List<PrintedLine> lines, Set<String> hyphenated) {
    private static final Pattern HEADING = Pattern.compile(
            "(?:Resum[eé]|Baggrund|Indhold|Forventet effekt og opfølgning|Økonomi|Risikovurdering(?: og proces)?"
                    + "|Tidligere afsatte midler|Administrativt bilag|Øvrige tekniske oplysninger|Bydele|Adresse)\\s*");

    static boolean isHeading(String line) {
        return HEADING.matcher(line).matches();
    }

    /** The lines under this heading, down to the next. */
    List<PrintedLine> section(String heading) {
        List<PrintedLine> section = new ArrayList<>();
        boolean within = false;
        for (PrintedLine line : lines) {
            if (isHeading(line.text())) {
                within = line.text().startsWith(heading);
            } else if (within) {
                section.add(line);
            }
        }
        return section;
    }

    String text() {
        return joined(lines);
    }

    String joined(List<PrintedLine> some) {
        return PrintedLine.joined(some, hyphenated);
    }
}
