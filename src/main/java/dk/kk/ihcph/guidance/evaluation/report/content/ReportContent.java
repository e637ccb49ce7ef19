package dk.kk.ihcph.guidance.evaluation.report.content;

import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.kernel.Bilingual;
import dk.kk.ihcph.guidance.kernel.Coded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a report says, with every word that its renderings need, so that neither the database nor a later version of the
 * indicators is asked again.
 *
 * @param format the form of this record; a later form has another name
 */
public record ReportContent(
        String format,
        Head head,
        Origin origin,
        List<SectionContent> sections,
        List<ReportIndicator> indicators,
        List<FollowedRow> followUp,
        List<Stated> statements,
        @Nullable Correction correction) {
    public static final String FORMAT = "guidance-evaluation-report-1";

    /**
     * The identity of the report: its title, period and budget note.
     *
     * @param to the day after the last
     * @param withoutSmallCells whether figures that rest on fewer than five are hidden
     */
    public record Head(
            UUID id,
            int edition,
            Bilingual title,
            LocalDate from,
            LocalDate to,
            BudgetNoteName budgetNote,
            boolean withoutSmallCells) {}

    /** The name of a budget note. Its title is Danish, as it was adopted. */
    public record BudgetNoteName(String code, String title) {}

    /**
     * Where the figures come from.
     *
     * @param asOf the instant before which the ledger was complete when the figures were computed
     * @param computedAt the instant after which nothing was counted
     * @param software the version of the software that computed them
     */
    public record Origin(Instant asOf, Instant computedAt, String software) {}

    /**
     * A section.
     *
     * @param indicators the codes of the indicators that it shows, in this order
     * @param overTime the codes of those that it draws over time
     * @param divided those that it divides by a group
     */
    public record SectionContent(
            String code,
            Bilingual heading,
            Bilingual introduction,
            List<String> indicators,
            List<String> overTime,
            List<Divided> divided) {}

    /** An indicator, by its code, with the group by which a section divides it. */
    public record Divided(String indicator, String by) {}

    /** A code with its label. */
    public record Labelled(String code, Bilingual label) {
        public static Labelled of(Enum<?> code, Coded labelled) {
            return new Labelled(code.name(), labelled.label());
        }
    }

    /**
     * A row of the note's table 1, followed up.
     *
     * @param goal what the row wants to achieve, in Danish as the note is
     * @param light the worst light of its indicators; none where none has one
     * @param rule how the light comes about
     * @param indicators their codes
     */
    public record FollowedRow(
            int row,
            Goal goal,
            @Nullable Labelled light,
            Bilingual rule,
            Bilingual paragraph,
            List<FollowedIndicator> indicators) {}

    /** The words of a row of table 1. */
    public record Goal(String targetGroup, String activity, String aim) {}

    /** An indicator that follows up a row, by its code, with its light. */
    public record FollowedIndicator(String code, @Nullable Labelled light, Bilingual rule) {}

    /** The statement of an administration. */
    public record Stated(Labelled administration, Bilingual text, String writtenBy, Instant writtenAt) {
        public static Stated of(Administration administration, Statement statement) {
            return new Stated(
                    Labelled.of(administration, administration),
                    statement.text(),
                    statement.writtenBy(),
                    statement.writtenAt());
        }
    }

    /**
     * A correction of an earlier version.
     *
     * @param sha256 of the content that is corrected, whole or without small cells as this one is
     * @param compared how many figures stand in both versions or in one of them
     * @param changes those that are not the same
     */
    public record Correction(
            UUID corrects, int edition, String sha256, String reason, int compared, List<Change> changes) {}

    /**
     * A figure that a correction changed.
     *
     * @param group the part or group; none for the figure of the whole period
     * @param before null where the earlier version does not show it
     * @param after null where this version does not show it
     */
    public record Change(
            String indicator,
            Bilingual title,
            @Nullable Bilingual group,
            Labelled measure,
            @Nullable String before,
            @Nullable String after) {}

    public Optional<ReportIndicator> indicator(String code) {
        return indicators.stream()
                .filter(one -> one.definition().code().equals(code))
                .findFirst();
    }

    public ReportContent withStatements(List<Stated> others) {
        return new ReportContent(format, head, origin, sections, indicators, followUp, others, correction);
    }
}
