package dk.kk.ihcph.guidance.evaluation.report.content;

import com.fasterxml.jackson.annotation.JsonFormat;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import java.time.Instant;

/** What an administration states in a report. */
public record Statement(
        Bilingual text,
        String writtenBy,
        // As text in the stored JSON too, where the API's own mapper is not used.
        @JsonFormat(shape = JsonFormat.Shape.STRING) Instant writtenAt) {}
