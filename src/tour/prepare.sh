#!/bin/sh
# Prepares an empty installation for the tour, through the API: desks, budget note, staff, shifts, an event. Dev mode needs
# none of it: it has sample data. A second run is refused at the budget note.
set -eu
. "$(dirname "$0")/tour.sh"
YEAR=$(date +%Y)

say "1. The administrator switches on what the desk offers."
as admin PATCH /locations/IH/desk-settings --data-raw '{"queueEnabled": true, "appointmentsEnabled": true}' \
  -H 'Content-Type: application/merge-patch+json' -H 'If-Match: *'
show queueEnabled appointmentsEnabled

say "2. A controller imports the budget note, and records its adoption."
as kff-controller POST /budget-notes/imports -H 'Content-Type: application/json' \
  --data-binary "@$(dirname "$0")/../main/resources/budget-notes/KF042.json"
as kff-controller POST /budget-notes/KF042/adopt '{"body": "Borgerrepræsentationen", "date": "2025-10-02",
  "caseNumber": "2025-0123456"}' -H 'If-Match: *'
show code status

say "3. The administrator records rates of wages and prices."
for RATES in 2025 2026 2027 2028 2029; do
  as admin POST /price-indices '{"year": '"$RATES"', "wageRate": 3, "priceRate": 2, "source": "Antaget", "estimate": true}'
done

say "4. A coordinator adds a guide, whom the grant pays."
as bif-coordinator GET "/allocations?year=$YEAR&budgetNote=KF042&administration=BIF"
ALLOCATION=$(field id)
as bif-coordinator POST /staff '{"displayName": "Guide BIF 1", "administration": "BIF", "subject": "bif-guide",
  "languages": ["en", "da"], "topics": ["CPR_REGISTRATION", "MITID"],
  "funding": [{"allocation": "'"$ALLOCATION"'", "firstDay": "'"$YEAR"'-01-01", "lastDay": "'"$YEAR"'-12-31", "hoursPerYear": 757.8}]}'
show displayName administration subject
GUIDE=$(field id)

say "5. The guide gets a shift on each day on which the House is open soon, and the coordinator publishes them."
as nobody GET "/opening-hours?location=IH&from=$(day +1)&to=$(day +13)"
for OPEN in $(fields | sed -nE 's/^opensAt: //p'); do
  as bif-coordinator POST /shifts '{"staff": "'"$GUIDE"'", "location": "IH", "startsAt": "'"$OPEN"'", "endsAt": "'"${OPEN%T*}"'T13:00:00Z",
  "override": {"reason": "Prøvevagt"}}'
  show location startsAt endsAt status
done
as bif-coordinator POST /schedule-publications '{"administration": "BIF", "firstDay": "'"$(day +1)"'", "lastDay": "'"$(day +12)"'",
  "override": {"reason": "Kun til prøve"}}'

say "6. A coordinator plans and publishes the next welcome event."
as kff-coordinator POST /events '{"type": "WELCOME", "title": {"da": "Velkommen", "en": "Welcome"},
  "startsAt": "'"$(minute +100000)"'", "endsAt": "'"$(minute +100120)"'", "location": "IH", "capacity": 120}'
as kff-coordinator POST "/events/$(field id)/publish"
show type status startsAt
