#!/usr/bin/env python3
"""Recomputes every indicator of a frozen evaluation report from exported rows.

    recompute.py REPORT.json ROWS

REPORT.json is what /evaluation-reports/{id}.json answers; ROWS is a folder with one CSV file for each table, named as the
table, with its column names in the first line and instants in UTC. Nothing is taken from the report but which figures it
holds and what they say: each is computed anew from the rows, exactly, and rounded last. It prints one line for each
indicator, and every difference. It ends with 0 only if each figure was compared and each is the same.

The definitions are those of the contract (openapi.yaml) and of decision records 23, 41, 42 and 47.
"""

import csv
import json
import re
import sys
from bisect import bisect_left
from collections import defaultdict
from datetime import date, datetime, time, timedelta, timezone
from fractions import Fraction
from functools import lru_cache
from pathlib import Path

ADMINISTRATIONS = ("BIF", "KFF")
NORM_HOURS = 1263
WEEKDAYS = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
MEASURES = ("value", "numerator", "denominator", "lowest", "highest", "further", "distribution", "restsOn")


# Numbers


def half_up(amount, decimals):
    """Rounds to the nearest, and away from zero in the middle."""
    scaled = abs(Fraction(amount)) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if amount >= 0 else -whole, 10**decimals)


def written(amount, decimals):
    """Writes a number with exactly these decimals."""
    units = int(half_up(amount, decimals) * 10**decimals)
    digits = str(abs(units)).rjust(decimals + 1, "0")
    text = digits if decimals == 0 else digits[:-decimals] + "." + digits[-decimals:]
    return "-" + text if units < 0 else text


def written_part(amount):
    """Writes a numerator or denominator: at most four decimals, and no zeros at the end."""
    text = written(amount, 4).rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def percentile(ordered, share):
    """The value at a share of the way through ordered values, between two of them in proportion."""
    place = share * (len(ordered) - 1)
    below = place.numerator // place.denominator
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


# Time


def last_sunday(year, month):
    day = date(year, month, 31)
    return day - timedelta(days=(day.weekday() + 1) % 7)


def offset(instant):
    """Copenhagen is one hour ahead of UTC, two between 01:00 UTC of the last Sundays in March and October."""
    summer = datetime.combine(last_sunday(instant.year, 3), time(1), timezone.utc)
    winter = datetime.combine(last_sunday(instant.year, 10), time(1), timezone.utc)
    return timedelta(hours=2 if summer <= instant < winter else 1)


@lru_cache(maxsize=None)
def local_date(instant):
    return (instant + offset(instant)).date()


def instant_of(day, at=time(0)):
    """The instant of a local time. One that the clocks skip in spring is an hour later; of two in autumn, the first."""
    wall = datetime.combine(day, at, timezone.utc)
    early = wall - timedelta(hours=2)
    late = wall - timedelta(hours=1)
    return early if early + offset(early) == wall else late


def month_after(first):
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def days(first, after):
    return [first + timedelta(days=at) for at in range((after - first).days)]


def year_before(day):
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def hours_between(begin, end):
    return Fraction((end - begin) // timedelta(microseconds=1), 3_600_000_000)


def easter(year):
    """The Gregorian Easter Sunday (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * el) // 451
    month, day = divmod(h + el - 7 * m + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=None)
def closed_by_calendar(year):
    """Public holidays, and the days on which the city closes. The General Prayer Day was abolished from 2024."""
    sunday = easter(year)
    moving = [-3, -2, 0, 1, 39, 49, 50] + ([26] if year < 2024 else [])
    fixed = [(1, 1), (6, 5), (12, 24), (12, 25), (12, 26), (12, 31)]
    return {sunday + timedelta(days=at) for at in moving} | {date(year, *one) for one in fixed}


# Rows


def as_instant(text):
    match = re.fullmatch(r"(\d+-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(?:\+00(?::00)?|Z)", text)
    if not match:
        raise ValueError(text + " is no instant in UTC")
    whole = datetime.fromisoformat(match[1] + "T" + match[2]).replace(tzinfo=timezone.utc)
    return whole + timedelta(microseconds=int((match[3] or "0").ljust(6, "0")))


def as_list(text):
    inner = text[1:-1]
    return [one.strip('"') for one in inner.split(",")] if inner else []


def optional(convert):
    return lambda text: None if text == "" else convert(text)


def flag(text):
    return text in ("t", "true")


TEXT = optional(str)
WHOLE = optional(int)
MONEY = optional(Fraction)
INSTANT = optional(as_instant)
DAY = optional(date.fromisoformat)
CLOCK = optional(time.fromisoformat)
COLUMNS = {
    "consultation": {
        "id": TEXT, "administration": TEXT, "location": TEXT, "topics": as_list, "municipality": TEXT,
        "moving_to_copenhagen": flag, "first_visit": TEXT, "persons": WHOLE, "started_at": INSTANT,
        "duration_minutes": WHOLE, "status": TEXT, "ticket": TEXT, "forgotten": flag,
    },
    "ticket_period": {
        "ticket": TEXT, "consultation": TEXT, "state": TEXT, "started_at": INSTANT, "ended_at": INSTANT, "forgotten": flag,
    },
    "rating": {"consultation": TEXT, "score": WHOLE},
    "appointment": {"administration": TEXT, "location": TEXT, "starts_at": INSTANT, "status": TEXT},
    "referral": {"administration": TEXT, "sent_at": INSTANT, "status": TEXT, "outcome": TEXT},
    "event": {
        "id": TEXT, "administration": TEXT, "type": TEXT, "starts_at": INSTANT, "status": TEXT, "capacity": WHOLE,
        "registered": WHOLE, "attended": WHOLE, "takes_registrations": flag,
    },
    "event_feedback": {"event": TEXT, "settling_in": WHOLE, "outcomes": as_list},
    "registration": {"event": TEXT, "status": TEXT, "source": TEXT, "attendance": TEXT},
    "location": {"code": TEXT, "valid_from": DAY, "valid_to": DAY},
    "opening_hours": {
        "location": TEXT, "weekday": TEXT, "opens": CLOCK, "closes": CLOCK, "valid_from": DAY, "valid_to": DAY,
    },
    "closure": {"location": TEXT, "starts_on": DAY, "ends_on": DAY},
    "coverage_requirement": {
        "administration": TEXT, "location": TEXT, "weekday": TEXT, "starts": CLOCK, "ends": CLOCK,
        "minimum_staff": WHOLE, "valid_from": DAY, "valid_to": DAY,
    },
    "staff_member": {"id": TEXT, "function": TEXT},
    "shift": {
        "staff": TEXT, "administration": TEXT, "location": TEXT, "starts_at": INSTANT, "ends_at": INSTANT,
        "activity": TEXT, "status": TEXT, "actual_starts_at": INSTANT, "actual_ends_at": INSTANT,
    },
    "allocation": {
        "id": TEXT, "administration": TEXT, "purpose": TEXT, "fte": MONEY, "year": WHOLE, "adopted": MONEY,
        "recorded_at": INSTANT,
    },
    "budget_adjustment": {"id": TEXT, "status": TEXT, "recorded_at": INSTANT},
    "budget_adjustment_entry": {"adjustment": TEXT, "allocation": TEXT, "amount": MONEY},
    "posting": {
        "allocation": TEXT, "year": WHOLE, "period": WHOLE, "amount": MONEY, "event": TEXT, "salary_month": WHOLE,
        "recorded_at": INSTANT,
    },
    "commitment": {
        "id": TEXT, "allocation": TEXT, "month": WHOLE, "worked_hours": MONEY, "planned_hours": MONEY,
        "recorded_at": INSTANT,
    },
}


def load(folder):
    rows = {}
    for table, columns in COLUMNS.items():
        with open(Path(folder) / (table + ".csv"), newline="", encoding="utf-8") as file:
            rows[table] = [
                {name: convert(row[name]) for name, convert in columns.items()} for row in csv.DictReader(file)
            ]
    return rows


class Ordered:
    """Rows by the time at which they began, to find those of a period."""

    def __init__(self, rows, column):
        self.rows = sorted(rows, key=lambda row: row[column])
        self.keys = [row[column] for row in self.rows]

    def within(self, begin, end):
        return self.rows[bisect_left(self.keys, begin):bisect_left(self.keys, end)]


class Rows:
    """The rows, by what they are asked for."""

    def __init__(self, tables, known_at, today):
        self.known_at = known_at
        self.today = today
        self.recorded = Ordered([row for row in tables["consultation"] if row["status"] == "RECORDED"], "started_at")
        self.called = Ordered(
            [row for row in tables["consultation"] if row["status"] in ("RECORDED", "NO_SHOW")], "started_at")
        for row in tables["consultation"]:
            row["target_group"] = target_group(row)
        self.consultations = {row["id"]: row for row in tables["consultation"]}
        self.ratings = grouped(tables["rating"], "consultation")
        self.periods = grouped(tables["ticket_period"], "ticket")
        self.periods_of = grouped(tables["ticket_period"], "consultation")
        self.appointments = Ordered(tables["appointment"], "starts_at")
        self.referrals = Ordered(tables["referral"], "sent_at")
        self.events = Ordered(tables["event"], "starts_at")
        self.events_by_id = {row["id"]: row for row in tables["event"]}
        self.feedback = grouped(tables["event_feedback"], "event")
        self.registrations = grouped(tables["registration"], "event")
        self.shifts = Ordered([row for row in tables["shift"] if row["status"] == "PUBLISHED"], "starts_at")
        self.guides = {row["id"] for row in tables["staff_member"] if row["function"] == "GUIDE"}
        self.locations = {row["code"]: row for row in tables["location"]}
        self.opening = grouped(tables["opening_hours"], "location")
        self.closures = tables["closure"]
        self.requirements = tables["coverage_requirement"]
        self.lines = [Line(row, tables, self) for row in tables["allocation"] if known(row, known_at)]
        self.welcome = welcome_events(tables["event"])
        self.first_day = min(
            local_date(row["started_at" if "started_at" in row else "starts_at"])
            for row in [row for row in tables["consultation"] if row["status"] == "RECORDED"]
            + [row for row in tables["event"] if row["status"] == "COMPLETED"])


def grouped(rows, column):
    groups = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups


def known(row, instant):
    return row["recorded_at"] is not None and row["recorded_at"] <= instant


def target_group(row):
    """Those who live in Copenhagen (0101) or move there are the target group."""
    if row["moving_to_copenhagen"] or row["municipality"] == "0101":
        return "YES"
    return "UNKNOWN" if row["municipality"] is None else "NO"


def welcome_events(events):
    """Completed welcome events, each with the local days since the one before, the first without."""
    held = sorted(
        (row for row in events if row["status"] == "COMPLETED" and row["type"] == "WELCOME"),
        key=lambda row: (row["starts_at"], row["id"]))
    for before, row in zip([None] + held, held):
        row["days_since"] = None if before is None else (local_date(row["starts_at"]) - local_date(before["starts_at"])).days
    return held


class Line:
    """A line of the grant in a year: what was posted on it, and what its hours cost that are not paid yet."""

    def __init__(self, row, tables, rows):
        self.id, self.year = row["id"], row["year"]
        self.administration, self.purpose = row["administration"], row["purpose"]
        self.fte = row["fte"] or Fraction(0)
        decided = {one["id"] for one in tables["budget_adjustment"]
                   if one["status"] == "DECIDED" and known(one, rows.known_at)}
        self.adjusted = row["adopted"] + sum(
            entry["amount"] for entry in tables["budget_adjustment_entry"]
            if entry["allocation"] == self.id and entry["adjustment"] in decided)
        self.spent, self.salary = [Fraction(0)] * 12, [Fraction(0)] * 12
        self.on_events, self.on_pop_ups = [Fraction(0)] * 12, [Fraction(0)] * 12
        for posting in tables["posting"]:
            if posting["allocation"] == self.id and known(posting, rows.known_at):
                self.post(posting, rows)
        newest = {}
        for one in tables["commitment"]:
            if one["allocation"] == self.id and one["month"] is not None and known(one, rows.known_at):
                last = newest.get(one["month"])
                if last is None or (one["recorded_at"], one["id"]) > (last["recorded_at"], last["id"]):
                    newest[one["month"]] = one
        self.hours = [
            newest[month]["worked_hours"] + newest[month]["planned_hours"] if month in newest else Fraction(0)
            for month in range(1, 13)]
        self.unpaid = self.unpaid_hours(rows.today)

    def post(self, posting, rows):
        month = posting["period"] - 1
        self.spent[month] += posting["amount"]
        if posting["salary_month"] is not None:
            self.salary[posting["salary_month"] - 1] += posting["amount"]
        if posting["event"] is not None:
            pop_up = rows.events_by_id[posting["event"]]["type"] == "POP_UP"
            (self.on_pop_ups if pop_up else self.on_events)[month] += posting["amount"]

    @property
    def funded_hours(self):
        return half_up(self.fte * NORM_HOURS, 2)

    def unpaid_hours(self, today):
        """
        The cost of each month's hours beyond its posted salary, until that covers them, or until two months have passed
        since the month and something is posted. The months are the steps of the rounded running total.
        """
        if self.fte == 0:
            return [Fraction(0)] * 12
        unpaid, total, through = [], Fraction(0), Fraction(0)
        for month in range(1, 13):
            total += self.hours[month - 1]
            running = half_up(total * self.adjusted / (self.fte * NORM_HOURS), 2)
            cost, through = running - through, running
            paid = self.salary[month - 1]
            long_over = today >= month_after(month_after(month_after(date(self.year, month, 1))))
            complete = paid != 0 and (long_over or (cost > 0 and paid >= cost))
            unpaid.append(Fraction(0) if complete else max(Fraction(0), cost - paid))
        return unpaid


# Indicators. Each is a function of the rows and a period that answers its measures by group.


class Found:
    """The measures of one figure, not rounded."""

    def __init__(self, numerator, rests_on, denominator=None, uncertain=0, further=None, distribution=None):
        self.numerator = numerator
        self.denominator = denominator
        self.uncertain = uncertain
        self.further = further
        self.distribution = distribution
        self.rests_on = rests_on


class Period:
    """Local days, the last not included."""

    def __init__(self, first, after):
        self.first, self.after = first, after
        self.begin, self.end = instant_of(first), instant_of(after)

    def part(self, first, after):
        """Which part of the days from one to another it covers."""
        covered = (min(self.after, after) - max(self.first, first)).days
        return Fraction(max(0, covered), (after - first).days)

    def months(self):
        """The calendar months that it touches, each with its days in it."""
        first = self.first.replace(day=1)
        while first < self.after:
            after = month_after(first)
            yield "%d-%02d" % (first.year, first.month), Period(max(first, self.first), min(after, self.after))
            first = after

    def quarters(self):
        return self.joined(lambda day: "%d-Q%d" % (day.year, (day.month + 2) // 3))

    def years(self):
        return self.joined(lambda day: str(day.year))

    def joined(self, name):
        parts = {}
        for _, month in self.months():
            code = name(month.first)
            parts[code] = Period(parts[code].first if code in parts else month.first, month.after)
        return parts.items()


def total(rows, column):
    return sum(row[column] or 0 for row in rows)


GROUPS = {
    "administration": lambda row: [row["administration"]],
    "location": lambda row: [row["location"]],
    "topic": lambda row: row["topics"],
    "targetGroup": lambda row: [row["target_group"]],
    "eventType": lambda row: [row["type"]],
}


def by_group(select, measure):
    """Measures the selected rows: all together, or each of the groups that have rows."""

    def measured(rows, period, by):
        selected = select(rows, period)
        if by is None:
            return {"": measure(rows, period, selected)}
        groups = defaultdict(list)
        for row in selected:
            for group in GROUPS[by](row):
                groups[group].append(row)
        return {group: measure(rows, period, its) for group, its in groups.items()}

    return measured


def recorded(rows, period):
    return rows.recorded.within(period.begin, period.end)


def events(rows, period):
    """Completed events that are no pop-ups."""
    return [row for row in rows.events.within(period.begin, period.end)
            if row["status"] == "COMPLETED" and row["type"] != "POP_UP"]


def welcome(rows, period):
    return [row for row in rows.welcome if period.begin <= row["starts_at"] < period.end]


def consultations(rows, period, its):
    return Found(len(its), len(its))


def consultations_per_month(rows, period, its):
    months = sum(
        Fraction((part.after - part.first).days, (month_after(part.first.replace(day=1)) - part.first.replace(day=1)).days)
        for _, part in period.months())
    return Found(len(its), len(its), months)


def internationals(rows, period, its):
    return Found(
        total([row for row in its if row["first_visit"] == "YES"], "persons"),
        len(its),
        uncertain=total([row for row in its if row["first_visit"] == "UNKNOWN"], "persons"))


def target_group_share(rows, period, its):
    persons = {group: total([row for row in its if row["target_group"] == group], "persons")
               for group in ("YES", "NO", "UNKNOWN")}
    return Found(persons["YES"], len(its), persons["YES"] + persons["NO"], persons["UNKNOWN"])


def culture_at_desk(rows, period, its):
    return Found(sum("CULTURE_AND_LEISURE" in row["topics"] for row in its), len(its), len(its))


def due_appointments(rows, period):
    return [row for row in rows.appointments.within(period.begin, period.end) if row["status"] in ("CHECKED_IN", "NO_SHOW")]


def missed(rows, period, its):
    return Found(sum(row["status"] == "NO_SHOW" for row in its), len(its), len(its))


def standing_referrals(rows, period):
    return [row for row in rows.referrals.within(period.begin, period.end) if row["status"] != "WITHDRAWN"]


def with_outcome(rows, period, its):
    return Found(sum(row["outcome"] not in (None, "UNKNOWN") for row in its), len(its), len(its))


def held(rows, period, its):
    return Found(len(its), len(its))


def cadence(rows, period, its):
    gaps = [row["days_since"] for row in its if row["days_since"] is not None]
    return Found(Fraction(sum(gaps) * 1200, 36525), len(gaps), len(gaps))


def counted(its, *columns):
    return [row for row in its if all(row[column] is not None for column in columns)]


def participants(rows, period, its):
    return Found(total(its, "attended"), len(counted(its, "attended")))


def registered_per_event(rows, period, its):
    known_of = counted(its, "registered")
    return Found(total(known_of, "registered"), len(known_of), len(known_of))


def participants_per_event(rows, period, its):
    known_of = counted(its, "attended")
    return Found(total(known_of, "attended"), len(known_of), len(known_of))


def absent(rows, period, its):
    both = counted(its, "registered", "attended")
    return Found(total(both, "registered") - total(both, "attended"), len(both), total(both, "registered"))


def shown_up(rows, period, its):
    both = counted(its, "registered", "attended")
    return Found(total(both, "attended"), len(both), total(both, "registered"))


def seats_filled(rows, period, its):
    known_of = counted(its, "attended")
    return Found(total(known_of, "attended"), len(known_of), total(known_of, "capacity"))


def answered(rows, period):
    """Answers about events that began in the period, each with what its event is."""
    return [{**answer, "type": event["type"], "administration": event["administration"]}
            for event in rows.events.within(period.begin, period.end) for answer in rows.feedback[event["id"]]]


def culture_at_events(rows, period, its):
    return Found(sum("CULTURE_AND_LEISURE" in row["outcomes"] for row in its), len(its), len(its))


def scores(values):
    return [values.count(score) for score in range(1, 6)] if values else None


def settling_in(rows, period, its):
    return Found(total(its, "settling_in"), len(its), len(its), distribution=scores([row["settling_in"] for row in its]))


def inviting(rows, period):
    return [row for row in rows.events.within(period.begin, period.end)
            if row["status"] == "COMPLETED" and row["takes_registrations"]]


def response_rate(rows, period, its):
    answers, invited = 0, 0
    for event in its:
        given = len(rows.feedback[event["id"]])
        could = sum(
            row["status"] == "CONFIRMED" and row["source"] != "WALK_IN" and row["attendance"] in (None, "CHECKED_IN")
            for row in rows.registrations[event["id"]])
        answers += given
        invited += max(given, could)
    return Found(answers, answers, invited)


def benefit(rows, period, by):
    answers = answered(rows, period)
    if by != "outcome":
        return by_group(answered, lambda _, __, its: Found(
            sum(any(outcome != "NOTHING_NEW" for outcome in row["outcomes"]) for row in its), len(its), len(its)))(
                rows, period, by)
    named = defaultdict(int)
    for answer in answers:
        for outcome in answer["outcomes"]:
            named[outcome] += 1
    return {outcome: Found(count, count, len(answers)) for outcome, count in named.items()}


def rated(rows, period):
    return [{**rating, "administration": row["administration"], "location": row["location"]}
            for row in recorded(rows, period) for rating in rows.ratings[row["id"]]]


def desk_rating(rows, period, its):
    return Found(total(its, "score"), len(its), len(its), distribution=scores([row["score"] for row in its]))


def wait(rows, row):
    """
    What the citizen waited until this call, in minutes: since the ticket was taken, or since the last recorded
    consultation of the same ticket. None where the night ended a period, because nobody knows then.
    """
    if row["ticket"] is None or not rows.periods_of[row["id"]]:
        return None
    called = min(period["started_at"] for period in rows.periods_of[row["id"]])
    of_ticket = rows.periods[row["ticket"]]
    served = [
        period["started_at"] for period in of_ticket
        if period["consultation"] not in (None, row["id"]) and period["started_at"] < called
        and rows.consultations[period["consultation"]]["status"] == "RECORDED"]
    since = max(served, default=None)
    waits = [
        period for period in of_ticket
        if period["state"] == "WAITING" and period["ended_at"] is not None and period["ended_at"] <= called
        and (since is None or period["started_at"] >= since)]
    if not waits or any(period["forgotten"] for period in waits):
        return None
    return sum(hours_between(period["started_at"], period["ended_at"]) for period in waits) * 60


def service(rows, row):
    """How long the guidance took, in minutes: as the desk measured it, or else as the guide noted it."""
    if row["forgotten"]:
        return None
    periods = rows.periods_of[row["id"]]
    served = [period for period in periods if period["state"] == "SERVICE" and period["ended_at"] is not None]
    if not served:
        return None if row["duration_minutes"] is None else Fraction(row["duration_minutes"])
    if any(period["forgotten"] or period["ended_at"] is None for period in periods):
        return None
    return sum(hours_between(period["started_at"], period["ended_at"]) for period in served) * 60


def times(minutes_of):
    def measure(rows, period, its):
        # Each time is counted in tenths of a minute, and half a tenth is rounded up.
        minutes = sorted(
            half_up(found, 1)
            for found in (minutes_of(rows, row) for row in its if row["status"] == "RECORDED") if found is not None)
        if not minutes:
            return Found(None, 0)
        # The quantity of a median is the median as it is told.
        return Found(
            half_up(percentile(minutes, Fraction(1, 2)), 1), len(minutes), further=percentile(minutes, Fraction(9, 10)))

    return by_group(lambda rows, period: rows.called.within(period.begin, period.end), measure)


def holds(row, day):
    return (row["valid_from"] is None or row["valid_from"] <= day) and (row["valid_to"] is None or day <= row["valid_to"])


def open_spans(rows, location, day):
    shut = day in closed_by_calendar(day.year) or any(
        one["location"] in (None, location) and one["starts_on"] <= day <= one["ends_on"] for one in rows.closures)
    if shut or not holds(rows.locations[location], day):
        return []
    return [(row["opens"], row["closes"]) for row in rows.opening[location]
            if row["weekday"] == WEEKDAYS[day.weekday()] and holds(row, day)]


def coverage(rows, period, by):
    """The hours at desks that requirements ask for while the location is open, and those that enough people are there."""
    found = {}
    for group in ADMINISTRATIONS if by else ("",):
        required, covered, spans = Fraction(0), Fraction(0), 0
        for need in rows.requirements:
            if group and need["administration"] != group:
                continue
            for day in days(period.first, period.after):
                if need["weekday"] != WEEKDAYS[day.weekday()] or not holds(need, day):
                    continue
                for opens, closes in open_spans(rows, need["location"], day):
                    begin = instant_of(day, max(opens, need["starts"]))
                    end = instant_of(day, min(closes, need["ends"]))
                    if max(opens, need["starts"]) < min(closes, need["ends"]) and begin < end:
                        spans += 1
                        required += hours_between(begin, end) * need["minimum_staff"]
                        covered += covered_hours(rows, need, begin, end)
        found[group] = Found(covered, spans, required)
    return found


def covered_hours(rows, need, begin, end):
    there = [
        (max(begin, shift["starts_at"]), min(end, shift["ends_at"]))
        for shift in rows.shifts.within(begin - timedelta(days=1), end)
        if shift["activity"] == "DESK" and shift["ends_at"] > begin
        and (shift["administration"], shift["location"]) == (need["administration"], need["location"])]
    moments = sorted({begin, end, *(moment for span in there for moment in span)})
    return sum(
        hours_between(one, other) * min(need["minimum_staff"], sum(span[0] <= one and other <= span[1] for span in there))
        for one, other in zip(moments, moments[1:]))


# Costs


def steps(amount, weights):
    """Shares of an amount in øre: the steps of the rounded running total. Without weights the last has all."""
    whole = sum(weights)
    if whole == 0:
        return [Fraction(0)] * (len(weights) - 1) + [amount]
    given, weighed, shares = Fraction(0), Fraction(0), []
    for weight in weights:
        weighed += weight
        through = half_up(amount * weighed / whole, 2)
        shares.append(through - given)
        given = through
    return shares


ACTIVITY_OF_SHIFT = {"DESK": "CONSULTATIONS", "POP_UP": "CONSULTATIONS", "EVENT": "EVENTS", "PREPARATION": "PREPARATION"}


class Costs:
    """The cost of a period by activity, each krone once (decision record 42)."""

    def __init__(self, rows, period):
        self.time = []  # [administration, activity, hours, cost of the hours, overhead carried]
        self.other = defaultdict(Fraction)  # by administration and activity
        self.used, self.funded = {}, {}
        common = Fraction(0)
        hours = self.shift_hours(rows, period)
        for administration in ADMINISTRATIONS:
            pool, capacity = Fraction(0), Fraction(0)
            for line in rows.lines:
                if line.administration != administration:
                    continue
                on_events, on_pop_ups, untraced = self.line(line, period)
                self.other[administration, "EVENTS"] += on_events
                self.other[administration, "CONSULTATIONS"] += on_pop_ups
                if line.purpose == "GUIDANCE":
                    pool += untraced
                    capacity += line.funded_hours * period.part(date(line.year, 1, 1), date(line.year + 1, 1, 1))
                else:
                    common += untraced
            own = [(key, hours[key]) for key in sorted(hours) if key[0] == administration]
            used = sum(amount for _, amount in own)
            self.used[administration], self.funded[administration] = used, capacity
            unused = max(Fraction(0), capacity - used)
            shares = steps(pool, [amount for _, amount in own] + [unused])
            cells = [[administration, key[1], amount, share, Fraction(0)] for (key, amount), share in zip(own, shares)]
            self.time += cells
            overhead = shares[-1] + sum(cell[3] for cell in cells if cell[1] == "PREPARATION")
            # Where nobody of an administration served anybody, the other one's activities carry it.
            if not self.spread(overhead, [cell for cell in cells if self.serves(cell)]):
                common += overhead
        self.carried = self.spread(common, [cell for cell in self.time if self.serves(cell)])

    @staticmethod
    def serves(cell):
        return cell[1] != "PREPARATION" and cell[2] > 0

    @staticmethod
    def spread(amount, cells):
        if cells:
            for cell, share in zip(cells, steps(amount, [one[2] for one in cells])):
                cell[4] += share
        return bool(cells)

    def shift_hours(self, rows, period):
        """Hours of guides by administration, activity and location: confirmed, otherwise planned."""
        hours = defaultdict(Fraction)
        for shift in rows.shifts.within(period.begin, period.end):
            if shift["staff"] in rows.guides:
                key = shift["administration"], ACTIVITY_OF_SHIFT[shift["activity"]], shift["location"]
                hours[key] += hours_between(
                    shift["actual_starts_at"] or shift["starts_at"], shift["actual_ends_at"] or shift["ends_at"])
        return hours

    @staticmethod
    def line(line, period):
        """What the line cost in the period: on events, on pop-ups, and the rest. Months count by their days in it."""
        months = [date(line.year, month, 1) for month in range(1, 13)]
        parts = [period.part(first, month_after(first)) for first in months]

        def sum_of(amounts):
            return half_up(sum(amount * part for amount, part in zip(amounts, parts)), 2)

        whole = sum_of([spent + unpaid for spent, unpaid in zip(line.spent, line.unpaid)])
        on_events, on_pop_ups = sum_of(line.on_events), sum_of(line.on_pop_ups)
        return on_events, on_pop_ups, whole - on_events - on_pop_ups

    def direct(self, activity, administration):
        return self.of_time(3, [activity], administration) + sum(
            amount for (its, what), amount in self.other.items()
            if what == activity and administration in ("", its))

    def of_time(self, place, activities, administration):
        return sum(cell[place] for cell in self.time if cell[1] in activities and administration in ("", cell[0]))


COSTS = {}


def costs_of(rows, period):
    key = period.first, period.after
    if key not in COSTS:
        COSTS[key] = Costs(rows, period)
    return COSTS[key]


def cost(measure):
    def measured(rows, period, by):
        return {group: measure(rows, period, costs_of(rows, period), group) for group in (ADMINISTRATIONS if by else ("",))}

    return measured


def unit_cost(direct, overhead, quantity, carried):
    """A cost by its quantity, with the full cost beside it. It rests on the quantity; of hours, on the whole ones."""
    further = (direct + overhead) / quantity if carried and quantity else None
    return Found(direct, int(quantity), quantity, further=further)


@cost
def per_consultation(rows, period, costs, administration):
    its = [row for row in recorded(rows, period) if administration in ("", row["administration"])]
    return unit_cost(
        costs.direct("CONSULTATIONS", administration), costs.of_time(4, ["CONSULTATIONS"], administration),
        Fraction(len(its)), costs.carried)


@cost
def per_participant(rows, period, costs, administration):
    # Guides of both staff an event, so its seats are those of both.
    return unit_cost(
        costs.direct("EVENTS", administration), costs.of_time(4, ["EVENTS"], administration),
        Fraction(total(events(rows, period), "attended")), costs.carried)


@cost
def per_staffed_hour(rows, period, costs, administration):
    both = ["CONSULTATIONS", "EVENTS"]
    return unit_cost(
        costs.of_time(3, both, administration), costs.of_time(4, both, administration),
        half_up(costs.of_time(2, both, administration), 2), costs.carried)


@cost
def outside_target_group(rows, period, costs, administration):
    its = recorded(rows, period)
    outside = sum(row["target_group"] == "NO" for row in its)
    return Found(costs.direct("CONSULTATIONS", "") * outside / len(its) if its else Fraction(0), outside)


@cost
def fte_used(rows, period, costs, administration):
    of = [administration] if administration else ADMINISTRATIONS
    used = half_up(sum(costs.used[one] for one in of), 2)
    return Found(used, int(used), half_up(sum(costs.funded[one] for one in of), 2))


def per_event(measure, select=events):
    return by_group(select, measure)


# Of each indicator the decimals of its unit, whether its value is in per cent, and how it is measured.
INDICATORS = {
    "CONSULTATIONS": (0, False, by_group(recorded, consultations)),
    "CONSULTATIONS_PER_MONTH": (2, False, by_group(recorded, consultations_per_month)),
    "INTERNATIONALS_GUIDED": (0, False, by_group(recorded, internationals)),
    "TARGET_GROUP_SHARE": (2, True, by_group(recorded, target_group_share)),
    "COST_OUTSIDE_TARGET_GROUP": (2, False, outside_target_group),
    "CULTURE_AND_LEISURE_AT_DESK": (2, True, by_group(recorded, culture_at_desk)),
    "CULTURE_AND_LEISURE_AT_EVENTS": (2, True, by_group(answered, culture_at_events)),
    "WAITING_TIME": (1, False, times(wait)),
    "SERVICE_TIME": (1, False, times(service)),
    "APPOINTMENT_NO_SHOW_SHARE": (2, True, by_group(due_appointments, missed)),
    "REFERRALS_WITH_OUTCOME": (2, True, by_group(standing_referrals, with_outcome)),
    "EVENTS_HELD": (0, False, per_event(held)),
    "WELCOME_EVENTS_HELD": (0, False, per_event(held, welcome)),
    "WELCOME_EVENT_CADENCE": (1, False, per_event(cadence, welcome)),
    "EVENT_PARTICIPANTS": (0, False, per_event(participants)),
    "REGISTERED_PER_WELCOME_EVENT": (2, False, per_event(registered_per_event, welcome)),
    "PARTICIPANTS_PER_WELCOME_EVENT": (2, False, per_event(participants_per_event, welcome)),
    "WELCOME_NO_SHOW_SHARE": (2, True, per_event(absent, welcome)),
    "SHOW_UP_RATE": (2, True, per_event(shown_up)),
    "SEATS_FILLED": (2, True, per_event(seats_filled)),
    "SETTLING_IN_SCORE": (2, False, by_group(answered, settling_in)),
    "BENEFIT_RESPONSE_RATE": (2, True, by_group(inviting, response_rate)),
    "BENEFIT_NAMED": (2, True, benefit),
    "DESK_RATING": (2, False, by_group(rated, desk_rating)),
    "DESK_HOURS_COVERED": (2, True, coverage),
    "FTE_USED": (2, True, fte_used),
    "COST_PER_CONSULTATION": (2, False, per_consultation),
    "COST_PER_PARTICIPANT": (2, False, per_participant),
    "COST_PER_STAFFED_HOUR": (2, False, per_staffed_hour),
}


# Comparing


def told(code, found):
    """Writes the measures of a figure as a report does."""
    decimals, percent, _ = INDICATORS[code]

    def value(numerator, denominator):
        if numerator is None or denominator == 0:
            return None
        scaled = Fraction(numerator) * (100 if percent else 1)
        return written(scaled if denominator is None else scaled / denominator, decimals)

    whole = None if found.denominator is None else found.denominator + found.uncertain
    said = {
        "value": value(found.numerator, found.denominator),
        "numerator": None if found.numerator is None else written_part(found.numerator),
        "denominator": None if found.denominator is None else written_part(found.denominator),
        "lowest": value(found.numerator, whole) if found.uncertain else None,
        "highest": value(found.numerator + found.uncertain, whole) if found.uncertain else None,
        "further": None if found.further is None else written(found.further, decimals),
        "distribution": found.distribution,
        "restsOn": found.rests_on,
    }
    return said


def stated(figure):
    """The measures of a figure as the report states them."""
    parts = figure.get("parts", {})
    return {
        **{name: parts.get(name) for name in ("numerator", "denominator", "lowest", "highest")},
        "value": figure.get("value"),
        "further": figure.get("further", {}).get("value"),
        "distribution": figure.get("distribution"),
        "restsOn": figure.get("restsOn"),
    }


class Comparison:
    """What was compared of an indicator, and what was not the same."""

    def __init__(self, code):
        self.code = code
        self.figures = 0
        self.measures = 0
        self.hidden = 0
        self.differences = []

    def differ(self, where, what, report, recomputed):
        self.differences.append("%s, %s, %s: the report says %s, the rows %s" % (self.code, where, what, report, recomputed))

    def figure(self, where, figure, found):
        if figure.get("hidden"):
            self.hidden += 1
            return
        self.figures += 1
        report, rows = stated(figure), told(self.code, found)
        for name in MEASURES:
            if report[name] is not None or rows[name] is not None:
                self.measures += 1
            if report[name] != rows[name]:
                self.differ(where, name, report[name], rows[name])


    def change(self, last_year, now, before, recorded):
        """
        The difference between two years, as their values are told; none where the earlier one rests on nothing, or begins
        before there were records.
        """
        report = last_year.get("difference")
        rows = None
        if recorded and now["value"] is not None and before["value"] is not None and before["restsOn"]:
            rows = written(Fraction(now["value"]) - Fraction(before["value"]), INDICATORS[self.code][0])
        self.measures += rows is not None or report is not None
        if report != rows:
            self.differ("the year before", "difference", report, rows)


def elapsed(period, today):
    return Period(period.first, min(period.after, today + timedelta(days=1)))


def compare(indicator, rows, whole):
    code = indicator["definition"]["code"]
    measure = INDICATORS[code][2]
    comparison = Comparison(code)
    period = elapsed(whole, rows.today)
    comparison.figure("the period", indicator["figure"], measure(rows, period, None)[""])
    earlier = Period(year_before(period.first), year_before(period.after))
    last_year = indicator["comparison"]["lastYear"]
    same_days(comparison, "the year before", last_year, earlier)
    comparison.figure("the year before", last_year["figure"], measure(rows, earlier, None)[""])
    comparison.change(
        last_year,
        told(code, measure(rows, period, None)[""]),
        told(code, measure(rows, earlier, None)[""]),
        rows.first_day <= earlier.first + timedelta(days=31))
    for breakdown in indicator["breakdowns"]:
        by = breakdown["by"]
        if by in ("month", "quarter", "year"):
            parts = dict({"month": period.months, "quarter": period.quarters, "year": period.years}[by]())
            expected = {name: (part, measure(rows, part, None)[""]) for name, part in parts.items()}
        else:
            expected = {group: (period, found) for group, found in measure(rows, period, by).items()}
        cells = {cell["group"]: cell for cell in breakdown["cells"]}
        for name in sorted(expected.keys() | cells.keys()):
            if name in expected and name in cells:
                same_days(comparison, name, cells[name], expected[name][0])
                comparison.figure(by + " " + name, cells[name]["figure"], expected[name][1])
            else:
                comparison.differ(by, name, "a cell" if name in cells else "nothing", "one" if name in expected else "nothing")
    return comparison


def same_days(comparison, where, stated_in, period):
    if (stated_in["from"], stated_in["to"]) != (period.first.isoformat(), period.after.isoformat()):
        comparison.differ(
            where, "days", stated_in["from"] + " to " + stated_in["to"], "%s to %s" % (period.first, period.after))


def main(report_file, folder):
    with open(report_file, encoding="utf-8") as file:
        report = json.load(file)
    head, origin = report["head"], report["origin"]
    rows = Rows(load(folder), as_instant(origin["asOf"]), local_date(as_instant(origin["computedAt"])))
    whole = Period(date.fromisoformat(head["from"]), date.fromisoformat(head["to"]))
    print("%s, edition %d, %s to %s" % (head["budgetNote"]["code"], head["edition"], whole.first, whole.after))
    form = "%-32s %8s %8s %8s %11s"
    print(form % ("indicator", "figures", "measures", "hidden", "differences"))
    compared, unchecked = [], []
    for indicator in report["indicators"]:
        code = indicator["definition"]["code"]
        if code not in INDICATORS:
            unchecked.append(code)
            print("%-32s not checked: this program does not know it" % code)
            continue
        one = compare(indicator, rows, whole)
        compared.append(one)
        print(form % (code, one.figures, one.measures, one.hidden, len(one.differences)))
    sums = [sum(getattr(one, name) for one in compared) for name in ("figures", "measures", "hidden")]
    differences = [difference for one in compared for difference in one.differences]
    print(form % ("all", *sums, len(differences)))
    for difference in differences:
        print(difference)
    return 0 if sums[0] and not sums[2] and not differences and not unchecked else 1


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: recompute.py REPORT.json ROWS")
    sys.exit(main(sys.argv[1], sys.argv[2]))
