package dk.kk.ihcph.guidance.registration.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.directory.Situation;
import dk.kk.ihcph.guidance.event.EventType;
import dk.kk.ihcph.guidance.event.Industry;
import dk.kk.ihcph.guidance.registration.RegistrationSource;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The figures of events and registrations of a period, cell by cell. */
@Schema(name = "EventStatistics", description = "Figures of the events of a period and their registrations")
record EventStatisticsView(
        LocalDate from,
        @Schema(description = "The local day after the period") LocalDate to,
        @Schema(description = "The figures count what was recorded until this instant; it may be some seconds past")
                Instant asOf,
        @Schema(examples = "[\"quarter\", \"type\"]", maxItems = 12) List<@Size(max = 20) String> by,
        @Schema(
                        description =
                                "Number of cells that are left out or lack figures because these rest on one to four people or would reveal such a figure; 0 for callers who may read the registrations",
                        minimum = "0")
                int hidden,
        @Schema(description = "A cell for each group that has figures, in the order of `by`", maxItems = 5000)
                List<Cell> items) {

    @Schema(
            name = "EventStatisticsCell",
            description =
                    "The figures of the events or registrations that share the given values. A figure that nobody counted, or that the caller may not see, is absent")
    record Cell(
            @JsonUnwrapped Group group,
            @Schema(description = "Absent if the cell has figures of registrations only") @Nullable Counts events,
            @Schema(description = "Absent if no event was held, or if the cell has figures of registrations only")
                    @Nullable
                    Seats seats,
            @Schema(description = "Absent if nobody counted, or if the cell has figures of registrations only")
                    @Nullable
                    Headcount headcount,
            @Schema(description = "Absent if no event was held") @Nullable Registrations registrations,
            @Schema(description = "Absent if no registered party had seats at an event with a check-in") @Nullable
                    Attendance attendance,
            @Schema(
                            description =
                                    "Absent if nobody can give feedback, or if the cell has figures of registrations only: feedback is stored without the registration")
                    @Nullable
                    Feedback feedback) {

        /** The cell without the figures of people. */
        Cell withoutPeople() {
            return new Cell(group, events, seats, null, null, null, null);
        }
    }

    /** The values that the events or registrations of a cell share. */
    record Group(@JsonUnwrapped Occasion occasion, @JsonUnwrapped Party party) {
        static Group of(Map<EventDimension, Object> shared) {
            return new Group(Occasion.of(shared), Party.of(shared));
        }

        @Nullable
        Object value(EventDimension dimension) {
            return switch (dimension) {
                case YEAR -> occasion.year;
                case QUARTER -> occasion.quarter;
                case MONTH -> occasion.month;
                case TYPE -> occasion.type;
                case ADMINISTRATION -> occasion.administration;
                case LOCATION -> occasion.location;
                case MUNICIPALITY -> party.municipality;
                case LANGUAGE -> party.language;
                case SITUATION -> party.situation;
                case INDUSTRY -> party.industry;
                case SOURCE -> party.source;
                case PARTY_SIZE -> party.partySize;
            };
        }

        private static <T> @Nullable T read(
                Map<EventDimension, Object> shared, EventDimension dimension, Function<String, T> reader) {
            String text = (String) shared.get(dimension);
            return text == null ? null : reader.apply(text);
        }
    }

    /** When and where the events are. */
    record Occasion(
            @Schema(description = "Local year in which the events begin") @Nullable Integer year,
            @Schema(description = "Local quarter in which the events begin", examples = "2026-Q1", maxLength = 7)
                    @Nullable
                    String quarter,
            @Schema(description = "Local month in which the events begin", examples = "2026-01", maxLength = 7)
                    @Nullable
                    String month,
            @Nullable EventType type,
            @Schema(description = "The administration that leads the events") @Nullable Administration administration,
            @Schema(
                            description = "Code of /locations; absent also for events at none of the locations",
                            examples = "IH",
                            maxLength = 20)
                    @Nullable
                    String location) {
        static Occasion of(Map<EventDimension, Object> shared) {
            return new Occasion(
                    (Integer) shared.get(EventDimension.YEAR),
                    (String) shared.get(EventDimension.QUARTER),
                    (String) shared.get(EventDimension.MONTH),
                    Group.read(shared, EventDimension.TYPE, EventType::valueOf),
                    Group.read(shared, EventDimension.ADMINISTRATION, Administration::valueOf),
                    (String) shared.get(EventDimension.LOCATION));
        }
    }

    /** The parties that registered. */
    record Party(
            @Schema(description = "Code of /municipalities; absent also if not stated", maxLength = 4) @Nullable
                    String municipality,
            @Schema(
                            description = "Preferred language, ISO 639-1; absent also if not stated",
                            examples = "en",
                            maxLength = 2)
                    @Nullable
                    String language,
            @Schema(description = "Absent also if not stated") @Nullable Situation situation,
            @Schema(description = "Absent also if not stated") @Nullable Industry industry,
            @Nullable RegistrationSource source,
            @Schema(description = "Persons of the party; 4 means 4 or more", minimum = "1", maximum = "4") @Nullable
                    Integer partySize) {
        static Party of(Map<EventDimension, Object> shared) {
            return new Party(
                    (String) shared.get(EventDimension.MUNICIPALITY),
                    (String) shared.get(EventDimension.LANGUAGE),
                    Group.read(shared, EventDimension.SITUATION, Situation::valueOf),
                    Group.read(shared, EventDimension.INDUSTRY, Industry::valueOf),
                    Group.read(shared, EventDimension.SOURCE, RegistrationSource::valueOf),
                    (Integer) shared.get(EventDimension.PARTY_SIZE));
        }
    }

    @Schema(name = "EventCounts", description = "Numbers of events. Drafts are not counted")
    record Counts(
            @Schema(description = "Completed events other than pop-ups", minimum = "0") long held,
            @Schema(description = "Cancelled events other than pop-ups", minimum = "0") long cancelled,
            @Schema(description = "Published events other than pop-ups that are not completed", minimum = "0")
                    long planned,
            @Schema(
                            description =
                                    "Completed pop-ups. They have no seats; their visitors are counted as consultations",
                            minimum = "0")
                    long popUps) {}

    @Schema(name = "EventSeats", description = "Seats of the completed events other than pop-ups")
    record Seats(
            @Schema(minimum = "0") long capacity,
            @Schema(description = "Persons that could be confirmed: capacity plus overbooking", minimum = "0")
                    long seatLimit) {}

    @Schema(
            name = "EventHeadcounts",
            description = "Headcounts of the completed events other than pop-ups, as in `GET /unit-costs`")
    record Headcount(
            @Schema(description = "Persons registered; absent if no event has that count") @Nullable People registered,
            @Schema(description = "Persons who came, including walk-ins; absent if no event has that count") @Nullable
                    People attended,
            @Schema(
                            description =
                                    "attended / registered, over events with both counts. Walk-ins can raise it above 1",
                            minimum = "0")
                    @Nullable
                    BigDecimal attendedOfRegistered,
            @Schema(description = "attended / capacity, over events with a count of attended", minimum = "0") @Nullable
                    BigDecimal seatsFilled) {}

    @Schema(name = "EventPeople", description = "Persons, and the events at which they were counted")
    record People(
            @Schema(minimum = "0") long persons,
            @Schema(description = "Events with that count", minimum = "1") long events,
            @Schema(description = "persons / events", minimum = "0") BigDecimal perEvent) {}

    @Schema(
            name = "RegistrationCounts",
            description =
                    "Registrations for completed events, including pop-ups. One registration is one party and is counted once at most. Parties that gave back their seats are counted in `attendance`")
    record Registrations(
            @Schema(
                            description = "Parties that registered beforehand and had seats when the event began",
                            minimum = "0")
                    long parties,
            @Schema(description = "Persons of these parties", minimum = "0") long persons,
            @Schema(
                            description = "Parties that were still waiting or had not answered an offer of seats",
                            minimum = "0")
                    @Nullable
                    Long waiting,
            @Schema(description = "Parties that declined an offer of seats", minimum = "0") @Nullable Long declined,
            @Schema(
                            description =
                                    "Parties whose time to answer an offer of seats, or to confirm by mail, expired",
                            minimum = "0")
                    @Nullable
                    Long lapsed,
            @Schema(description = "Parties that came without a registration", minimum = "0") @Nullable Long walkIns) {
        Registrations without(boolean noWaiting, boolean noDeclined, boolean noLapsed, boolean noWalkIns) {
            return new Registrations(
                    parties,
                    persons,
                    noWaiting ? null : waiting,
                    noDeclined ? null : declined,
                    noLapsed ? null : lapsed,
                    noWalkIns ? null : walkIns);
        }
    }

    @Schema(
            name = "EventAttendanceFigures",
            description =
                    "Attendance of the parties with seats, as in `GET /events/no-shows`: at completed events with a check-in, without walk-ins")
    record Attendance(
            @Schema(
                            description =
                                    "Completed events with a check-in; absent if the cell has figures of registrations only",
                            minimum = "0")
                    @Nullable
                    Long events,
            @Schema(description = "Parties with seats when the event began", minimum = "0") long registered,
            @Schema(description = "Parties of which somebody was checked in", minimum = "0") long came,
            @Schema(description = "registered - came, including excused parties", minimum = "0") long noShows,
            @Schema(description = "Show-up rate: came / registered", minimum = "0", maximum = "1") @Nullable
                    BigDecimal rate,
            @Schema(description = "Persons of the parties with seats", minimum = "0") long seats,
            @Schema(description = "Persons who came with these parties", minimum = "0") @Nullable Long persons,
            @Schema(description = "Parties that gave back their seats before the event began", minimum = "0") @Nullable
                    Long gaveBack) {
        /** Leaves out counts; the persons who came are the headcount less the walk-ins. */
        Attendance without(boolean noWalkIns, boolean noGivenBack) {
            return new Attendance(
                    events,
                    registered,
                    came,
                    noShows,
                    rate,
                    seats,
                    noWalkIns ? null : persons,
                    noGivenBack ? null : gaveBack);
        }
    }

    @Schema(
            name = "EventFeedbackFigures",
            description = "Feedback about completed events, as in `GET /events/{id}/feedback`")
    record Feedback(
            @Schema(minimum = "0") long answers,
            @Schema(
                            description =
                                    "Registrations that can give feedback: those that came or, if nobody was checked in, those that were confirmed",
                            minimum = "1")
                    long invited,
            @Schema(description = "answers / invited", minimum = "0", maximum = "1") BigDecimal responseRate,
            @Schema(
                            description =
                                    "Mean answer to whether the event helped to settle in, 1 to 5; absent without answers",
                            minimum = "1",
                            maximum = "5")
                    @Nullable
                    BigDecimal meanSettlingIn) {}
}
