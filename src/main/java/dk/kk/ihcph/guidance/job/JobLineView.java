package dk.kk.ihcph.guidance.job;

import dk.kk.ihcph.guidance.privacy.cpr.CprNumbers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The result of one line, as a caller reads it. */
@Schema(name = "JobLine", description = "What came of one line of the upload")
record JobLineView(
        @Schema(
                        description = "Line of the file, the header being 1; in JSON the item's number, from 1",
                        examples = "17",
                        minimum = "1")
                int line,
        LineStatus status,
        @Schema(description = "Id of the record it became, or that was there already; absent in a dry run") @Nullable
                UUID record,
        @Schema(description = "Why it was rejected or skipped", maxItems = 1000) @Nullable
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
    @Schema(name = "LineError", description = "Why a line was rejected or skipped, and where in it")
    record LineReasonView(
            @Schema(description = "The column, as the file's header names it", examples = "emner", maxLength = 100)
                    @Nullable
                    String column,
            @Schema(
                            description = "JSON Pointer (RFC 6901) into the record that the line describes",
                            examples = "/topics/0",
                            maxLength = 500)
                    @Nullable
                    String pointer,
            @Schema(
                            description = "Stable code of the rule, the same as when a single record is sent",
                            examples = "UNKNOWN_CODE",
                            maxLength = 100)
                    String code,
            @Schema(description = "The rule in words", examples = "must be a code of /topics", maxLength = 2000)
                    String message) {

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
