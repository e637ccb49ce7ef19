package dk.kk.ihcph.guidance.consultation.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.consultation.Channel;
import dk.kk.ihcph.guidance.consultation.FirstVisit;
import dk.kk.ihcph.guidance.consultation.Result;
import dk.kk.ihcph.guidance.consultation.TargetGroup;
import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.kernel.SmallCells;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figures of a period, cell by cell. */
@Schema(name = "ConsultationStatistics", description = "Figures of the consultations of a period")
record StatisticsView(
        LocalDate from,
        @Schema(description = "Local day after the last") LocalDate to,
        @Schema(
                        description =
                                "Instant until which recorded consultations are counted; some seconds ago if a replica of the"
                                        + " database answers")
                Instant asOf,
        @Schema(
                        description = "Dimensions by which the cells are grouped",
                        examples = "[\"day\", \"location\"]",
                        maxItems = 15)
                List<@Size(max = 20) String> by,
        @Schema(
                        description =
                                "Number of cells left out because they rest on one to four, or would reveal such a cell; 0"
                                        + " for callers who may read consultations",
                        examples = "0",
                        minimum = "0")
                int hidden,
        @Schema(description = "Cells with at least one consultation, in the order of `by`", maxItems = 5000)
                List<Cell> items) {

    /** The consultations that share the values shown. */
    @Schema(
            name = "ConsultationStatisticsCell",
            description = "Figures of the consultations that share the given values; a figure without data is absent")
    record Cell(
            @JsonUnwrapped Group group,
            @Schema(description = "Number of recorded consultations", examples = "52", minimum = "0") long count,
            @Schema(description = "Number of persons who came to them", examples = "61", minimum = "0") long persons,
            @Schema(description = "Waiting times; absent if nobody came from the queue") @Nullable Waiting waiting,
            @Nullable Service service,
            @Schema(description = "No-shows; absent if nobody was called") @Nullable NoShow noShow,
            @Schema(
                            description =
                                    "Share of consultations with a referral that was not withdrawn, 0 to 1; absent without"
                                            + " consultations",
                            examples = "0.0769",
                            minimum = "0",
                            maximum = "1")
                    @Nullable
                    BigDecimal referralShare,
            @Nullable Rating rating) {

        /** The same without figures that rest on one to four consultations. */
        Cell withoutSmallFigures() {
            return new Cell(
                    group,
                    count,
                    persons,
                    waiting == null || SmallCells.isSmall(waiting.count()) ? null : waiting,
                    service == null || SmallCells.isSmall(service.measured() + service.noted()) ? null : service,
                    noShow == null || SmallCells.isSmall(noShow.called()) ? null : noShow,
                    SmallCells.isSmall(count) ? null : referralShare,
                    rating == null || SmallCells.isSmall(rating.count()) ? null : rating);
        }
    }

    /** The values that the consultations of a cell share. */
    record Group(@JsonUnwrapped Time time, @JsonUnwrapped Place place, @JsonUnwrapped Matter matter) {
        static Group of(Map<StatisticsDimension, Object> shared) {
            return new Group(Time.of(shared), Place.of(shared), Matter.of(shared));
        }

        /** Returns the group's code in a dimension. */
        String code(StatisticsDimension dimension) {
            return String.valueOf(value(dimension));
        }

        /** Returns the value that the consultations share in a dimension; null where nobody noted it. */
        @Nullable
        Object value(StatisticsDimension dimension) {
            return switch (dimension) {
                case HOUR -> time.hour();
                case YEAR -> time.year();
                case QUARTER -> time.quarter();
                case MONTH -> time.month();
                case DAY -> time.day();
                case LOCATION -> place.location();
                case ADMINISTRATION -> place.administration();
                case CHANNEL -> place.channel();
                case TOPIC -> matter.topic();
                case LANGUAGE -> matter.language();
                case RESULT -> matter.result();
                case MUNICIPALITY -> matter.municipality();
                case TARGET_GROUP -> matter.targetGroup();
                case SITUATION -> matter.situation();
                case FIRST_VISIT -> matter.firstVisit();
            };
        }

        private static @Nullable String text(Map<StatisticsDimension, Object> shared, StatisticsDimension dimension) {
            return (String) shared.get(dimension);
        }

        private static <T> @Nullable T read(
                Map<StatisticsDimension, Object> shared, StatisticsDimension dimension, Function<String, T> reader) {
            String text = text(shared, dimension);
            return text == null ? null : reader.apply(text);
        }
    }

    /** When they began, in Copenhagen's time. */
    record Time(
            @Schema(
                            description = "Local hour of the beginning, 0 to 23",
                            examples = "11",
                            minimum = "0",
                            maximum = "23")
                    @Nullable
                    Integer hour,
            @Schema(description = "Local year of the beginning", examples = "2026") @Nullable Integer year,
            @Schema(description = "Local quarter of the beginning", examples = "2026-Q1", maxLength = 7) @Nullable
                    String quarter,
            @Schema(description = "Local month of the beginning", examples = "2026-01", maxLength = 7) @Nullable
                    String month,
            @Schema(description = "Local day of the beginning") @Nullable LocalDate day) {
        static Time of(Map<StatisticsDimension, Object> shared) {
            return new Time(
                    (Integer) shared.get(StatisticsDimension.HOUR),
                    (Integer) shared.get(StatisticsDimension.YEAR),
                    Group.text(shared, StatisticsDimension.QUARTER),
                    Group.text(shared, StatisticsDimension.MONTH),
                    (LocalDate) shared.get(StatisticsDimension.DAY));
        }
    }

    /** Where they were. */
    record Place(
            @Schema(examples = "IH", maxLength = 20) @Nullable String location,
            @Nullable Administration administration,
            @Nullable Channel channel) {
        static Place of(Map<StatisticsDimension, Object> shared) {
            return new Place(
                    Group.text(shared, StatisticsDimension.LOCATION),
                    Group.read(shared, StatisticsDimension.ADMINISTRATION, Administration::valueOf),
                    Group.read(shared, StatisticsDimension.CHANNEL, Channel::valueOf));
        }
    }

    /** The subject of the consultations, and the citizens who came to them. */
    record Matter(
            @Schema(
                            description = "Code of /topics; a consultation counts once for each of its topics",
                            examples = "MITID",
                            maxLength = 50)
                    @Nullable
                    String topic,
            @Schema(description = "Language spoken, ISO 639-1; absent also if unknown", examples = "en", maxLength = 2)
                    @Nullable
                    String language,
            @Schema(description = "Result; absent also if unknown") @Nullable Result result,
            @Schema(description = "Code of /municipalities; absent also if unknown", examples = "0101", maxLength = 4)
                    @Nullable
                    String municipality,
            @Schema(description = "Whether the citizens are in the target group of the grant") @Nullable
                    TargetGroup targetGroup,
            @Schema(description = "Situation of the citizens; absent also if unknown") @Nullable Situation situation,
            @Nullable FirstVisit firstVisit) {
        static Matter of(Map<StatisticsDimension, Object> shared) {
            return new Matter(
                    Group.text(shared, StatisticsDimension.TOPIC),
                    Group.text(shared, StatisticsDimension.LANGUAGE),
                    Group.read(shared, StatisticsDimension.RESULT, Result::valueOf),
                    Group.text(shared, StatisticsDimension.MUNICIPALITY),
                    Group.read(shared, StatisticsDimension.TARGET_GROUP, TargetGroup::valueOf),
                    Group.read(shared, StatisticsDimension.SITUATION, Situation::valueOf),
                    Group.read(shared, StatisticsDimension.FIRST_VISIT, FirstVisit::valueOf));
        }
    }

    /** Times waited. */
    @Schema(
            name = "WaitingTime",
            description = "Waiting minutes in all queues since the last consultation, together rounded to a tenth of a"
                    + " minute. Waits that were closed automatically are left out")
    record Waiting(
            @Schema(examples = "6.5", minimum = "0") BigDecimal medianMinutes,
            @Schema(description = "90th percentile in minutes", examples = "14.2", minimum = "0") BigDecimal p90Minutes,
            @Schema(description = "Number of consultations with a known wait", examples = "48", minimum = "1")
                    long count) {}

    /** Times served. */
    @Schema(
            name = "ServiceTime",
            description = "Service minutes: measured without time on hold and rounded to a tenth of a minute, or noted"
                    + " by the guide if the consultation did not come from the queue. Consultations that were closed"
                    + " automatically are left out")
    record Service(
            @Schema(examples = "8.0", minimum = "0") BigDecimal medianMinutes,
            @Schema(description = "90th percentile in minutes", examples = "12.0", minimum = "0") BigDecimal p90Minutes,
            @Schema(description = "Number of consultations with a measured time", examples = "48", minimum = "0")
                    long measured,
            @Schema(description = "Number of consultations with a noted time", examples = "4", minimum = "0")
                    long noted) {}

    /** No-shows. */
    @Schema(name = "NoShowFigures", description = "Citizens who were called from the queue and did not come")
    record NoShow(
            @Schema(
                            description = "Share of the called citizens who did not come, 0 to 1",
                            examples = "0.0400",
                            minimum = "0",
                            maximum = "1")
                    BigDecimal share,
            @Schema(description = "Number of called citizens, served or not", examples = "50", minimum = "1")
                    long called) {}

    /** Ratings by citizens. */
    @Schema(name = "RatingFigures", description = "Ratings of visits, 1 to 5")
    record Rating(
            @Schema(examples = "4.35", minimum = "1", maximum = "5") BigDecimal average,
            @Schema(examples = "20", minimum = "1") long count) {}
}
