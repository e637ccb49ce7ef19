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
        @Schema(description = "First local day", examples = "2026-01-01") LocalDate from,
        @Schema(description = "The local day after the last", examples = "2026-02-01") LocalDate to,
        @Schema(
                        description =
                                "What was recorded until then is counted. A replica of the database may answer, a little"
                                        + " behind: then it lies some seconds back",
                        examples = "2026-02-01T08:15:00Z")
                Instant asOf,
        @Schema(description = "What the cells are grouped by", examples = "[\"day\", \"location\"]", maxItems = 15)
                List<@Size(max = 20) String> by,
        @Schema(
                        description =
                                "How many cells are left out because they rest on one to four persons, or would tell of"
                                        + " such a cell; 0 for those who may read the consultations",
                        examples = "0",
                        minimum = "0")
                int hidden,
        @Schema(description = "A cell for each group in which there was anybody, in the order of by", maxItems = 5000)
                List<Cell> items) {

    /** The consultations that share the values shown. */
    @Schema(
            name = "ConsultationStatisticsCell",
            description =
                    "The figures of the consultations that share the values shown; what nobody measured is absent")
    record Cell(
            @JsonUnwrapped Group group,
            @Schema(description = "Recorded consultations", examples = "52", minimum = "0") long count,
            @Schema(description = "Persons who came to them", examples = "61", minimum = "0") long persons,
            @Schema(description = "How long they waited for the call; absent where nobody came from the line") @Nullable
                    Waiting waiting,
            @Schema(description = "How long they were served; absent where nobody knows") @Nullable Service service,
            @Schema(description = "Who was called from the line and did not come; absent where nobody was called")
                    @Nullable
                    NoShow noShow,
            @Schema(
                            description =
                                    "The share of the consultations with a referral that was not withdrawn, 0 to 1; absent"
                                            + " where there were none",
                            examples = "0.0769",
                            minimum = "0",
                            maximum = "1")
                    @Nullable
                    BigDecimal referralShare,
            @Schema(description = "What citizens said of them; absent where nobody rated") @Nullable Rating rating) {

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
                            description = "Local hour of the day in which they began, 0 to 23",
                            examples = "11",
                            minimum = "0",
                            maximum = "23")
                    @Nullable
                    Integer hour,
            @Schema(description = "Local year in which they began", examples = "2026") @Nullable Integer year,
            @Schema(description = "Local quarter in which they began", examples = "2026-Q1", maxLength = 7) @Nullable
                    String quarter,
            @Schema(description = "Local month in which they began", examples = "2026-01", maxLength = 7) @Nullable
                    String month,
            @Schema(description = "Local day on which they began", examples = "2026-01-05") @Nullable LocalDate day) {
        static Time of(Map<StatisticsDimension, Object> shared) {
            return new Time(
                    (Integer) shared.get(StatisticsDimension.HOUR),
                    (Integer) shared.get(StatisticsDimension.YEAR),
                    Group.text(shared, StatisticsDimension.QUARTER),
                    Group.text(shared, StatisticsDimension.MONTH),
                    Group.read(shared, StatisticsDimension.DAY, LocalDate::parse));
        }
    }

    /** Where they were. */
    record Place(
            @Schema(description = "Code of /locations", examples = "IH", maxLength = 20) @Nullable String location,
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
            @Schema(
                            description = "Language spoken, ISO 639-1; absent also where nobody noted it",
                            examples = "en",
                            maxLength = 2)
                    @Nullable
                    String language,
            @Schema(description = "What came of them; absent also where nobody noted it") @Nullable Result result,
            @Schema(
                            description = "Code of /municipalities; absent also where nobody noted it",
                            examples = "0101",
                            maxLength = 4)
                    @Nullable
                    String municipality,
            @Schema(description = "Whether they belong to those whom the grant is for") @Nullable
                    TargetGroup targetGroup,
            @Schema(description = "The citizens' situation; absent also where nobody noted it") @Nullable
                    Situation situation,
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
            description =
                    "Minutes waited in line: all periods of waiting since the last consultation, together rounded to"
                            + " a tenth of a minute. A wait that only the end of the day closed is left out")
    record Waiting(
            @Schema(description = "Median, minutes", examples = "6.5", minimum = "0") BigDecimal medianMinutes,
            @Schema(description = "90th percentile, minutes", examples = "14.2", minimum = "0") BigDecimal p90Minutes,
            @Schema(description = "Consultations that this is known of", examples = "48", minimum = "1") long count) {}

    /** Times served. */
    @Schema(
            name = "ServiceTime",
            description =
                    "Minutes served: measured from start to end without holds and rounded to a tenth of a minute, or"
                            + " noted by the guide where the consultation did not come from the line. A consultation that"
                            + " only the end of the day closed is left out")
    record Service(
            @Schema(description = "Median, minutes", examples = "8.0", minimum = "0") BigDecimal medianMinutes,
            @Schema(description = "90th percentile, minutes", examples = "12.0", minimum = "0") BigDecimal p90Minutes,
            @Schema(description = "Consultations whose time was measured", examples = "48", minimum = "0")
                    long measured,
            @Schema(description = "Consultations whose time a guide noted", examples = "4", minimum = "0")
                    long noted) {}

    /** No-shows. */
    @Schema(name = "NoShowFigures", description = "Who was called from the line and did not come")
    record NoShow(
            @Schema(description = "Share of those called, 0 to 1", examples = "0.0400", minimum = "0", maximum = "1")
                    BigDecimal share,
            @Schema(description = "Called: recorded or not come", examples = "50", minimum = "1") long called) {}

    /** Ratings by citizens. */
    @Schema(name = "RatingFigures", description = "What citizens said of their visits, 1 to 5")
    record Rating(
            @Schema(description = "Mean of the scores", examples = "4.35", minimum = "1", maximum = "5")
                    BigDecimal average,
            @Schema(description = "Ratings", examples = "20", minimum = "1") long count) {}
}
