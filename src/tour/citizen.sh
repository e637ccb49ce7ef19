#!/bin/sh
# A citizen's errands, without a login: when it is open, an appointment, a ticket, an event.
set -eu
. "$(dirname "$0")/tour.sh"

# Prints the event of a calendar file.
calendar() {
  case $ANSWER in
    *BEGIN:VEVENT*) printf '%s\n' "$ANSWER" | sed -n '/^BEGIN:VEVENT/,/^END:VEVENT/s/^/  /p' ;;
    *) fail "no event in $ANSWER" ;;
  esac
}

say "1. When the desk is open, and what the codes mean."
as nobody GET "/opening-hours?location=IH"
show date weekday opens closes
as nobody GET /topics
show code en

say "2. A free time is booked with name and e-mail, and given back with the secret of the booking."
as nobody GET "/appointment-slots?location=IH&topic=CPR_REGISTRATION"
SLOT=$(field startsAt)
as nobody POST /appointments '{"location": "IH", "startsAt": "'"$SLOT"'", "topics": ["CPR_REGISTRATION"], "municipality": "0101",
  "name": "Citizen 7", "email": "citizen7@example.org"}'
show startsAt status
APPOINTMENT=$(field id)
SECRET=$(field secret)
as "citizen:$SECRET" GET "/appointments/$APPOINTMENT.ics"
calendar
as "citizen:$SECRET" POST "/appointments/$APPOINTMENT/cancel" '{}'
expect status CANCELLED

say "3. A ticket for the line, while the House is open; else the answer says when it opens."
send nobody POST /locations/IH/queue/tickets '{"topics": ["MITID"], "language": "en", "municipality": "0101"}'
if [ "$STATUS" = 201 ]; then
  show ticketNumber status
  TICKET=$(field id)
  SECRET=$(field secret)
  as nobody GET /locations/IH/queue
  show open ticketNumber
  as "citizen:$SECRET" POST "/locations/IH/queue/tickets/$TICKET/give-up" '{}'
else
  expect code LOCATION_CLOSED
  show detail
fi

say "4. The board, as it changes. Here for a second."
ANSWER=$(curl -sN --max-time 1 "$API/locations/IH/queue/stream") || [ $? -eq 28 ]
case $ANSWER in
  *event:board*) printf '%s\n' "$ANSWER" ;;
  *) fail "no board: $ANSWER" ;;
esac

say "5. The next welcome event, its seats, and its entry for a calendar."
as nobody GET "/events?type=WELCOME&status=PUBLISHED&from=$(minute +60)&limit=1"
show location capacity seatLimit
EVENT=$(field id)
as nobody GET "/events/$EVENT/availability"
show seatLimit confirmed free
as nobody GET "/events/$EVENT.ics"
calendar

say "6. Ana registers. Seats are held until the mailed link confirms it; then she cancels, and somebody else has them."
EMAIL="ana-$(date +%s)-$$@example.org"
as nobody POST "/events/$EVENT/registrations" '{"name": "Ana", "email": "'"$EMAIL"'", "partySize": 2, "municipality": "0101",
  "consent": true}'
expect status UNCONFIRMED
REGISTRATION=$(field id)
SECRET=$(mailed "$EMAIL")
as "citizen:$SECRET" POST "/registrations/$REGISTRATION/confirm"
expect status CONFIRMED
as "citizen:$SECRET" POST "/registrations/$REGISTRATION/cancel"
expect status CANCELLED
