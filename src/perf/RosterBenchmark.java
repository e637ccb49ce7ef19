import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Guide;
import dk.kk.ihcph.guidance.staffing.people.Employment;
import dk.kk.ihcph.guidance.staffing.people.Person;
import dk.kk.ihcph.guidance.staffing.people.Wishes;
import dk.kk.ihcph.guidance.staffing.roster.DeskTime;
import dk.kk.ihcph.guidance.staffing.roster.RosterLevel;
import dk.kk.ihcph.guidance.staffing.roster.RosterExplanation;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem;
import dk.kk.ihcph.guidance.staffing.roster.RosterProblem.Slot;
import dk.kk.ihcph.guidance.staffing.roster.RosterScore;
import dk.kk.ihcph.guidance.staffing.roster.RosterSolver;
import dk.kk.ihcph.guidance.staffing.roster.RosterWeights;
import dk.kk.ihcph.guidance.staffing.roster.TimefoldRosterSolver;
import dk.kk.ihcph.guidance.staffing.rule.Duty;
import dk.kk.ihcph.guidance.staffing.rule.ShiftActivity;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Solves rosters whose best score is known, and says how far the solver stays from it; then a year, beside a greedy
 * baseline.
 *
 * <pre>
 *   ./mvnw -B -ntp -DskipTests package
 *   java -XX:ActiveProcessorCount=2 -cp 'target/classes:target/quarkus-app/lib/main/*' src/perf/RosterBenchmark.java [seconds] [seconds for the year]
 * </pre>
 *
 * The best scores were proven by {@code src/perf/roster_optimum.py}, a mixed-integer program of its own (Python with ortools):
 *
 * <pre>
 *   java -cp ... src/perf/RosterBenchmark.java write FOLDER
 *   python3 src/perf/roster_optimum.py FOLDER
 *   java -cp ... src/perf/RosterBenchmark.java judge FOLDER
 * </pre>
 *
 * The last line scores its rosters by the product's constraints: both must agree. Two locations, the service's own opening
 * hours and desk days, two at the desk on Thursdays; people with work since the new year, languages and wishes. Fails
 * unless each score is within 3 % of the best, and the year has no hard rule broken and is fully covered.
 */
final class RosterBenchmark {
    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");
    private static final Map<DayOfWeek, LocalTime[]> OPEN = Map.of(
            DayOfWeek.MONDAY, hours(9, 15),
            DayOfWeek.WEDNESDAY, hours(11, 17),
            DayOfWeek.THURSDAY, hours(9, 15),
            DayOfWeek.FRIDAY, hours(9, 14));
    private static final List<String> LANGUAGES = List.of("de", "uk", "ar", "es");
    private static final List<String> TOPICS = List.of("MITID", "HOUSING", "JOB_AND_CAREER");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /**
     * A problem and its proven best.
     *
     * @param people of each administration
     * @param best coverage and soft score, or null while it is not known
     */
    private record Given(
            String name, List<Administration> administrations, int weeks, int people, boolean absences, RosterScore best) {

        RosterProblem problem() {
            return RosterBenchmark.problem(this, MARCH, MARCH.plusWeeks(weeks).minusDays(1), 1);
        }
    }

    private static final List<Administration> BIF = List.of(Administration.BIF);
    private static final List<Administration> BOTH = List.of(Administration.BIF, Administration.KFF);
    private static final List<Given> PROBLEMS = List.of(
            new Given("month-of-one", BIF, 4, 4, false, new RosterScore(0, 0, 0, -56240)),
            new Given("month-of-both", BOTH, 4, 4, false, new RosterScore(0, 0, 0, -136120)),
            new Given("absences-and-languages", BOTH, 4, 4, true, new RosterScore(0, 0, 0, -94820)),
            new Given("too-few-people", BOTH, 4, 2, true, new RosterScore(0, -1440, 0, -285580)),
            new Given("four-months", BOTH, 17, 4, true, new RosterScore(0, 0, 0, -288320)));

    public static void main(String[] arguments) throws IOException {
        String first = arguments.length > 0 ? arguments[0] : "30";
        switch (first) {
            case "write" -> {
                for (Given given : PROBLEMS) {
                    JSON.writeValue(Path.of(arguments[1], given.name() + ".json").toFile(), given.problem());
                }
            }
            case "judge" -> {
                for (Given given : PROBLEMS) {
                    Map<UUID, UUID> assignments = JSON.readValue(
                            Path.of(arguments[1], given.name() + ".optimum.json").toFile(), new TypeReference<>() {});
                    RosterScore score = new TimefoldRosterSolver().score(given.problem(), assignments);
                    System.out.printf("%-24s %s%n", given.name(), words(score));
                }
            }
            default -> {
                System.out.printf("Java %s, %d processors%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
                boolean held = true;
                for (Given given : PROBLEMS) {
                    held &= isNear(given, Integer.parseInt(first));
                }
                int year = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
                if (year > 0) {
                    Given whole = new Given("year", BOTH, 52, 4, true, null);
                    LocalDate monday = LocalDate.of(2026, 1, 5);
                    held &= run("year", problem(whole, monday, monday.plusWeeks(52).minusDays(1), 1), year);
                }
                if (!held) {
                    System.exit(1);
                }
            }
        }
    }

    /** Prints the score after 1, 2, 5 s and so on, and how far it is from the best. */
    private static boolean isNear(Given given, int seconds) {
        RosterProblem problem = given.problem();
        System.out.printf("%n%s: %d slots, %d people; best %s%n", given.name(), problem.slots().size(), problem.guides().size(), given.best() == null ? "unknown" : words(given.best()));
        List<Integer> looks = new ArrayList<>(List.of(1, 2, 5, 10, 20, 30, 60, 120));
        RosterScore[] last = new RosterScore[1];
        double[] at = new double[1];
        long begun = System.nanoTime();
        RosterSolver.Best found = new TimefoldRosterSolver().solve(problem, Map.of(), new RosterSolver.Limits(Duration.ofSeconds(seconds), null, 0), (now, spent) -> {
            if (!now.score().equals(last[0])) {
                last[0] = now.score();
                at[0] = spent.toMillis() / 1000.0;
            }
            if (!looks.isEmpty() && spent.toSeconds() >= looks.get(0)) {
                System.out.printf("  %3d s  %s  %s%n", looks.remove(0), words(now.score()), gap(given, now.score()));
            }
            return true;
        });
        System.out.printf("  end    %s  %s; last improved after %.1f s, ended after %.1f s%n", words(found.score()), gap(given, found.score()), at[0], (System.nanoTime() - begun) / 1e9);
        return given.best() == null
                || found.score().hard() == 0
                        && found.score().coverage() == given.best().coverage()
                        && distance(given, found.score()) <= 0.03;
    }

    private static String gap(Given given, RosterScore score) {
        return given.best() == null ? "" : score.coverage() != given.best().coverage() ? "less covered" : "%.1f %% off".formatted(100 * distance(given, score));
    }

    private static double distance(Given given, RosterScore score) {
        return (given.best().soft() - score.soft()) / (double) Math.abs(given.best().soft());
    }

    private static boolean run(String name, RosterProblem problem, int seconds) {
        RosterSolver solver = new TimefoldRosterSolver();
        System.out.printf("%n%s: %d slots, %d people, %s to %s%n", name, problem.slots().size(), problem.guides().size(), problem.from(), problem.to());
        long begun = System.nanoTime();
        Map<UUID, UUID> simple = greedy(problem);
        double took = (System.nanoTime() - begun) / 1e9;
        RosterScore baseline = solver.score(problem, simple);
        System.out.printf("  greedy baseline            %s in %.3f s%n", words(baseline), took);
        RosterScore[] seen = new RosterScore[1];
        Duration[] feasible = new Duration[1];
        double[] printed = {0};
        begun = System.nanoTime();
        RosterSolver.Best best = solver.solve(problem, Map.of(), new RosterSolver.Limits(Duration.ofSeconds(seconds), null, 0), (now, spent) -> {
            if (feasible[0] == null && isFull(now.score())) {
                feasible[0] = spent;
            }
            double at = spent.toMillis() / 1000.0;
            if (!now.score().equals(seen[0]) && at >= printed[0]) {
                System.out.printf("  %6.1f s                   %s%n", at, words(now.score()));
                seen[0] = now.score();
                printed[0] = at * 1.4;
            }
            return true;
        });
        System.out.printf("  after %5.1f s              %s%n", (System.nanoTime() - begun) / 1e9, words(best.score()));
        System.out.printf("  no hard rule broken and fully covered after %s%n", feasible[0] == null ? "the end" : feasible[0].toMillis() / 1000.0 + " s at most");
        explain(solver.explain(problem, best.assignments(), DirectoryNames.NONE), solver.explain(problem, simple, DirectoryNames.NONE));
        return isFull(best.score()) && best.score().compareTo(baseline) >= 0;
    }

    private static boolean isFull(RosterScore score) {
        return score.hard() == 0 && score.coverage() == 0;
    }

    private static void explain(RosterExplanation best, RosterExplanation simple) {
        for (int i = 0; i < best.constraints().size(); i++) {
            RosterExplanation.ConstraintScore ours = best.constraints().get(i);
            RosterExplanation.ConstraintScore theirs = simple.constraints().get(i);
            if (ours.count() + theirs.count() > 0) {
                System.out.printf("    %-20s weight %2d: %7d (%d times); greedy %7d (%d times)%n", ours.constraint(), ours.weight(), ours.score(), ours.count(), theirs.score(), theirs.count());
            }
        }
        best.constraints().stream()
                .filter(one -> one.constraint().level() == RosterLevel.SOFT && !one.matches().isEmpty())
                .forEach(one -> System.out.println("    such as: " + one.matches().get(0).words().en()));
    }

    private static String words(RosterScore score) {
        return "hard %d, uncovered minutes %d, soft %d".formatted(score.hard(), score.coverage(), score.soft());
    }

    /** Slot by slot in the order of time, to who may take it: first with the languages, then with the fewest hours for the norm. */
    private static Map<UUID, UUID> greedy(RosterProblem problem) {
        Map<UUID, UUID> answer = new HashMap<>();
        Map<Guide, List<DeskTime>> given = new HashMap<>();
        Map<Guide, Long> minutes = new HashMap<>();
        problem.slots().stream().sorted(Comparator.comparing(slot -> slot.time().startsAt())).forEach(slot -> problem.guides().stream()
                .filter(person -> may(person, slot.time(), given.getOrDefault(person, List.of())))
                .min(Comparator.<Guide>comparingLong(person -> slot.languages().stream().filter(language -> !person.person().languages().contains(language)).count())
                        .thenComparingDouble(person -> (double) minutes.getOrDefault(person, 0L) / person.fundedHours().doubleValue()))
                .ifPresent(person -> {
                    answer.put(slot.id(), person.person().id());
                    given.computeIfAbsent(person, any -> new ArrayList<>()).add(slot.time());
                    minutes.merge(person, Duration.between(slot.time().startsAt(), slot.time().endsAt()).toMinutes(), Long::sum);
                }));
        return answer;
    }

    private static boolean may(Guide person, DeskTime slot, List<DeskTime> given) {
        LocalDate day = day(slot.startsAt());
        Instant rested = slot.startsAt().minus(Duration.ofHours(11));
        Set<LocalDate> days = new HashSet<>();
        given.forEach(other -> days.add(day(other.startsAt())));
        int row = 0;
        while (days.contains(day.minusDays(row + 1))) {
            row++;
        }
        return person.person().administration() == slot.administration()
                && !day.isBefore(person.person().employment().activeFrom())
                && person.standing().stream().noneMatch(work -> work.overlaps(rested, slot.endsAt()))
                && person.person().absences().stream().noneMatch(away -> away.from().isBefore(slot.endsAt()) && away.to().isAfter(slot.startsAt()))
                && given.stream().noneMatch(other -> other.endsAt().isAfter(rested))
                && row < 6;
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZONE).toLocalDate();
    }

    /** KFF in International House on its four open days; BIF there on Wednesdays, in Erhvervshus on the other three. */
    private static RosterProblem problem(Given given, LocalDate first, LocalDate last, long seed) {
        Random random = new Random(seed);
        List<Slot> slots = new ArrayList<>();
        first.datesUntil(last.plusDays(1)).filter(day -> OPEN.containsKey(day.getDayOfWeek())).forEach(day -> {
            for (Administration administration : given.administrations()) {
                boolean erhvervshus = administration == Administration.BIF && day.getDayOfWeek() != DayOfWeek.WEDNESDAY;
                for (int place = 0; place < (day.getDayOfWeek() == DayOfWeek.THURSDAY ? 2 : 1); place++) {
                    slots.add(slot(day, erhvervshus ? "KEH" : "IH", administration, random));
                }
            }
        });
        List<Guide> people = new ArrayList<>();
        for (int i = 0; i < given.people() * given.administrations().size(); i++) {
            UUID id = new UUID(seed, i);
            Administration administration = given.administrations().get(i / given.people());
            Set<String> languages = new TreeSet<>(List.of("da", "en", LANGUAGES.get(i % 4), LANGUAGES.get(random.nextInt(4))));
            Set<String> topics = new TreeSet<>(List.of(TOPICS.get(i % 3), TOPICS.get(random.nextInt(3))));
            List<LocalDate> avoided = List.of(first.plusDays(random.nextInt(14)), first.plusDays(14 + random.nextInt(14)));
            DayOfWeek preferred = DayOfWeek.of(1 + random.nextInt(5));
            Wishes wishes = new Wishes(
                    List.of(preferred),
                    List.of(DayOfWeek.of(1 + (preferred.ordinal() + 1 + random.nextInt(4)) % 5)),
                    List.of(),
                    avoided,
                    i % 2 == 0 ? 1 + random.nextInt(3) : null);
            List<Duty> standing = new ArrayList<>(events(first, last, i, id));
            standing.addAll(since(first, i, id, random));
            people.add(new Guide(
                    new Person(
                            id,
                            administration + " " + (char) ('A' + i % given.people()),
                            administration,
                            new Employment(LocalDate.of(2025, 1, 1), null),
                            languages,
                            topics,
                            Map.of(),
                            given.absences() ? absences(first, last, given, i, random) : List.of()),
                    wishes,
                    standing,
                    // A full-time equivalent of 1,263 hours to four people, not in equal parts.
                    BigDecimal.valueOf(1263 * (0.15 + 0.07 * (i % 4)) * (ChronoUnit.DAYS.between(first.withDayOfYear(1), last) + 1) / 365).setScale(2, RoundingMode.HALF_UP)));
        }
        return new RosterProblem(first, last, ZONE, people, slots, RosterWeights.DEFAULT);
    }

    /** Desk days since the new year, more for some than their share. */
    private static List<Duty> since(LocalDate first, int person, UUID id, Random random) {
        List<Duty> worked = new ArrayList<>();
        LocalDate.of(2026, 1, 5).datesUntil(LocalDate.of(2026, 1, 5).isBefore(first) ? first : LocalDate.of(2026, 1, 5))
                .filter(day -> OPEN.containsKey(day.getDayOfWeek()))
                .filter(day -> random.nextInt(100) < 15 + 7 * (person % 4) + (person % 3 == 0 ? 10 : 0))
                .forEach(day -> {
                    LocalTime[] open = OPEN.get(day.getDayOfWeek());
                    worked.add(new Duty(null, id, random.nextInt(3) == 0 ? "IH" : "KEH", ShiftActivity.DESK, at(day, open[0]), at(day, open[1])));
                });
        return worked;
    }

    private static Slot slot(LocalDate day, String location, Administration administration, Random random) {
        LocalTime[] open = OPEN.get(day.getDayOfWeek());
        return new Slot(
                new UUID(random.nextLong(), random.nextLong()),
                new DeskTime(administration, location, at(day, open[0]), at(day, open[1])),
                random.nextInt(2) == 0 ? Set.of("en") : Set.of("en", LANGUAGES.get(random.nextInt(4))),
                random.nextInt(3) == 0 ? Set.of(TOPICS.get(random.nextInt(3))) : Set.of(),
                null);
    }

    /** Five weeks of vacation in a year, staggered over the colleagues, and days of training and of sickness. */
    private static List<Person.Away> absences(LocalDate first, LocalDate last, Given given, int person, Random random) {
        List<Person.Away> absences = new ArrayList<>();
        absences.add(away(LocalDate.of(2026, 6, 22).plusWeeks(2L * (person % 4)), 21));
        absences.add(away(LocalDate.of(2026, 2, 2).plusWeeks(person % 4), 7));
        absences.add(away(LocalDate.of(2026, 10, 5).plusWeeks(person % 4), 7));
        if (given.people() < 4) {
            absences.add(away(first.plusWeeks(1 + person % 2), 7));
        }
        for (int i = 0; i < 8; i++) {
            absences.add(away(first.plusDays(random.nextInt(364)), 1 + random.nextInt(2)));
        }
        absences.removeIf(away -> away.from().isAfter(weekAfter(last)));
        return absences;
    }

    /** An event each quarter. */
    private static List<Duty> events(LocalDate first, LocalDate last, int person, UUID id) {
        List<Duty> events = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            LocalDate day = first.plusWeeks(13L * i + person).with(DayOfWeek.TUESDAY);
            events.add(new Duty(null, id, "IH", ShiftActivity.EVENT, at(day, LocalTime.of(16, 0)), at(day, LocalTime.of(20, 0))));
        }
        events.removeIf(event -> event.startsAt().isAfter(weekAfter(last)));
        return events;
    }

    private static Person.Away away(LocalDate first, int days) {
        return new Person.Away(at(first, LocalTime.MIDNIGHT), at(first.plusDays(days), LocalTime.MIDNIGHT));
    }

    private static Instant weekAfter(LocalDate last) {
        return at(last.plusDays(7), LocalTime.MIDNIGHT);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private static LocalTime[] hours(int from, int to) {
        return new LocalTime[] {LocalTime.of(from, 0), LocalTime.of(to, 0)};
    }
}
