package dk.kk.ihcph.guidance.export.document;

import dk.kk.ihcph.guidance.export.Archive;
import dk.kk.ihcph.guidance.export.Table;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Writes the tables of a document as CSV files in a zip archive. */
final class CsvArchive {
    private CsvArchive() {}

    static byte[] of(Document document, Locale language) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Table table : Tables.of(document)) {
            String name = String.format(Locale.ROOT, "%02d-%s.csv", files.size() + 1, table.file());
            files.put(name, table.csv(language));
        }
        return Archive.of(files, document.asOf());
    }
}
