#!/bin/sh
# A coordinator's week: hours and coverage, a forecast, a proposed roster, the desks' figures, who will come to an event.
set -eu
. "$(dirname "$0")/tour.sh"

say "1. What a year of the grant pays, and what is planned and worked of it, in full-time equivalents."
as bif-coordinator GET "/staffing/hours?year=$(date +%Y)"
show administration norm planned worked

say "2. Whether a desk stands empty in the weeks to come, and who could cover it."
as bif-coordinator GET "/staffing/coverage?administration=BIF"
show requiredHours coveredHours gapCount

say "3. How many guides each hour needs, by what the weeks before were like; the last figure is that of plain Erlang C."
as bif-coordinator GET "/staffing/forecast?location=IH"
show weekday hour arrivalsPerHour staffNeeded

say "4. A roster is proposed for weeks that nobody has planned yet, and explains itself. This one is discarded."
as bif-coordinator POST /rosters '{"administrations": ["BIF"], "firstDay": "'"$(day +140)"'", "lastDay": "'"$(day +160)"'",
  "timeLimitSeconds": 1}'
finished bif-coordinator
ROSTER=$(field roster)
as bif-coordinator GET "/rosters/$ROSTER"
show staffName location startsAt endsAt
as bif-coordinator POST "/rosters/$ROSTER/discard"
expect status DISCARDED

say "5. What the desks did in a month: citizens, minutes, referrals."
as bif-coordinator GET "/consultations/statistics?by=location,administration&from=$(day -30)&to=$(day +1)"
show location administration count persons medianMinutes p90Minutes referralShare

say "6. How many of the registered will come, and how far the room can be overbooked at a risk of 5 %."
as nobody GET "/events?type=WELCOME&status=PUBLISHED&from=$(minute +60)&limit=1"
EVENT=$(field id)
as bif-coordinator GET "/events/$EVENT/no-show-forecast?risk=0.05"
show expected low high fraction chanceOverfull

say "7. Who came to past events, by what tells parties apart, and what to do about those who did not."
as bif-coordinator GET "/events/no-shows?type=WELCOME"
show by value registered came rate gaveBack

say "8. What came of the welcome events, beside the pilot's figure and the same days of the year before."
as bif-coordinator GET "/indicators/REGISTERED_PER_WELCOME_EVENT?by=quarter"
show code unit reference restsOn
