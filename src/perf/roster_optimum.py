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

from ortools.sat.python import cp_model

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
            first,
            seconds,
        )
        print(f"  {administration}: soft {part[1]}, bound {part[2]:.0f}", flush=True)
        coverage, soft, bound = coverage + part[0], soft + part[1], bound + part[2]
        best.update(part[3])
        proven &= part[4]
    return coverage, soft, bound, best, proven


def solve_one(slots, guides, first, seconds):
    model = cp_model.CpModel()
    take = {(i, g): model.new_bool_var("") for i, slot in enumerate(slots) for g, guide in enumerate(guides) if guide.may(slot)}
    of = collections.defaultdict(list)
    for i, g in take:
        of[g].append(i)
    for i in range(len(slots)):
        model.add_at_most_one(take[i, g] for g in range(len(guides)) if (i, g) in take)
    for g in of:
        for a in of[g]:
            for b in of[g]:
                if a < b and slots[a].begin < slots[b].end and slots[b].begin < slots[a].end:
                    model.add_at_most_one(take[a, g], take[b, g])
    objective = []
    planned = collections.Counter()
    for slot in slots:
        planned["all"] += slot.minutes
        planned["at", slot.location] += slot.minutes
        planned["late"] += slot.minutes * slot.late
    locations = {slot.location for slot in slots}
    funded = sum(guide.funded for guide in guides)
    for g, guide in enumerate(guides):
        share = guide.funded / funded if funded else 1 / len(guides)
        fair = {key: rounded(share * (planned[key] + sum(one.standing[key] for one in guides)))
                for key in ["all", "late"] + [("at", location) for location in sorted(locations)]}
        add = lambda chosen, key, due, weight, squared: beyond(
            model, objective, [(slots[i].minutes, take[i, g]) for i in chosen], guide.standing[key], due, weight, squared)
        add(of[g], "all", fair["all"], WEIGHTS["norm"], True)
        add(of[g], "all", guide.funded, WEIGHTS["funded"], False)
        add([i for i in of[g] if slots[i].late], "late", fair["late"], WEIGHTS["late"], True)
        if len(locations) > 1:
            for location in sorted(locations):
                add([i for i in of[g] if slots[i].location == location], ("at", location), fair["at", location], WEIGHTS["locations"], True)
        for i in of[g]:
            objective.append(WEIGHTS["wishes"] * slots[i].minutes * guide.wish(slots[i].day) * take[i, g])
        runs(model, objective, guide, {day: [take[i, g] for i in of[g] if slots[i].day == day] for day in {slots[i].day for i in of[g]}})
    for team in teams(slots):
        for kind in ("languages", "topics"):
            lacks(model, objective, slots, team, take, guides, kind)
    open_minutes = sum(slot.minutes for slot in slots) - sum(slots[i].minutes * taken for (i, _), taken in take.items())

    def run(limit):
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 2
        solver.parameters.max_time_in_seconds = limit
        solver.parameters.linearization_level = 2
        return solver, solver.solve(model)

    model.minimize(open_minutes)
    solver, status = run(seconds)
    assert status == cp_model.OPTIMAL, "coverage is not proven"
    missing = round(solver.objective_value)
    for key, variable in take.items():
        model.add_hint(variable, solver.value(variable))
    model.add(open_minutes == missing)
    model.maximize(sum(objective))
    solver, status = run(seconds)
    best = {slots[i].id: guides[g].id for (i, g), variable in take.items() if solver.value(variable)}
    return -missing, round(solver.objective_value), solver.best_objective_bound, best, status == cp_model.OPTIMAL


def beyond(model, objective, parts, standing, due, weight, squared):
    """What is beyond what is due, less what the standing work has beyond it already."""
    if not parts:
        return
    step = math.gcd(*[minutes for minutes, _ in parts])
    most = sum(minutes for minutes, _ in parts) // step

    def cost(minutes):
        over = max(0, minutes - due)
        return over * over // max(due, 60) if squared else over

    table = [cost(standing + k * step) - cost(standing) for k in range(most + 1)]
    count = model.new_int_var(0, most, "")
    model.add(count == sum(minutes // step * taken for minutes, taken in parts))
    paid = model.new_int_var(0, max(table), "")
    model.add_element(count, table, paid)
    hull = []  # the tangents from below sharpen the bound
    for point in enumerate(table):
        while len(hull) > 1 and (hull[-1][1] - hull[-2][1]) * (point[0] - hull[-2][0]) >= (point[1] - hull[-2][1]) * (hull[-1][0] - hull[-2][0]):
            hull.pop()
        hull.append(point)
    for (a, low), (b, high) in zip(hull, hull[1:]):
        model.add((b - a) * paid >= (high - low) * count + low * (b - a) - (high - low) * a)
    objective.append(-weight * paid)


def runs(model, objective, guide, taken):
    """Six days in a row at most; the days by which a run differs from the wished number."""
    wished = guide.wishes["preferredDaysInRow"]
    standing = set()
    for begin, end, _ in guide.duties:
        standing |= {begin.date(), end.date()}
    if not taken:
        return
    days = [min(taken) - 7 * DAY + k * DAY for k in range((max(taken) - min(taken)).days + 15)]
    works = {}
    for day in days:
        if day in standing:
            works[day] = 1
        elif day in taken:
            works[day] = model.new_bool_var("")
            model.add_max_equality(works[day], taken[day])
        else:
            works[day] = 0
    for day in days:
        window = [works.get(day + k * DAY, 0) for k in range(7)]
        if any(not isinstance(one, int) for one in window):
            model.add(sum(window) <= 6)
    if wished is None:
        return
    covering = collections.defaultdict(list)
    for day in days:
        for length in range(1, 7):
            block = [day + k * DAY for k in range(length)]
            if all(one in works and (not isinstance(works[one], int) or works[one]) for one in block):
                is_run = model.new_bool_var("")
                for one in block:
                    covering[one].append(is_run)
                for beside in (day - DAY, day + length * DAY):
                    model.add(is_run + works.get(beside, 0) <= 1)
                # A run of standing days alone costs nothing; the desks here are closed on those days.
                if not all(one in standing for one in block):
                    objective.append(-WEIGHTS["runs"] * 60 * abs(length - wished) * is_run)
                else:
                    assert not any(one in taken for one in block), "a day of both"
    for day in days:
        if day in covering:
            model.add(sum(covering[day]) == works[day])


def teams(slots):
    answer = []
    for i in sorted(range(len(slots)), key=lambda i: (slots[i].location, slots[i].begin)):
        last = answer[-1] if answer else None
        if last and slots[last[0]].location == slots[i].location and slots[i].begin < max(slots[j].end for j in last):
            last.append(i)
        else:
            answer.append([i])
    return answer


def lacks(model, objective, slots, team, take, guides, kind):
    cuts = sorted({slots[i].begin for i in team} | {slots[i].end for i in team})
    for begin, end in zip(cuts, cuts[1:]):
        present = [i for i in team if slots[i].begin < end and begin < slots[i].end]
        minutes = int((end - begin).total_seconds() // 60)
        for code in sorted(set().union(*[getattr(slots[i], kind) for i in present])):
            takers = [(i, g) for i in present for g in range(len(guides)) if (i, g) in take]
            lacking = model.new_bool_var("")
            knowing = sum(take[i, g] for i, g in takers if code in getattr(guides[g], kind))
            for i in present:
                model.add(lacking + knowing >= sum(take[i, g] for i_, g in takers if i_ == i))
            objective.append(-WEIGHTS[kind] * minutes * lacking)


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
