import dk.kk.ihcph.guidance.directory.DirectoryNames;
import dk.kk.ihcph.guidance.access.Administration;
import dk.kk.ihcph.guidance.staffing.coverage.ScheduleNeeds.Guide;
import dk.kk.ihcph.guidance.staffing.people.Employment;
import dk.kk.ihcph.guidance.staffing.people.Person;
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
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Solves a year's and a month's roster of both administrations, and says how the score grew beside a greedy baseline's.
 *
 * <pre>
 *   ./mvnw -B -ntp -DskipTests package
 *   java -XX:ActiveProcessorCount=2 -cp 'target/classes:target/quarkus-app/lib/main/*' src/perf/RosterBenchmark.java [seed] [seconds for the year] [seconds for the month]
 * </pre>
 *
 * Two locations, eight people, the service's own opening hours and desk days; each person has five weeks of vacation, days
 * of training and of sickness, languages, and wishes. Same seed, same problem. Fails unless the year has no hard rule
 * broken and is fully covered in its 60 seconds, and the month in its 10.
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

    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        int year = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int month = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
        System.out.printf("Java %s, %d processors, seed %d%n", Runtime.version(), Runtime.getRuntime().availableProcessors(), seed);
        LocalDate first = LocalDate.of(2026, 1, 5);
        boolean held = run("month", problem(first, first.plusWeeks(4).minusDays(1), seed), month)
                & run("year", problem(first, first.plusWeeks(52).minusDays(1), seed), year);
        if (!held) {
            System.exit(1);
        }
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
    private static RosterProblem problem(LocalDate first, LocalDate last, long seed) {
        Random random = new Random(seed);
        List<Slot> slots = new ArrayList<>();
        first.datesUntil(last.plusDays(1)).filter(day -> OPEN.containsKey(day.getDayOfWeek())).forEach(day -> {
            slots.add(slot(day, "IH", Administration.KFF, random));
            boolean here = day.getDayOfWeek() == DayOfWeek.WEDNESDAY;
            slots.add(slot(day, here ? "IH" : "KEH", Administration.BIF, random));
        });
        long weeks = Duration.between(first.atStartOfDay(), last.plusDays(1).atStartOfDay()).toDays() / 7;
        List<Guide> people = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID id = new UUID(seed, i);
            Set<String> languages = new HashSet<>(List.of("da", "en", LANGUAGES.get(i % 4), LANGUAGES.get(random.nextInt(4))));
            Set<String> topics = new HashSet<>(List.of(TOPICS.get(i % 3), TOPICS.get(random.nextInt(3))));
            DayOfWeek preferred = DayOfWeek.of(1 + random.nextInt(5));
            DayOfWeek avoided = DayOfWeek.of(1 + random.nextInt(5));
            people.add(new Guide(
                    new Person(
                            id,
                            (i < 4 ? "BIF " : "KFF ") + (char) ('A' + i),
                            i < 4 ? Administration.BIF : Administration.KFF,
                            new Employment(LocalDate.of(2025, 1, 1), null),
                            languages,
                            topics,
                            Map.of(),
                            absences(first, last, i, random)),
                    List.of(preferred),
                    List.of(avoided),
                    events(first, last, i, id),
                    // A full-time equivalent of 1,263 hours to four people, not in equal parts.
                    BigDecimal.valueOf(1263 * (0.15 + 0.07 * (i % 4)) * weeks / 52)));
        }
        return new RosterProblem(first, last, ZONE, people, slots, RosterWeights.DEFAULT);
    }

    private static Slot slot(LocalDate day, String location, Administration administration, Random random) {
        LocalTime[] open = OPEN.get(day.getDayOfWeek());
        return new Slot(
                new UUID(random.nextLong(), random.nextLong()),
                new DeskTime(administration, location, at(day, open[0]), at(day, open[1])),
                random.nextInt(2) == 0 ? Set.of("en") : Set.of("en", LANGUAGES.get(random.nextInt(4))),
                random.nextInt(3) == 0 ? Set.of(TOPICS.get(random.nextInt(3))) : Set.of());
    }

    /** Five weeks of vacation in a year, staggered over the colleagues, and days of training and of sickness. */
    private static List<Person.Away> absences(LocalDate first, LocalDate last, int person, Random random) {
        List<Person.Away> absences = new ArrayList<>();
        absences.add(away(LocalDate.of(2026, 6, 22).plusWeeks(2L * (person % 4)), 21));
        absences.add(away(LocalDate.of(2026, 2, 2).plusWeeks(person % 4), 7));
        absences.add(away(LocalDate.of(2026, 10, 5).plusWeeks(person % 4), 7));
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
