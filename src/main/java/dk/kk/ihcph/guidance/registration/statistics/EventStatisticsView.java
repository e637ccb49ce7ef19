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
        @Schema(description = "First local day", examples = "2026-01-01") LocalDate from,
        @Schema(description = "The local day after the last", examples = "2027-01-01") LocalDate to,
        @Schema(
                        description =
                                "What was recorded until then is counted. A replica of the database may answer, a little"
                                        + " behind: then it lies some seconds back",
                        examples = "2027-01-02T08:15:00Z")
                Instant asOf,
        @Schema(description = "What the cells are grouped by", examples = "[\"quarter\", \"type\"]", maxItems = 12)
                List<@Size(max = 20) String> by,
        @Schema(
                        description =
                                "How many cells are left out or lack figures because these rest on one to four people, or"
                                        + " would tell of such a figure; 0 for those who may read the registrations",
                        examples = "0",
                        minimum = "0")
                int hidden,
        @Schema(description = "A cell for each group in which there was anything, in the order of by", maxItems = 5000)
                List<Cell> items) {

    @Schema(
            name = "EventStatisticsCell",
            description =
                    "The figures of the events or registrations that share the values shown; what nobody counted is"
                            + " absent, and so is what is not shown to this caller")
    record Cell(
            @JsonUnwrapped Group group,
            @Schema(description = "Absent where registrations are told apart") @Nullable Counts events,
            @Schema(description = "Absent where no event was held, or where registrations are told apart") @Nullable
                    Seats seats,
            @Schema(description = "Absent where nobody counted, or where registrations are told apart") @Nullable
                    Headcount headcount,
            @Schema(description = "Absent where no event was held") @Nullable Registrations registrations,
            @Schema(description = "Absent where nobody who registered had seats at an event with check-ins") @Nullable
                    Attendance attendance,
            @Schema(
                            description =
                                    "Absent where nobody was asked, or where registrations are told apart: answers are"
                                            + " stored without the registration")
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
            @Schema(description = "Local year in which they begin", examples = "2026") @Nullable Integer year,
            @Schema(description = "Local quarter in which they begin", examples = "2026-Q1", maxLength = 7) @Nullable
                    String quarter,
            @Schema(description = "Local month in which they begin", examples = "2026-01", maxLength = 7) @Nullable
                    String month,
            @Nullable EventType type,
            @Schema(description = "The administration that leads them") @Nullable Administration administration,
            @Schema(
                            description = "Code of /locations; absent also where they are at none of our locations",
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
            @Schema(
                            description = "Code of /municipalities; absent also where nobody stated it",
                            examples = "0101",
                            maxLength = 4)
                    @Nullable
                    String municipality,
            @Schema(
                            description = "Preferred language, ISO 639-1; absent also where nobody stated it",
                            examples = "en",
                            maxLength = 2)
                    @Nullable
                    String language,
            @Schema(description = "Absent also where nobody stated it") @Nullable Situation situation,
            @Schema(description = "Absent also where nobody stated it") @Nullable Industry industry,
            @Nullable RegistrationSource source,
            @Schema(
                            description = "Persons in the registration, where 4 is 4 or more",
                            examples = "2",
                            minimum = "1",
                            maximum = "4")
                    @Nullable
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

    @Schema(name = "EventCounts", description = "How many events there were. Drafts count nowhere")
    record Counts(
            @Schema(description = "Held: completed, other than pop-ups", examples = "4", minimum = "0") long held,
            @Schema(description = "Cancelled, other than pop-ups", examples = "1", minimum = "0") long cancelled,
            @Schema(description = "Published and not yet completed, other than pop-ups", examples = "2", minimum = "0")
                    long planned,
            @Schema(
                            description = "Pop-ups held: they have no seats, and their citizens are consultations",
                            examples = "3",
                            minimum = "0")
                    long popUps) {}

    @Schema(name = "EventSeats", description = "Seats of the events held, other than pop-ups")
    record Seats(
            @Schema(description = "Capacity", examples = "400", minimum = "0") long capacity,
            @Schema(
                            description = "Seats that could be given away: capacity and overbooking",
                            examples = "460",
                            minimum = "0")
                    long seatLimit) {}

    @Schema(
            name = "EventHeadcounts",
            description = "Persons by the headcounts of the events held, other than pop-ups, as in `GET /unit-costs`")
    record Headcount(
            @Schema(description = "Persons registered; absent where no event has that count") @Nullable
                    People registered,
            @Schema(description = "Persons who came, walk-ins too; absent where no event has that count") @Nullable
                    People attended,
            @Schema(
                            description =
                                    "attended / registered, of events with both counts. Walk-ins can take it above 1",
                            examples = "0.3488",
                            minimum = "0")
                    @Nullable
                    BigDecimal attendedOfRegistered,
            @Schema(
                            description = "attended / capacity, of events whose attended was counted",
                            examples = "0.3000",
                            minimum = "0")
                    @Nullable
                    BigDecimal seatsFilled) {}

    @Schema(name = "EventPeople", description = "Persons, and the events that they were counted at")
    record People(
            @Schema(description = "Persons", examples = "344", minimum = "0") long persons,
            @Schema(description = "Events with that count", examples = "4", minimum = "1") long events,
            @Schema(description = "persons / events", examples = "86.00", minimum = "0") BigDecimal perEvent) {}

    @Schema(
            name = "RegistrationCounts",
            description =
                    "Registrations for completed events, pop-ups too. One registration is one party. Each counts in"
                            + " one place at most; those that gave back their seats are in `attendance`")
    record Registrations(
            @Schema(
                            description = "Parties that registered beforehand and had seats when the event began",
                            examples = "290",
                            minimum = "0")
                    long parties,
            @Schema(description = "Persons of these parties", examples = "344", minimum = "0") long persons,
            @Schema(
                            description = "Parties that were still waiting, or had not answered an offer",
                            examples = "12",
                            minimum = "0")
                    @Nullable
                    Long waiting,
            @Schema(description = "Parties that declined an offer of seats", examples = "5", minimum = "0") @Nullable
                    Long declined,
            @Schema(
                            description = "Parties that let the time pass to answer an offer or to confirm by mail",
                            examples = "7",
                            minimum = "0")
                    @Nullable
                    Long lapsed,
            @Schema(description = "Parties that came without a registration", examples = "9", minimum = "0") @Nullable
                    Long walkIns) {
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
                    "Who came of the parties with seats, as in `GET /events/no-shows`: at completed events at which"
                            + " somebody was checked in, without walk-ins")
    record Attendance(
            @Schema(
                            description = "Completed events with a check-in; absent where registrations are told apart",
                            examples = "4",
                            minimum = "0")
                    @Nullable
                    Long events,
            @Schema(description = "Parties with seats when the event began", examples = "290", minimum = "0")
                    long registered,
            @Schema(description = "Of those, came: somebody was checked in", examples = "101", minimum = "0") long came,
            @Schema(description = "registered - came; excused parties too", examples = "189", minimum = "0")
                    long noShows,
            @Schema(description = "Show-up rate: came / registered", examples = "0.3483", minimum = "0", maximum = "1")
                    @Nullable
                    BigDecimal rate,
            @Schema(description = "Persons of the parties with seats", examples = "344", minimum = "0") long seats,
            @Schema(description = "Persons who came with these parties", examples = "118", minimum = "0") @Nullable
                    Long persons,
            @Schema(
                            description = "Parties that gave back their seats before the event began",
                            examples = "48",
                            minimum = "0")
                    @Nullable
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
            description = "What participants of completed events said, as in `GET /events/{id}/feedback`")
    record Feedback(
            @Schema(description = "Answers", examples = "33", minimum = "0") long answers,
            @Schema(
                            description =
                                    "Registrations that can answer: those that came, or, where nobody was checked in, those"
                                            + " that were confirmed",
                            examples = "101",
                            minimum = "1")
                    long invited,
            @Schema(description = "answers / invited", examples = "0.3267", minimum = "0", maximum = "1")
                    BigDecimal responseRate,
            @Schema(
                            description = "Did it help to settle in, 1 to 5: the mean; absent without answers",
                            examples = "4.12",
                            minimum = "1",
                            maximum = "5")
                    @Nullable
                    BigDecimal meanSettlingIn) {}
}
