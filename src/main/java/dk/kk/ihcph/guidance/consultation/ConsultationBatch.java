package dk.kk.ihcph.guidance.consultation;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.ihcph.guidance.directory.Directory;
import dk.kk.ihcph.guidance.job.JsonItems;
import dk.kk.ihcph.guidance.job.LineSource;
import dk.kk.ihcph.guidance.web.Bilingual;
import dk.kk.ihcph.guidance.web.ProblemException;
import dk.kk.ihcph.guidance.web.RequestReader;
import dk.kk.ihcph.guidance.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opens a batch of consultations, whichever of the two formats it is in. */
@ApplicationScoped
class ConsultationBatch {
    /** Twenty years of the desk log; what came of each is kept for a month. */
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

    LineSource<ImportedLine> open(InputStream content, boolean csv) throws IOException {
        return csv
                ? ConsultationSheet.open(content, directory, clock.getZone())
                : new Items(JsonItems.open(content, json, requests));
    }

    /** How many lines there are, once all of them have been seen to be readable. */
    int count(InputStream content, boolean csv) throws IOException {
        int lines = 0;
        try (LineSource<ImportedLine> source = open(content, csv)) {
            while (source.next() != null) {
                if (++lines > MOST_LINES) {
                    throw ProblemException.invalid(Violation.at(
                            "",
                            "TOO_MANY_LINES",
                            new Bilingual("har mere end %s linjer; del det op", "has more than %s lines; divide it")
                                    .with(MOST_LINES)));
                }
            }
        }
        if (lines == 0) {
            throw ProblemException.invalid(
                    Violation.at("", "NO_LINES", new Bilingual("der er ingen linjer", "there are no lines")));
        }
        return lines;
    }

    private record Items(JsonItems items) implements LineSource<ImportedLine> {
        @Override
        public @Nullable ImportedLine next() throws IOException {
            JsonItems.Item item = items.next();
            return item == null ? null : new ImportedLine(item.number(), item.content(), Map.of(), List.of());
        }

        @Override
        public void close() throws IOException {
            items.close();
        }
    }
}
