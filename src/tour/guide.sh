#!/bin/sh
# A guide's day: log consultations, import a list, look up one's own shifts, call the next citizen.
set -eu
. "$(dirname "$0")/tour.sh"

say "1. A guide logs in and sees what the role may do."
as bif-guide GET /me
show name roles administrations permissions
expect administrations BIF

say "2. A guide logs a consultation. Sent twice with one key, it is logged once."
KEY="tour-$(date +%s)-$$"
CONSULTATION='{"topics": ["MITID"], "location": "IH", "municipality": "0147", "durationMinutes": 8}'
as bif-guide POST /consultations "$CONSULTATION" -H "Idempotency-Key: $KEY"
show topics startedAt status
ONCE=$(field id)
as bif-guide POST /consultations "$CONSULTATION" -H "Idempotency-Key: $KEY"
expect id "$ONCE"

say "3. Both administrations read the log, the newest first."
as kff-guide GET "/consultations?limit=3&topic=MITID"
show administration location startedAt durationMinutes

say "4. A refusal says what to mend, in Danish or English. A CPR number is refused, and neither repeated nor logged."
refused 422 bif-guide POST /consultations '{"topics": ["TAXES"], "location": "IH", "note": "It is 010190-1234"}' \
  -H 'Accept-Language: da'
case $ANSWER in
  *010190*) fail "the CPR number is repeated: $ANSWER" ;;
esac

say "5. A spreadsheet is imported as a job. Each refused line says why."
as bif-guide POST /consultations/imports -H 'Content-Type: text/csv' --data-binary "emner;sted;start;varighed
MITID;IH;$(day -1) 10:15;8
TAXES;IH;$(day -1) 10:30;8
"
IMPORT=$(field id)
finished bif-guide
show status accepted duplicates rejected
expect rejected 1
as bif-guide GET "/jobs/$IMPORT/lines?status=REJECTED"
show line status code message

say "6. A guide sees the own coming shifts and the hours of the year."
as bif-guide GET "/shifts?mine=true&from=$(day +0)&limit=3"
show location startsAt endsAt status
as bif-guide GET "/staff?mine=true"
STAFF=$(field id)
as bif-guide GET "/staffing/hours?staff=$STAFF&year=$(date +%Y)"
show staffName normHours plannedHours workedHours balanceHours

say "7. A citizen takes a ticket, and a guide calls, serves and completes. While the House is closed the answer says when it opens."
send kiosk POST /locations/IH/queue/tickets '{"topics": ["MITID"], "language": "en", "municipality": "0101"}'
if [ "$STATUS" = 201 ]; then
  show ticketNumber status
  as bif-guide POST /locations/IH/queue/next '{"override": {"reason": "I try it out"}}'
  show ticketNumber status waitedMinutes code
  CALLED=$(field id)
  as bif-guide POST "/consultations/$CALLED/start"
  as bif-guide POST "/consultations/$CALLED/complete" '{}'
  show status
else
  expect code LOCATION_CLOSED
  show detail
fi
