#!/bin/sh
# A controller's month: the status as it was known, a transfer, postings from a file, unit costs, other years' prices.
set -eu
. "$(dirname "$0")/tour.sh"
YEAR=$(date +%Y)

say "1. How the year stood as it was known then, as a table and as a picture."
as kff-controller GET "/budget/status.csv?year=$YEAR&budgetNote=KF042&asOf=$(day -30)" -H 'Accept-Language: da'
printf '%s\n' "$ANSWER" | sed -E 's/^(([^;]*;){12}).*/  \1 .../; 4q'
as kff-controller GET "/budget/status.svg?year=$YEAR"
case $ANSWER in
  *'<svg'*) ;;
  *) fail "no picture: $ANSWER" ;;
esac

say "2. Some kroner move from management to activities. The entries add up to zero, and count once they are decided."
as kff-controller GET "/allocations?year=$YEAR&budgetNote=KF042&administration=KFF"
ACTIVITIES=$(id_of ACTIVITIES)
MANAGEMENT=$(id_of MANAGEMENT)
as kff-controller POST /budget-adjustments '{"kind": "TRANSFER", "reason": "Flere velkomstarrangementer", "entries": [
  {"allocation": "'"$MANAGEMENT"'", "amount": -1000}, {"allocation": "'"$ACTIVITIES"'", "amount": 1000}]}'
MOVE=$(field id)
as kff-controller POST "/budget-adjustments/$MOVE/decide" '{"body": "KFU", "date": "'"$(day +0)"'",
  "caseNumber": "2026-0000123"}'
show kind status reason amount
as kff-controller GET "/allocations/$ACTIVITIES"
show line adopted adjusted

say "3. Postings come as a file in the Danish number format. Sent again, nothing is booked twice."
POSTINGS="bilagsnummer;dato;konto;beløb;tekst;bevilling
tour-$(date +%s)-$$;$(day +0);22104010;1.234,56;Forplejning;$ACTIVITIES
"
as kff-controller POST "/postings/imports?source=TOUR&controlTotal=1234.56" -H 'Content-Type: text/csv' --data-binary "$POSTINGS"
finished kff-controller
show status total accepted duplicates
expect accepted 1
as kff-controller POST "/postings/imports?source=TOUR" -H 'Content-Type: text/csv' --data-binary "$POSTINGS"
finished kff-controller
show status total accepted duplicates
expect duplicates 1

say "4. Where the money went: each krone once. Then what a consultation, a seat and a staffed hour cost, without and with overhead."
as kff-controller GET "/unit-costs?from=$YEAR-01-01&basis=BUDGET&budgetNote=KF042"
show part timeCost otherCost
show unit administration location quantity direct loaded
say "The plain ratios of the budget note divide the same money several times."
show ratio amount quantity

say "5. The grant in the prices of other years."
as kff-controller GET "/budget-notes/KF042/price-levels?fromPriceLevel=$YEAR&toPriceLevel=2029"
show priceLevel overall

say "6. The auditor sees who did what."
as auditor GET "/audit-entries?limit=3"
show at subject action entityType
