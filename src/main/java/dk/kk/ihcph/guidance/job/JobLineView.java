package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result of one line, as a caller reads it. */
@Schema(name = "JobLine", description = "The result of one line of the upload")
record JobLineView(
        @Schema(
                        description =
                                "Number of the line in the file, the header being 1; in JSON the number of the item, from 1",
                        examples = "17",
                        minimum = "1")
                int line,
        LineStatus status,
        @Schema(description = "Id of the new or the existing record; absent in a dry run") @Nullable UUID record,
        @Schema(description = "The reasons why the line was rejected or skipped", maxItems = 1000) @Nullable
                List<LineReasonView> errors) {

    static JobLineView of(JobLine line, Locale locale) {
        List<LineResult.LineReason> reasons = line.reasons();
        return new JobLineView(
                line.line(),
                line.status(),
                line.recordId(),
                reasons == null
                        ? null
                        : reasons.stream()
                                .map(reason -> LineReasonView.of(reason, locale))
                                .toList());
    }

    /** One reason with its place. */
    @Schema(name = "LineError", description = "The reason why a line was rejected or skipped, with its place")
    record LineReasonView(
            @Schema(description = "Name of the column in the header of the file", examples = "emner", maxLength = 100)
                    @Nullable
                    String column,
            @Schema(
                            description = "JSON Pointer (RFC 6901) into the record that the line describes",
                            examples = "/topics/0",
                            maxLength = 500)
                    @Nullable
                    String pointer,
            @Schema(
                            description = "Stable code of the rule, the same as for a single record",
                            examples = "UNKNOWN_CODE",
                            maxLength = 100)
                    String code,
            @Schema(examples = "must be a code of /topics", maxLength = 2000) String message) {

        /** Masks the text, because a caller may have written a CPR number into the header. */
        static LineReasonView of(LineResult.LineReason reason, Locale locale) {
            String pointer = reason.violation().pointer();
            return new LineReasonView(
                    reason.column() == null ? null : CprNumbers.mask(reason.column()),
                    pointer == null ? null : CprNumbers.mask(pointer),
                    reason.violation().code(),
                    reason.violation().message().in(locale));
        }
    }
}
