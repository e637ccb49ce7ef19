"""Proves the best score of the problems of RosterBenchmark, from its files, with a model of its own.

    python3 src/perf/roster_optimum.py FOLDER [seconds for each problem] [problem ...]

Reads FOLDER/<problem>.json, prints the best coverage and soft score with the bound that was proven, and writes the best
roster to FOLDER/<problem>.optimum.json, which `RosterBenchmark.java judge` scores by the product's constraints. Needs
Python 3.11 and ortools 9.15. It knows the rules that can matter here: one place at a time, 11 hours of rest, six days in
a row, days away. Seven days of 48 hours cannot be reached with these desks.
"""

import collections
import datetime
import json
import math
import pathlib
import sys
import zoneinfo

from ortools.linear_solver import pywraplp

ZONE = zoneinfo.ZoneInfo("Europe/Copenhagen")
WEIGHTS = dict(languages=20, topics=10, locations=40, late=40, norm=100, funded=20, wishes=5, runs=10)
DAY = datetime.timedelta(days=1)


def instant(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(ZONE)


def rounded(x):
    return math.floor(x + 0.5)


class Slot:
    def __init__(self, given):
        self.id = given["id"]
        time = given["time"]
        self.administration, self.location = time["administration"], time["location"]
        self.begin, self.end = instant(time["startsAt"]), instant(time["endsAt"])
        self.minutes = int((self.end - self.begin).total_seconds() // 60)
        self.day = self.begin.date()
        self.late = self.end.time() >= datetime.time(17)
        self.languages, self.topics = set(given["languages"]), set(given["topics"])


class Guide:
    def __init__(self, given, first, last):
        person = given["person"]
        self.id, self.administration = person["id"], person["administration"]
        self.languages, self.topics = set(person["languages"]), set(person["topics"])
        self.away = [(instant(a["from"]), instant(a["to"])) for a in person["absences"]]
        self.wishes = given["wishes"]
        self.funded = rounded(float(given["fundedHours"]) * 60)
        self.duties = [(instant(d["startsAt"]), instant(d["endsAt"]), d["location"]) for d in given["standing"]]
        year = first.replace(month=1, day=1)
        counted = [d for d in self.duties if year <= d[0].date() <= last]
        self.standing = collections.Counter()
        for begin, end, location in counted:
            minutes = int((end - begin).total_seconds() // 60)
            self.standing["all"] += minutes
            self.standing["at", location] += minutes
            if end.time() >= datetime.time(17) or end.date() != begin.date():
                self.standing["late"] += minutes

    def wish(self, day):
        iso, weekday = day.isoformat(), day.strftime("%A").upper()
        if iso in self.wishes["preferredDates"]:
            return 1
        if iso in self.wishes["avoidedDates"]:
            return -1
        return 1 if weekday in self.wishes["preferredWeekdays"] else -1 if weekday in self.wishes["avoidedWeekdays"] else 0

    def may(self, slot):
        rest = datetime.timedelta(hours=11)
        return (
            self.administration == slot.administration
            and all(slot.end <= begin or end <= slot.begin for begin, end in self.away)
            and all(
                (slot.end <= begin or end <= slot.begin)
                if begin.date() == slot.day
                else (slot.end + rest <= begin or end + rest <= slot.begin)
                for begin, end, _ in self.duties
            )
        )


def solve(problem, seconds):
    first, last = (datetime.date.fromisoformat(problem[key]) for key in ("from", "to"))
    slots = [Slot(one) for one in problem["slots"]]
    guides = [Guide(one, first, last) for one in problem["guides"]]
    coverage, soft, bound, best = 0, 0, 0.0, {}
    proven = True
    # The two administrations share neither people nor desks, so each is a problem of its own.
    for administration in sorted({slot.administration for slot in slots}):
        part = solve_one(
            [slot for slot in slots if slot.administration == administration],
            [guide for guide in guides if guide.administration == administration],
            seconds,
        )
        print(f"  {administration}: soft {part[1]}, bound {part[2]:.0f}", flush=True)
        coverage, soft, bound = coverage + part[0], soft + part[1], bound + part[2]
        best.update(part[3])
        proven &= part[4]
    return coverage, soft, bound, best, proven


def solve_one(slots, guides, seconds):
    """The least that stays uncovered first, then the best score with that."""
    model = Model(slots, guides)
    model.solver.Minimize(model.uncovered)
    assert model.solver.Solve() == pywraplp.Solver.OPTIMAL, "coverage is not proven"
    missing = round(model.solver.Objective().Value())
    model = Model(slots, guides)
    model.solver.Add(model.uncovered == missing)
    model.solver.Minimize(sum(model.cost))
    model.solver.SetTimeLimit(int(seconds * 1000))
    status = model.solver.Solve()
    best = {slots[i].id: guides[g].id for (i, g), taken in model.take.items() if taken.solution_value() > 0.5}
    objective = model.solver.Objective()
    return -missing, -round(objective.Value()), -objective.BestBound(), best, status == pywraplp.Solver.OPTIMAL


class Model:
    """A mixed-integer program. Costs that grow faster than the excess are the tangents below them, exact at whole slots."""

    def __init__(self, slots, guides):
        self.solver = pywraplp.Solver.CreateSolver("SCIP")
        self.slots, self.guides, self.cost = slots, guides, []
        self.take = {(i, g): self.solver.BoolVar("") for i, slot in enumerate(slots) for g, guide in enumerate(guides) if guide.may(slot)}
        self.of = {g: [i for i in range(len(slots)) if (i, g) in self.take] for g in range(len(guides))}
        for i in range(len(slots)):
            self.solver.Add(sum(self.take[i, g] for g in range(len(guides)) if (i, g) in self.take) <= 1)
        for g, chosen in self.of.items():
            for a in chosen:
                for b in chosen:
                    if a < b and slots[a].begin < slots[b].end and slots[b].begin < slots[a].end:
                        self.solver.Add(self.take[a, g] + self.take[b, g] <= 1)
        self.uncovered = sum(slot.minutes for slot in slots) - sum(slots[i].minutes * taken for (i, _), taken in self.take.items())
        self.fairness()
        for g, guide in enumerate(guides):
            for i in self.of[g]:
                self.cost.append(-WEIGHTS["wishes"] * slots[i].minutes * guide.wish(slots[i].day) * self.take[i, g])
            self.runs(g, guide)
        for team in teams(slots):
            self.lacks(team, "languages")
            self.lacks(team, "topics")

    def fairness(self):
        planned = collections.Counter()
        for slot in self.slots:
            planned["all"] += slot.minutes
            planned["at", slot.location] += slot.minutes
            planned["late"] += slot.minutes * slot.late
        locations = sorted({slot.location for slot in self.slots})
        funded = sum(guide.funded for guide in self.guides)
        for g, guide in enumerate(self.guides):
            share = guide.funded / funded if funded else 1 / len(self.guides)

            def fair(key):
                return rounded(share * (planned[key] + sum(one.standing[key] for one in self.guides)))

            def beyond(key, due, weight, squared, counts=lambda slot: True):
                chosen = [i for i in self.of[g] if counts(self.slots[i])]
                self.beyond([(self.slots[i].minutes, self.take[i, g]) for i in chosen], guide.standing[key], due, weight, squared)

            beyond("all", fair("all"), WEIGHTS["norm"], True)
            beyond("all", guide.funded, WEIGHTS["funded"], False)
            beyond("late", fair("late"), WEIGHTS["late"], True, lambda slot: slot.late)
            if len(locations) > 1:
                for place in locations:
                    beyond(("at", place), fair(("at", place)), WEIGHTS["locations"], True, lambda slot, at=place: slot.location == at)

    def beyond(self, parts, standing, due, weight, squared):
        """What is beyond what is due, less what the standing work has beyond it already."""
        if not parts:
            return
        step = math.gcd(*[minutes for minutes, _ in parts])

        def cost(minutes):
            over = max(0, minutes - due)
            return over * over // max(due, 60) if squared else over

        count = sum(minutes // step * taken for minutes, taken in parts)
        paid = self.solver.NumVar(0, self.solver.infinity(), "")
        hull = []
        for k in range(sum(minutes for minutes, _ in parts) // step + 1):
            point = (k, cost(standing + k * step) - cost(standing))
            while len(hull) > 1 and (hull[-1][1] - hull[-2][1]) * (point[0] - hull[-2][0]) >= (point[1] - hull[-2][1]) * (hull[-1][0] - hull[-2][0]):
                hull.pop()
            hull.append(point)
        for (a, low), (b, high) in zip(hull, hull[1:]):
            self.solver.Add((b - a) * paid >= (high - low) * count + low * (b - a) - (high - low) * a)
        self.cost.append(weight * paid)

    def runs(self, g, guide):
        """Six days in a row at most; the days by which a run differs from the wished number."""
        taken = collections.defaultdict(list)
        for i in self.of[g]:
            taken[self.slots[i].day].append(self.take[i, g])
        standing = {moment.date() for begin, end, _ in guide.duties for moment in (begin, end)}
        if not taken:
            return
        days = [min(taken) - 7 * DAY + k * DAY for k in range((max(taken) - min(taken)).days + 15)]
        works = {}
        for day in days:
            works[day] = 1 if day in standing else 0
            if day in taken and day not in standing:
                works[day] = self.solver.BoolVar("")
                self.solver.Add(works[day] <= sum(taken[day]))
                for one in taken[day]:
                    self.solver.Add(works[day] >= one)
        for day in days:
            window = [works.get(day + k * DAY, 0) for k in range(7)]
            if any(not isinstance(one, int) for one in window):
                self.solver.Add(sum(window) <= 6)
        wished = guide.wishes["preferredDaysInRow"]
        if wished is None:
            return
        covering = collections.defaultdict(list)
        for day in days:
            for length in range(1, 7):
                run = [day + k * DAY for k in range(length)]
                if all(one in works and (not isinstance(works[one], int) or works[one]) for one in run):
                    is_run = self.solver.BoolVar("")
                    for one in run:
                        covering[one].append(is_run)
                    for beside in (day - DAY, day + length * DAY):
                        self.solver.Add(is_run + works.get(beside, 0) <= 1)
                    # A run of standing days alone costs nothing; the desks here are closed on those days.
                    if not all(one in standing for one in run):
                        self.cost.append(WEIGHTS["runs"] * 60 * abs(length - wished) * is_run)
                    else:
                        assert not any(one in taken for one in run), "a day of both"
        for day, runs in covering.items():
            self.solver.Add(sum(runs) == works[day])

    def lacks(self, team, kind):
        """Each minute that a language or topic is wanted and nobody of those at the desk knows it."""
        cuts = sorted({self.slots[i].begin for i in team} | {self.slots[i].end for i in team})
        for begin, end in zip(cuts, cuts[1:]):
            present = [i for i in team if self.slots[i].begin < end and begin < self.slots[i].end]
            minutes = int((end - begin).total_seconds() // 60)
            for code in sorted(set().union(*[getattr(self.slots[i], kind) for i in present])):
                lacking = self.solver.NumVar(0, 1, "")
                takers = {i: [(g, self.take[i, g]) for g in range(len(self.guides)) if (i, g) in self.take] for i in present}
                knowing = sum(taken for some in takers.values() for g, taken in some if code in getattr(self.guides[g], kind))
                for some in takers.values():
                    self.solver.Add(lacking + knowing >= sum(taken for _, taken in some))
                self.cost.append(WEIGHTS[kind] * minutes * lacking)


def teams(slots):
    answer = []
    for i in sorted(range(len(slots)), key=lambda i: (slots[i].location, slots[i].begin)):
        last = answer[-1] if answer else None
        if last and slots[last[0]].location == slots[i].location and slots[i].begin < max(slots[j].end for j in last):
            last.append(i)
        else:
            answer.append([i])
    return answer


def main():
    folder = pathlib.Path(sys.argv[1])
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 600
    for path in sorted(folder.glob("*.json")):
        if path.name.endswith(".optimum.json") or (len(sys.argv) > 3 and path.stem not in sys.argv[3:]):
            continue
        coverage, soft, bound, best, proven = solve(json.loads(path.read_text()), seconds)
        (folder / (path.stem + ".optimum.json")).write_text(json.dumps(best))
        print(f"{path.stem:24} uncovered minutes {coverage}, soft {soft}, bound {bound:.0f}, {'proven' if proven else 'not proven'}", flush=True)


main()
