#!/bin/sh
# A partner municipality (0147): a citizen is referred to it, and it registers a resident for an event.
set -eu
. "$(dirname "$0")/tour.sh"

say "1. A guide refers a citizen who lives in Frederiksberg."
as bif-guide POST /consultations '{"topics": ["CHILDREN_AND_CHILDCARE"], "location": "IH", "municipality": "0147"}'
CONSULTATION=$(field id)
as bif-guide POST "/consultations/$CONSULTATION/referrals" '{"recipient": {"municipality": "0147"},
  "message": "Needs a place in childcare."}'
show municipality status dueOn
REFERRAL=$(field id)

say "2. The partner finds it, accepts it, and reports what came of it."
as partner-0147 GET /referrals
id_of "$REFERRAL" >/dev/null
as partner-0147 POST "/referrals/$REFERRAL/accept"
show status
as partner-0147 POST "/referrals/$REFERRAL/complete" '{"outcome": "HELPED"}'
show status outcome
expect status COMPLETED

say "3. The partner registers a resident for the next event, within its quota, and takes it back."
as nobody GET "/events?type=WELCOME&status=PUBLISHED&from=$(minute +60)&limit=1"
EVENT=$(field id)
as partner-0147 POST "/events/$EVENT/registrations" '{"name": "Resident 12", "email": "resident12-'"$$"'@example.org", "consent": true}'
show status name municipality source
REGISTRATION=$(field id)
as partner-0147 POST "/registrations/$REGISTRATION/cancel"
expect status CANCELLED

say "4. The log and the budget are not for partners."
refused 403 partner-0147 GET /consultations
