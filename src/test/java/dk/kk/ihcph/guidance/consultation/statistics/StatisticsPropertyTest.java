package dk.kk.ihcph.guidance.consultation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.TestDatabase;
import dk.kk.ihcph.guidance.consultation.statistics.DeskDay.Period;
import dk.kk.ihcph.guidance.consultation.statistics.DeskDay.Ticket;
import dk.kk.ihcph.guidance.consultation.statistics.DeskDay.Visit;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The figures of random days around both changes of the clocks, with many visits around midnight, are those that a plain
 * count gives, before the days are summed up and afterwards. Each year is a round of its own.
 */
@QuarkusTest
class StatisticsPropertyTest implements ApiTest {
    private static final List<String> TOPICS = List.of("MITID", "HOUSING", "HEALTH_CARE", "DANISH_CLASSES");
    private static final List<String> GROUPINGS = List.of(
            "",
            "hour",
            "day",
            "location",
            "administration",
            "topic",
            "language",
            "day,hour",
            "topic,administration",
            "language,location,day",
            "year",
            "quarter",
            "month",
            "channel",
            "result",
            "municipality",
            "targetGroup",
            "situation",
            "firstVisit",
            "month,targetGroup,firstVisit",
            "quarter,administration,municipality",
            "topic,firstVisit");
    private static final int VISITS = 250;

    /** What the answer rounds away, and a little for the last digit. */
    private static final double MINUTES = 0.0501;

    private static final double SHARE = 0.000051;
    private static final double SCORE = 0.0051;

    @ParameterizedTest
    @ValueSource(ints = {2061, 2062})
    void agreesWithAPlainCount(int year) {
        Random random = new Random(year);
        for (Month month : List.of(Month.MARCH, Month.OCTOBER)) {
            LocalDate change = LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY));
            DeskDay desk = randomDays(random, change);
            desk.store();
            LocalDate from = change.minusDays(1);
            LocalDate to = change.plusDays(2);
            compareAll(desk, from, to);
            TestDatabase.write("select count_desk_figures(date '%s', 100000)".formatted(to));
            compareAll(desk, from, to);
            LocalDate first = change.withDayOfMonth(1);
            compareAll(desk, first.minusDays(1), first.plusMonths(2));
        }
    }

    private void compareAll(DeskDay desk, LocalDate from, LocalDate to) {
        for (String by : GROUPINGS) {
            compare(desk, by, from, to, null, null);
        }
        compare(desk, "hour,day,location,administration,topic,language", from, to, null, null);
        compare(desk, "day,topic", from, to, "IH", null);
        compare(desk, "", from, to, "KEH", "KFF");
        compare(desk, "location,hour", from, to, null, "BIF");
    }

    private void compare(
            DeskDay desk,
            String by,
            LocalDate from,
            LocalDate to,
            @Nullable String location,
            @Nullable String administration) {
        var request = as("auditor").queryParam("from", from.toString()).queryParam("to", to.toString());
        request = by.isEmpty() ? request : request.queryParam("by", by);
        request = location == null ? request : request.queryParam("location", location);
        request = administration == null ? request : request.queryParam("administration", administration);
        List<Map<String, Object>> items = request.get("/consultations/statistics")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        List<String> dimensions = by.isEmpty() ? List.of() : List.of(by.split(","));
        Map<String, Map<String, Object>> actual = new TreeMap<>();
        items.forEach(item -> actual.put(
                dimensions.stream()
                                .map(field -> String.valueOf(item.get(field)))
                                .toList() + "",
                item));
        assertThat(actual).hasSameSizeAs(items);
        Predicate<Visit> asked = visit -> !visit.day().isBefore(from)
                && visit.day().isBefore(to)
                && (location == null || visit.location.equals(location))
                && (administration == null || visit.administration.equals(administration))
                && (visit.status.equals("RECORDED") || visit.status.equals("NO_SHOW"));
        Map<String, List<Visit>> groups = new TreeMap<>();
        desk.visits.stream().filter(asked).forEach(visit -> keys(visit, dimensions)
                .forEach(key ->
                        groups.computeIfAbsent(key, some -> new ArrayList<>()).add(visit)));
        assertThat(actual.keySet()).as(by).isEqualTo(groups.keySet()).isNotEmpty();
        Map<Visit, List<Period>> waits = waits(desk);
        groups.forEach((key, visits) -> same(by + " " + key, actual.get(key), visits, waits));
    }

    /** One key, or one for each topic. */
    private static Stream<String> keys(Visit visit, List<String> dimensions) {
        Stream<String> topics = dimensions.contains("topic") ? visit.topics.stream() : Stream.of("");
        return topics.map(topic -> dimensions.stream()
                        .map(field -> switch (field) {
                            case "hour" -> String.valueOf(visit.hour());
                            case "day" -> visit.day().toString();
                            case "location" -> visit.location;
                            case "administration" -> visit.administration;
                            case "language" -> String.valueOf(visit.language);
                            case "year" -> String.valueOf(visit.day().getYear());
                            case "quarter" ->
                                visit.day().getYear() + "-Q" + visit.day().get(IsoFields.QUARTER_OF_YEAR);
                            case "month" -> YearMonth.from(visit.day()).toString();
                            case "channel" -> visit.channel;
                            case "result" -> String.valueOf(visit.result);
                            case "municipality" -> String.valueOf(visit.municipality);
                            case "targetGroup" -> targetGroup(visit);
                            case "situation" -> String.valueOf(visit.situation);
                            case "firstVisit" -> visit.firstVisit;
                            default -> topic;
                        })
                        .toList()
                + "");
    }

    private static String targetGroup(Visit visit) {
        boolean inside = visit.movingToCopenhagen || "0101".equals(visit.municipality);
        return inside ? "YES" : visit.municipality == null ? "UNKNOWN" : "NO";
    }

    private static void same(
            String cell, Map<String, Object> actual, List<Visit> visits, Map<Visit, List<Period>> waits) {
        List<Visit> recorded =
                visits.stream().filter(visit -> visit.status.equals("RECORDED")).toList();
        assertThat(actual.get("count")).as(cell).isEqualTo(recorded.size());
        assertThat(actual.get("persons"))
                .as(cell)
                .isEqualTo(recorded.stream().mapToInt(visit -> visit.persons).sum());
        List<Double> waited = new ArrayList<>();
        List<Double> served = new ArrayList<>();
        int noted = 0;
        for (Visit visit : recorded) {
            List<Period> line = waits.getOrDefault(visit, List.of());
            if (!line.isEmpty() && line.stream().noneMatch(Period::forgotten)) {
                waited.add(minutes(line));
            }
            List<Period> own = visit.ticket == null
                    ? List.of()
                    : visit.ticket.periods.stream()
                            .filter(one -> one.visit() == visit)
                            .toList();
            if (visit.forgotten || own.stream().anyMatch(Period::forgotten)) {
                continue;
            }
            if (!own.isEmpty()) {
                served.add(minutes(own.stream()
                        .filter(one -> one.state().equals("SERVICE"))
                        .toList()));
            } else if (visit.noted != null) {
                served.add(visit.noted.doubleValue());
                noted++;
            }
        }
        durations(cell, part(actual, "waiting"), waited);
        durations(cell, part(actual, "service"), served);
        if (!waited.isEmpty()) {
            assertThat(part(actual, "waiting").get("count")).as(cell).isEqualTo(waited.size());
        }
        if (!served.isEmpty()) {
            assertThat(part(actual, "service"))
                    .as(cell)
                    .containsEntry("noted", noted)
                    .containsEntry("measured", served.size() - noted);
        }
        long called = visits.stream().filter(visit -> visit.ticket != null).count();
        Object share = part(actual, "noShow").get("share");
        near(cell, share, called == 0 ? null : (double) (visits.size() - recorded.size()) / called, SHARE);
        near(
                cell,
                actual.get("referralShare"),
                recorded.isEmpty()
                        ? null
                        : (double) recorded.stream()
                                        .filter(visit ->
                                                visit.referrals.stream().anyMatch(one -> !one.equals("WITHDRAWN")))
                                        .count()
                                / recorded.size(),
                SHARE);
        List<Integer> scores = recorded.stream()
                .filter(visit -> visit.score != null)
                .map(visit -> visit.score)
                .toList();
        Double average = scores.isEmpty()
                ? null
                : scores.stream().mapToInt(score -> score).average().orElseThrow();
        near(cell, part(actual, "rating").get("average"), average, SCORE);
    }

    private static void durations(String cell, Map<String, Object> actual, List<Double> minutes) {
        near(cell, actual.get("medianMinutes"), minutes.isEmpty() ? null : percentile(minutes, 0.5), MINUTES);
        near(cell, actual.get("p90Minutes"), minutes.isEmpty() ? null : percentile(minutes, 0.9), MINUTES);
    }

    private static void near(String cell, @Nullable Object actual, @Nullable Double expected, double tolerance) {
        if (expected == null) {
            assertThat(actual).as(cell).isNull();
        } else {
            assertThat(((Number) Objects.requireNonNull(actual)).doubleValue())
                    .as(cell)
                    .isCloseTo(expected, within(tolerance));
        }
    }

    private static double percentile(List<Double> values, double fraction) {
        // Each time is counted in tenths of a minute.
        List<Double> sorted = values.stream()
                .map(value -> Math.round(value * 10) / 10.0)
                .sorted()
                .toList();
        double place = fraction * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private static double minutes(List<Period> periods) {
        return periods.stream()
                        .mapToLong(one -> Duration.between(one.from(), one.to()).toSeconds())
                        .sum()
                / 60.0;
    }

    @SuppressWarnings("unchecked") // the contract's own shape
    private static Map<String, Object> part(Map<String, Object> cell, String name) {
        return (Map<String, Object>) cell.getOrDefault(name, Map.of());
    }

    /** Through each ticket's day in order: who waits hands what was waited to the next consultation that is recorded. */
    private static Map<Visit, List<Period>> waits(DeskDay desk) {
        Map<Visit, List<Period>> waits = new HashMap<>();
        for (Ticket ticket : desk.tickets) {
            List<Period> line = new ArrayList<>();
            for (Period period : ticket.periods) {
                Visit visit = period.visit();
                if (visit == null) {
                    line.add(period);
                } else if (visit.status.equals("RECORDED") && !waits.containsKey(visit)) {
                    waits.put(visit, List.copyOf(line));
                    line.clear();
                }
            }
        }
        return waits;
    }

    private static @Nullable String oneOf(Random random, @Nullable String... values) {
        return values[random.nextInt(values.length)];
    }

    static DeskDay randomDays(Random random, LocalDate change) {
        DeskDay desk = new DeskDay();
        for (int i = 0; i < VISITS; i++) {
            Instant at = randomInstant(random, change);
            if (random.nextInt(3) == 0) {
                Visit logged = visit(random, desk, at, null);
                logged.status = random.nextInt(10) == 0 ? "VOIDED" : "RECORDED";
                logged.noted = random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(40));
            } else {
                fromTheLine(random, desk, at);
            }
        }
        return desk;
    }

    /** Anywhere in five days; often within minutes of a midnight, or in the hours in which the clocks change. */
    private static Instant randomInstant(Random random, LocalDate change) {
        Instant midnight = change.plusDays(random.nextInt(5) - 2)
                .atStartOfDay(DeskDay.ZONE)
                .toInstant();
        return switch (random.nextInt(3)) {
            case 0 -> midnight.plusSeconds(random.nextInt(1200) - 600);
            case 1 -> change.atStartOfDay(DeskDay.ZONE).toInstant().plusSeconds(random.nextInt(5 * 3600));
            default -> midnight.plusSeconds(random.nextInt(86400));
        };
    }

    private static void fromTheLine(Random random, DeskDay desk, Instant taken) {
        Ticket ticket = new Ticket(random.nextBoolean() ? "IH" : "KEH", taken);
        desk.tickets.add(ticket);
        ticket.waits(time(random, 40), random.nextInt(12) == 0);
        int turns = 1 + random.nextInt(3) / 2 + random.nextInt(8) / 7;
        for (int turn = 0; turn < turns; turn++) {
            if (turn > 0) {
                ticket.waits(time(random, 15), random.nextInt(12) == 0);
            }
            Visit visit = visit(random, desk, ticket.now(), ticket);
            visit.status = List.of(
                            "RECORDED", "RECORDED", "RECORDED", "RECORDED", "NO_SHOW", "TRANSFERRED", "ABANDONED")
                    .get(random.nextInt(7));
            visit.forgotten = visit.status.equals("ABANDONED") || random.nextInt(15) == 0;
            ticket.step("CALLED", time(random, 3), visit.forgotten && !visit.status.equals("RECORDED"), visit);
            if (visit.status.equals("RECORDED")) {
                visit.start = random.nextBoolean() ? visit.start : ticket.now();
                ticket.step("SERVICE", time(random, 25), false, visit);
                if (random.nextInt(4) == 0) {
                    ticket.step("HOLD", time(random, 10), false, visit);
                    ticket.step("SERVICE", time(random, 10), visit.forgotten, visit);
                }
                visit.score = random.nextInt(3) == 0 && turn == 0 ? Integer.valueOf(1 + random.nextInt(5)) : null;
            }
        }
    }

    private static Visit visit(Random random, DeskDay desk, Instant start, @Nullable Ticket ticket) {
        Visit visit = new Visit(start);
        visit.ticket = ticket;
        visit.channel = oneOf(random, "IN_PERSON", "PHONE", "VIDEO", "EMAIL");
        visit.firstVisit = oneOf(random, "YES", "NO", "UNKNOWN");
        visit.municipality = oneOf(random, "0101", "0147", null);
        visit.movingToCopenhagen = random.nextInt(5) == 0;
        visit.situation = oneOf(random, "EMPLOYEE", "STUDENT", null);
        visit.result = oneOf(random, "ANSWERED", "FOLLOW_UP_AGREED", null);
        visit.location = ticket == null ? (random.nextBoolean() ? "IH" : "POPUP") : ticket.location;
        visit.administration = random.nextBoolean() ? "BIF" : "KFF";
        visit.language =
                random.nextInt(4) == 0 ? null : List.of("en", "da", "pl").get(random.nextInt(3));
        List<String> topics = new ArrayList<>(TOPICS);
        Collections.shuffle(topics, random);
        visit.topics = List.copyOf(topics.subList(0, 1 + random.nextInt(3)));
        visit.persons = 1 + random.nextInt(3);
        for (int i = random.nextInt(4); i > 2; i--) {
            visit.referrals.add(List.of("SENT", "WITHDRAWN", "DECLINED").get(random.nextInt(3)));
            visit.referrals.add("WITHDRAWN");
        }
        desk.visits.add(visit);
        return visit;
    }

    private static Duration time(Random random, int minutes) {
        return Duration.ofSeconds(1 + random.nextInt(minutes * 60));
    }
}
