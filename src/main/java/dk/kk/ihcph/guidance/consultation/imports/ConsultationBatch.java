package dk.kk.ihcph.guidance.consultation.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.http.json.RequestReader;
import dk.kk.ihcph.guidance.imports.JsonItems;
import dk.kk.ihcph.guidance.imports.LineSource;
import dk.kk.ihcph.guidance.job.LineImport;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens a batch of consultations, whichever of the two formats it is in. */
@ApplicationScoped
class ConsultationBatch {
    /** Twenty years of the desk log. The result of each line is kept for a month. */
    private static final int MOST_LINES = 250_000;

    private final Directory directory;
    private final ObjectMapper json;
    private final RequestReader requests;
    private final Clock clock;

    ConsultationBatch(Directory directory, ObjectMapper json, RequestReader requests, Clock clock) {
        this.directory = directory;
        this.json = json;
        this.requests = requests;
        this.clock = clock;
    }

    LineSource<ImportedLine> open(Supplier<InputStream> content, boolean csv) throws IOException {
        return csv
                ? ConsultationSheet.open(content, directory, clock.getZone())
                : new Items(JsonItems.open(content.get(), json, requests));
    }

    /** Counts the lines, and refuses a batch that cannot be read to its end. */
    int count(Supplier<InputStream> content, boolean csv) throws IOException {
        try (LineSource<ImportedLine> source = open(content, csv)) {
            return LineImport.count(source, MOST_LINES);
        }
    }

    private record Items(JsonItems items) implements LineSource<ImportedLine> {
        @Override
        public @Nullable ImportedLine next() throws IOException {
            JsonItems.JsonItem item = items.next();
            return item == null ? null : new ImportedLine(item.number(), item.content(), Map.of(), List.of());
        }

        @Override
        public void close() throws IOException {
            items.close();
        }
    }
}
