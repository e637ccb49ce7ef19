package dk.kk.ihcph.guidance.staffing.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.kk.ihcph.guidance.directory.place.OpenSpan;
import dk.kk.ihcph.guidance.staffing.demand.DeskSimulation.Day;
import dk.kk.ihcph.guidance.staffing.demand.DeskSimulation.Desk;
import dk.kk.ihcph.guidance.staffing.demand.DeskSimulation.Forecast;
import dk.kk.ihcph.guidance.staffing.demand.DeskSimulation.World;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskLineTest {
    private static final int LONG_TIME = 24 * 60;

    /** After a long time, exponential services are plain Erlang C; where nobody gives up. */
    @ParameterizedTest
    @CsvSource({"4, 8, 1", "6, 20, 3", "20, 6, 3", "1.9, 12, 1"})
    void endsInErlangC(double arrivalsPerHour, double minutes, int guides) {
        ErlangC steady = new ErlangC(arrivalsPerHour, minutes);
        DeskLine.Experience experience = late(new DeskLine(minutes, 1, 0, 10), arrivalsPerHour, guides);
        assertThat(experience.shareWithin()).isCloseTo(steady.servedWithin(guides, 10), within(0.001));
        assertThat(experience.meanMinutes()).isCloseTo(steady.meanWaitMinutes(guides), within(0.05));
        assertThat(experience.shareLeft()).isCloseTo(0, within(1e-6));
    }

    /** Allen and Cunneen: waits are those of exponential services times (1 + s) / 2; exact for one guide (Pollaczek, Khinchine). */
    @ParameterizedTest
    @CsvSource({"4, 8, 1, 0.2", "6, 20, 3, 0.2", "4, 8, 1, 0", "4, 8, 1, 2"})
    void endsInAllenAndCunneen(double arrivalsPerHour, double minutes, int guides, double variation) {
        DeskLine.Experience experience = late(new DeskLine(minutes, variation, 0, 10), arrivalsPerHour, guides);
        assertThat(experience.meanMinutes())
                .isCloseTo(
                        (1 + variation) / 2 * new ErlangC(arrivalsPerHour, minutes).meanWaitMinutes(guides),
                        within(0.1));
    }

    /** A Palm/Erlang-A queue: as many arrive as are served or leave, and who leaves is waiting time over patience. */
    @Test
    void letsImpatientCitizensLeave() {
        DeskLine.Experience experience = late(new DeskLine(8, 1, 1 / 20.0, 10), 9, 1);
        assertThat(experience.isServed()).isTrue();
        assertThat(experience.shareLeft()).isCloseTo(experience.meanMinutes() / 20, within(0.001));
        // 1.2 erlang for one guide: without leaving, the line would grow without end.
        assertThat(experience.shareLeft()).isBetween(0.25, 0.45);
    }

    private static DeskLine.Experience late(DeskLine line, double arrivalsPerHour, int guides) {
        DeskLine.State state = line.open(0, arrivalsPerHour);
        line.pass(state, 0, LONG_TIME, arrivalsPerHour / 60, minute -> guides, false);
        return line.pass(state, LONG_TIME, 60, arrivalsPerHour / 60, minute -> guides, true);
    }

    @Test
    void makesTheDoorWaitOneAfterTheOther() {
        DeskLine line = new DeskLine(10, 1, 0, 0);
        DeskLine.State state = line.open(3, 1);
        // Poisson with mean 3: the share of the first of each crowd is (1 - e^-3) / 3.
        assertThat(line.atTheDoor(state, 3, minute -> 1).shareWithin()).isCloseTo((1 - Math.exp(-3)) / 3, within(1e-6));
        // The others wait for all before them: 10 minutes times half of the 3 others.
        assertThat(line.atTheDoor(state, 3, minute -> 1).meanMinutes()).isCloseTo(15, within(0.05));
    }

    @Test
    void waitsForTheFirstGuide() {
        DeskLine line = new DeskLine(8, 0.2, 0, 10);
        DeskLine.Experience early = line.pass(line.open(0, 1), 0, 30, 0.01, minute -> minute < 30 ? 0 : 2, true);
        assertThat(early.shareWithin()).isBetween(0.3, 0.37);
        assertThat(early.meanMinutes()).isBetween(14.0, 16.5);
        DeskLine.Experience never = line.pass(line.open(0, 1), 0, 60, 0.01, minute -> 0, true);
        assertThat(never.shareWithin()).isZero();
        assertThat(never.isServed()).isFalse();
    }

    /** The regular services, the empty desk, the door and the breaks together, as citizen after citizen has it. */
    @ParameterizedTest
    @CsvSource({"0.2, 0, 0, Infinity, 1", "0.2, 0.6, 0, Infinity, 2", "0.2, 0.3, 30, Infinity, 2", "0.2, 0.3, 30, 30, 1"
    })
    void agreesWithSimulatedDays(double variation, double door, int breaks, double patience, int guides) {
        World world = new World("", variation, door, breaks, patience);
        double[] arrivals = {4.4 * guides, 5.2 * guides, 5.2 * guides, 5 * guides, 4.4 * guides, 3.8 * guides};
        Desk desk = new Desk("", arrivals, 8.2, guides);
        Day truth = new DeskSimulation(world, desk, 7).run(3000);
        Forecast forecast = new DeskSimulation(world, desk, 8).forecast(2000);
        assertThat(forecast.day().whole().within()).isCloseTo(truth.whole().within(), within(0.025));
        assertThat(forecast.day().whole().meanMinutes()).isCloseTo(truth.whole().meanMinutes(), within(1.2));
        assertThat(forecast.day().whole().left()).isCloseTo(truth.whole().left(), within(0.02));
        for (int hour = 0; hour < arrivals.length; hour++) {
            assertThat(forecast.day().hours().get(hour).within())
                    .isCloseTo(truth.hours().get(hour).within(), within(0.1));
        }
    }

    @Test
    void needsOneMoreWhileGuidesHaveBreaks() {
        ExpectedDemand expected = ExpectedDemandTest.expected(4, 8);
        List<OpenSpan> openings = List.of(new OpenSpan(LocalTime.of(9, 0), LocalTime.of(15, 0)));
        var relieved = new DeskDays(expected, 10, 0).needs(DayOfWeek.MONDAY, openings, 0.75);
        var alone = new DeskDays(expected, 10, 30).needs(DayOfWeek.MONDAY, openings, 0.75);
        OpenHour.OfWeek noon = new OpenHour.OfWeek(DayOfWeek.MONDAY, 12);
        assertThat(relieved).hasSize(6).allSatisfy((hour, need) -> assertThat(need.guides())
                .isEqualTo(1));
        assertThat(alone.get(noon).guides()).isEqualTo(2);
        assertThat(alone.values())
                .allSatisfy(need -> assertThat(need.experience().shareWithin()).isGreaterThanOrEqualTo(0.75));
        // Where the location closes at noon, the guides have their break then.
        var closed = new DeskDays(expected, 10, 30)
                .needs(
                        DayOfWeek.MONDAY,
                        List.of(
                                new OpenSpan(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                                new OpenSpan(LocalTime.of(13, 0), LocalTime.of(15, 0))),
                        0.75);
        assertThat(closed.values()).extracting(DeskDays.Need::guides).containsOnly(1);
    }

    @Test
    void joinsTheOpeningsOfAWeekday() {
        OpenSpan morning = new OpenSpan(LocalTime.of(9, 0), LocalTime.of(12, 0));
        OpenSpan late = new OpenSpan(LocalTime.of(11, 0), LocalTime.of(13, 0));
        OpenSpan evening = new OpenSpan(LocalTime.of(17, 0), LocalTime.of(19, 0));
        assertThat(DeskDays.union(List.of(evening, late, morning, morning)))
                .containsExactly(new OpenSpan(LocalTime.of(9, 0), LocalTime.of(13, 0)), evening);
    }
}
