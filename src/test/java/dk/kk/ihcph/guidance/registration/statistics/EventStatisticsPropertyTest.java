package dk.kk.ihcph.guidance.registration.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.kk.ihcph.guidance.ApiTest;
import dk.kk.ihcph.guidance.registration.statistics.EventWorld.Held;
import dk.kk.ihcph.guidance.registration.statistics.EventWorld.Party;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The figures of random events, many of them around midnights and changes of the clocks, are those that a plain count gives,
 * and those of the other operations. Each year is a round of its own.
 */
@QuarkusTest
class EventStatisticsPropertyTest implements ApiTest {
    private static final List<String> OF_EVENTS = List.of(
            "", "year", "quarter", "month", "type", "administration", "location", "type,month", "quarter,location");
    private static final List<String> OF_REGISTRATIONS = List.of(
            "municipality",
            "language",
            "situation",
            "industry",
            "source",
            "partySize",
            "month,municipality",
            "source,type,partySize");
    private static final List<String> COUNTS = List.of(
            "events.held",
            "events.cancelled",
            "events.planned",
            "events.popUps",
            "seats.capacity",
            "seats.seatLimit",
            "headcount.registered.persons",
            "headcount.registered.events",
            "headcount.attended.persons",
            "headcount.attended.events",
            "registrations.parties",
            "registrations.persons",
            "registrations.waiting",
            "registrations.declined",
            "registrations.lapsed",
            "registrations.walkIns",
            "attendance.registered",
            "attendance.came",
            "attendance.noShows",
            "attendance.seats",
            "attendance.persons",
            "attendance.gaveBack",
            "feedback.answers",
            "feedback.invited");
    private static final int EVENTS = 40;
    private static final int PARTIES = 15;

    @ParameterizedTest
    @ValueSource(ints = {2036, 2037})
    void agreesWithAPlainCount(int year) {
        EventWorld world = randomYear(new Random(year), year);
        world.store();
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = from.plusYears(1);
        for (String by :
                Stream.concat(OF_EVENTS.stream(), OF_REGISTRATIONS.stream()).toList()) {
            compare(world, by, from, to, "", event -> true);
        }
        compare(world, "type", from, to, "&administration=KFF", event -> event.administration.equals("KFF"));
        compare(world, "month", from, to, "&type=WELCOME", event -> event.type.equals("WELCOME"));
        compare(world, "", from, to, "&location=IH", event -> "IH".equals(event.location));
        for (LocalDate change : changes(year)) {
            compare(world, "month", change, change.plusDays(1), "", event -> true);
            compare(world, "", change.minusDays(1), change, "", event -> true);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2038, 2039})
    void addsUpAndAgreesWithTheOtherOperations(int year) {
        EventWorld world = randomYear(new Random(year), year);
        world.store();
        LocalDate from = LocalDate.of(year, 1, 1);
        String period = "from=" + from + "&to=" + from.plusYears(1);
        Map<String, Object> whole = cells("?" + period, List.of()).get("[]");
        for (String by : List.of("month", "quarter", "year", "type", "administration", "location")) {
            Map<String, Map<String, Object>> parts = cells("?" + period + "&by=" + by, List.of(by));
            for (String count : COUNTS) {
                assertThat(parts.values().stream()
                                .mapToLong(cell -> number(cell, count))
                                .sum())
                        .as(by + " " + count)
                        .isEqualTo(number(whole, count));
            }
        }
        JsonPath noShows = json("/events/no-shows?" + period);
        assertThat(number(whole, "attendance.events")).isEqualTo(noShows.getLong("events"));
        for (String count : List.of("registered", "came", "seats", "persons")) {
            assertThat(number(whole, "attendance." + count))
                    .as(count)
                    .isEqualTo(noShows.getLong("total.attendance." + count));
        }
        assertThat(number(whole, "attendance.gaveBack")).isEqualTo(noShows.getLong("total.gaveBack"));
        JsonPath costs = json("/unit-costs?" + period);
        Map<String, String> units = Map.of(
                "EVENT", "events.held",
                "ATTENDED_SEAT", "headcount.attended.persons",
                "REGISTERED_SEAT", "headcount.registered.persons");
        units.forEach((unit, figure) -> assertThat(number(whole, figure))
                .as(unit)
                .isEqualTo(costs.getLong("items.find { it.unit == '" + unit
                        + "' && !it.administration && !it.location }.denominator.quantity")));
        long answers = 0;
        long invited = 0;
        for (Held event : world.events) {
            if (event.status.equals("COMPLETED")) {
                JsonPath feedback = json("/events/" + event.id + "/feedback");
                answers += feedback.getLong("answers");
                invited += feedback.getLong("invited");
            }
        }
        assertThat(number(whole, "feedback.answers")).isEqualTo(answers);
        assertThat(number(whole, "feedback.invited")).isEqualTo(invited);
    }

    private JsonPath json(String path) {
        return as("bif-coordinator", "kff-coordinator")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Map<String, Object>> cells(String query, List<String> dimensions) {
        List<Map<String, Object>> items = json("/events/statistics" + query).getList("items");
        Map<String, Map<String, Object>> cells = new TreeMap<>();
        items.forEach(item -> cells.put(
                dimensions.stream()
                                .map(field -> String.valueOf(item.get(field)))
                                .toList() + "",
                item));
        assertThat(cells).hasSameSizeAs(items);
        return cells;
    }

    private void compare(
            EventWorld world, String by, LocalDate from, LocalDate to, String filter, Predicate<Held> asked) {
        List<String> dimensions = by.isEmpty() ? List.of() : List.of(by.split(","));
        Map<String, Map<String, Object>> actual =
                cells("?from=" + from + "&to=" + to + filter + (by.isEmpty() ? "" : "&by=" + by), dimensions);
        List<Held> events = world.events.stream()
                .filter(event -> !event.status.equals("DRAFT"))
                .filter(event -> !event.day().isBefore(from) && event.day().isBefore(to))
                .filter(asked)
                .toList();
        Map<String, Map<String, Double>> expected = new TreeMap<>();
        if (OF_REGISTRATIONS.contains(by)) {
            Map<String, List<Map.Entry<Held, Party>>> groups = new TreeMap<>();
            for (Held event : events) {
                for (Party party : registrations(event)) {
                    groups.computeIfAbsent(key(dimensions, event, party), key -> new ArrayList<>())
                            .add(Map.entry(event, party));
                }
            }
            groups.forEach((key, parties) -> expected.put(key, ofRegistrations(parties)));
        } else {
            Map<String, List<Held>> groups = new TreeMap<>();
            events.forEach(
                    event -> groups.computeIfAbsent(key(dimensions, event, new Party("")), key -> new ArrayList<>())
                            .add(event));
            groups.forEach((key, some) -> {
                Map<String, Double> figures = ofEvents(some);
                figures.putAll(ofRegistrations(some.stream()
                        .flatMap(event -> registrations(event).stream().map(party -> Map.entry(event, party)))
                        .toList()));
                expected.put(key, figures);
            });
        }
        assertThat(actual.keySet()).as(by).isEqualTo(expected.keySet());
        expected.forEach((key, figures) -> figures.forEach((figure, value) -> {
            Object found = value(actual.get(key), figure);
            double number = found == null ? 0 : ((Number) found).doubleValue();
            assertThat(number).as(by + key + " " + figure).isCloseTo(value, within(0.0051));
        }));
    }

    private static List<Party> registrations(Held event) {
        return event.status.equals("COMPLETED")
                ? event.parties.stream()
                        .filter(party -> !party.phantom && !party.status.equals("UNCONFIRMED"))
                        .toList()
                : List.of();
    }

    private static String key(List<String> dimensions, Held event, Party party) {
        return dimensions.stream()
                        .map(field -> String.valueOf(
                                switch (field) {
                                    case "year" -> String.valueOf(event.day().getYear());
                                    case "quarter" ->
                                        event.day().getYear() + "-Q"
                                                + event.day().get(IsoFields.QUARTER_OF_YEAR);
                                    case "month" -> YearMonth.from(event.day()).toString();
                                    case "type" -> event.type;
                                    case "administration" -> event.administration;
                                    case "location" -> event.location;
                                    case "municipality" -> party.municipality;
                                    case "language" -> party.language;
                                    case "situation" -> party.situation;
                                    case "industry" -> party.industry;
                                    case "source" -> party.source;
                                    default -> String.valueOf(Math.min(4, party.size));
                                }))
                        .toList()
                + "";
    }

    private static Map<String, Double> ofEvents(List<Held> events) {
        List<Held> held = events.stream()
                .filter(event -> event.status.equals("COMPLETED") && !event.type.equals("POP_UP"))
                .toList();
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("events.held", (double) held.size());
        for (Map.Entry<String, String> status :
                Map.of("cancelled", "CANCELLED", "planned", "PUBLISHED").entrySet()) {
            figures.put(
                    "events." + status.getKey(),
                    count(events, event -> event.status.equals(status.getValue()) && !event.type.equals("POP_UP")));
        }
        figures.put(
                "events.popUps",
                count(events, event -> event.status.equals("COMPLETED") && event.type.equals("POP_UP")));
        figures.put("seats.capacity", sum(held, event -> event.capacity));
        figures.put("seats.seatLimit", sum(held, Held::seatLimit));
        figures.put("headcount.registered.persons", sum(held, event -> event.registered));
        figures.put("headcount.registered.events", count(held, event -> event.registered != null));
        figures.put("headcount.attended.persons", sum(held, event -> event.attended));
        figures.put("headcount.attended.events", count(held, event -> event.attended != null));
        List<Held> both = held.stream()
                .filter(event -> event.attended != null && event.registered != null)
                .toList();
        double registered = sum(both, event -> event.registered);
        figures.put(
                "headcount.attendedOfRegistered",
                registered == 0 ? 0 : sum(both, event -> event.attended) / registered);
        double capacity = sum(held, event -> event.attended == null ? null : Integer.valueOf(event.capacity));
        figures.put("headcount.seatsFilled", capacity == 0 ? 0 : sum(held, event -> event.attended) / capacity);
        double answers = 0;
        double invited = 0;
        double score = 0;
        for (Held event : events) {
            if (event.status.equals("COMPLETED")) {
                long may = event.parties.stream()
                        .filter(party -> party.status.equals("CONFIRMED") && !party.source.equals("WALK_IN"))
                        .filter(party -> party.attendance == null || party.came())
                        .count();
                answers += event.scores.size();
                invited += Math.max(event.scores.size(), may);
                score += event.scores.stream().mapToInt(one -> one).sum();
            }
        }
        figures.put("feedback.answers", answers);
        figures.put("feedback.invited", invited);
        figures.put("feedback.responseRate", invited == 0 ? 0 : answers / invited);
        figures.put("feedback.meanSettlingIn", answers == 0 ? 0 : score / answers);
        figures.put(
                "attendance.events", count(events, event -> event.status.equals("COMPLETED") && event.hasCheckIns()));
        boolean nobody = events.stream()
                .noneMatch(event -> event.status.equals("COMPLETED")
                        && event.hasCheckIns()
                        && event.parties.stream().anyMatch(party -> isSeated(party) || gaveBack(party)));
        if (nobody) {
            figures.remove("attendance.events");
        }
        return figures;
    }

    private static boolean isCounted(Party party) {
        return party.hadSeats
                && !party.source.equals("WALK_IN")
                && (party.status.equals("CONFIRMED") || party.status.equals("CANCELLED"));
    }

    private static boolean isSeated(Party party) {
        return isCounted(party) && (party.status.equals("CONFIRMED") || party.endedLate);
    }

    private static boolean gaveBack(Party party) {
        return isCounted(party) && party.status.equals("CANCELLED") && !party.endedLate;
    }

    private static Map<String, Double> ofRegistrations(List<Map.Entry<Held, Party>> parties) {
        List<Party> all = parties.stream().map(Map.Entry::getValue).toList();
        List<Party> seated =
                all.stream().filter(EventStatisticsPropertyTest::isSeated).toList();
        List<Party> checked = parties.stream()
                .filter(one -> one.getKey().hasCheckIns())
                .map(Map.Entry::getValue)
                .toList();
        List<Party> attending =
                checked.stream().filter(EventStatisticsPropertyTest::isSeated).toList();
        double came = count(attending, Party::came);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("registrations.parties", (double) seated.size());
        figures.put("registrations.persons", sum(seated, party -> party.size));
        figures.put(
                "registrations.waiting",
                count(all, party -> party.status.equals("WAITING") || party.status.equals("OFFERED")));
        figures.put("registrations.declined", count(all, party -> party.status.equals("DECLINED")));
        figures.put("registrations.lapsed", count(all, party -> party.status.equals("EXPIRED")));
        figures.put("registrations.walkIns", count(all, party -> party.source.equals("WALK_IN") && party.came()));
        figures.put("attendance.registered", (double) attending.size());
        figures.put("attendance.came", came);
        figures.put("attendance.noShows", attending.size() - came);
        figures.put("attendance.rate", attending.isEmpty() ? 0 : came / attending.size());
        figures.put("attendance.seats", sum(attending, party -> party.size));
        figures.put("attendance.persons", sum(attending, party -> party.arrived));
        figures.put("attendance.gaveBack", count(checked, EventStatisticsPropertyTest::gaveBack));
        return figures;
    }

    private static <T> double count(List<T> all, Predicate<T> counts) {
        return all.stream().filter(counts).count();
    }

    private static <T> double sum(List<T> all, Function<T, @Nullable Integer> figure) {
        return all.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToInt(one -> one)
                .sum();
    }

    private static long number(Map<String, Object> cell, String figure) {
        Object value = value(cell, figure);
        return value == null ? 0 : ((Number) value).longValue();
    }

    private static @Nullable Object value(Map<String, Object> cell, String figure) {
        Object value = cell;
        for (String part : figure.split("\\.")) {
            value = value == null ? null : ((Map<?, ?>) value).get(part);
        }
        return value;
    }

    private static List<LocalDate> changes(int year) {
        return Stream.of(Month.MARCH, Month.OCTOBER)
                .map(month -> LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.SUNDAY)))
                .toList();
    }

    private static EventWorld randomYear(Random random, int year) {
        EventWorld world = new EventWorld();
        List<LocalDate> changes = changes(year);
        for (int i = 0; i < EVENTS; i++) {
            LocalDate day = random.nextInt(3) == 0
                    ? changes.get(random.nextInt(2)).plusDays(random.nextInt(3) - 1)
                    : LocalDate.of(year, 1, 2).plusDays(random.nextInt(360));
            Instant midnight = day.atStartOfDay(EventWorld.ZONE).toInstant();
            Held event = world.event(
                    midnight.plusSeconds(random.nextInt(3) == 0 ? random.nextInt(1200) - 600 : random.nextInt(86_400)));
            event.type = oneOf(random, "WELCOME", "WELCOME", "INDUSTRY", "POP_UP", "OTHER");
            event.administration = oneOf(random, "KFF", "BIF");
            event.location = random.nextInt(5) == 0 ? null : oneOf(random, "IH", "KEH");
            event.status = oneOf(random, "COMPLETED", "COMPLETED", "COMPLETED", "CANCELLED", "PUBLISHED", "DRAFT");
            event.capacity = 60 + 4 * random.nextInt(15);
            event.overbooked = random.nextBoolean();
            if (event.status.equals("COMPLETED")) {
                event.registered = random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(90));
                event.attended = random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(50));
                for (int answers = random.nextInt(8); answers > 0; answers--) {
                    event.scores.add(1 + random.nextInt(5));
                }
            }
            boolean checksIn = random.nextInt(3) > 0;
            for (int n = event.status.equals("DRAFT") ? PARTIES : 0; n < PARTIES; n++) {
                randomParty(random, event, checksIn);
            }
        }
        return world;
    }

    private static void randomParty(Random random, Held event, boolean checksIn) {
        Party party = event.party(oneOf(
                random,
                "CONFIRMED",
                "CONFIRMED",
                "CONFIRMED",
                "CANCELLED",
                "WAITING",
                "OFFERED",
                "DECLINED",
                "EXPIRED",
                "UNCONFIRMED"));
        party.phantom = party.status.equals("EXPIRED") && event.parties.size() > 1 && random.nextBoolean();
        party.size = 1 + random.nextInt(5);
        party.hadSeats =
                party.status.equals("CONFIRMED") || (party.status.equals("CANCELLED") && random.nextInt(3) > 0);
        party.endedLate = party.hasEnded() && random.nextInt(4) == 0;
        if (!party.phantom) {
            party.municipality = random.nextInt(4) == 0 ? null : oneOf(random, "0101", "0147");
            party.language = random.nextInt(4) == 0 ? null : oneOf(random, "en", "da");
            party.situation = random.nextInt(4) == 0 ? null : oneOf(random, "EMPLOYEE", "STUDENT");
            party.industry = random.nextInt(4) == 0 ? null : oneOf(random, "IT", "HEALTH_STAFF");
            party.source = oneOf(random, "CITIZEN", "CITIZEN", "STAFF", "PARTNER");
        }
        if (party.status.equals("CONFIRMED") && event.status.equals("COMPLETED")) {
            if (checksIn && random.nextBoolean()) {
                party.comes(1 + random.nextInt(party.size));
                party.source = random.nextInt(4) == 0 ? "WALK_IN" : party.source;
            } else {
                party.attendance = random.nextInt(3) == 0 ? null : oneOf(random, "NO_SHOW", "EXCUSED");
            }
        }
    }

    private static String oneOf(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
