# Functions of the tour, for sh, bash and zsh. They need curl and sed only. Read them in with `. src/tour/tour.sh`.
#
# API                         the API; default http://localhost:8080/api/v1, where ./mvnw quarkus:dev has it
# TOKEN_ENDPOINT              gives tokens for a user name and password; default: the one of dev mode
# CLIENT_ID, CLIENT_SECRET    of that endpoint; default: those of dev mode
# TOKEN_BIF_GUIDE and so on   a token of the role, used instead of a login
# MAILS                       shows the mails that were sent as /dev/mails does; default: the one of dev mode
API=${API:-http://localhost:8080/api/v1}
TOKEN_ENDPOINT=${TOKEN_ENDPOINT:-${API%/api/v1}/dev/token}
MAILS=${MAILS:-${API%/api/v1}/dev/mails}

# Prints the token of a role. In dev mode users and passwords are named after the role.
token() {
  variable=TOKEN_$(printf '%s' "$1" | sed 'y/abcdefghijklmnopqrstuvwxyz-/ABCDEFGHIJKLMNOPQRSTUVWXYZ_/')
  eval "given=\${$variable:-}"
  [ -n "$given" ] || given=$(curl -sS "$TOKEN_ENDPOINT" -d grant_type=password -d "client_id=${CLIENT_ID:-quarkus-app}" \
    -d "client_secret=${CLIENT_SECRET:-secret}" -d "username=$1" -d "password=$1" |
    sed -n 's/.*"access_token": *"\([^"]*\)".*/\1/p')
  [ -n "$given" ] || fail "no token for $1: set $variable, or see whether $TOKEN_ENDPOINT answers" || return 1
  printf '%s' "$given"
}

# Sends a request and keeps what comes back in STATUS and ANSWER:
#   send ROLE METHOD PATH [JSON] [options of curl]
# ROLE is nobody for a request without a login, or citizen:SECRET for one by the secret of a mail, ticket or booking.
send() {
  who=$1 method=$2 url=$API$3
  shift 3
  case $who in
    nobody) authorization='X-Tour: nobody' ;;
    citizen:*) authorization="Citizen-Secret: ${who#citizen:}" ;;
    *) authorization="Authorization: Bearer $(token "$who")" || return 1 ;;
  esac
  case ${1:-} in
    '{'* | '['*) set -- -H 'Content-Type: application/json' --data-raw "$@" ;;
  esac
  printf '\n%s %s, as %s\n' "$method" "${url#"$API"}" "${who%%:*}"
  ANSWER=$(curl -sS --globoff -X "$method" -w '%{http_code}' -H "$authorization" "$@" "$url") || return 1
  STATUS=${ANSWER#"${ANSWER%???}"}
  ANSWER=${ANSWER%???}
}

# Sends a request that must succeed.
as() {
  send "$@" || return 1
  case $STATUS in
    2*) ;;
    *) fail "$STATUS $ANSWER" ;;
  esac
}

# Sends a request that must be refused with a status: refused STATUS ROLE METHOD PATH ...
refused() {
  expected=$1
  shift
  send "$@" || return 1
  [ "$STATUS" = "$expected" ] || fail "$STATUS instead of $expected: $ANSWER" || return 1
  show title detail code message
}

# Prints the named fields of the answer, a line for each object that has the first of them; without names, all fields.
# Twelve lines at most; fails where there is nothing to print.
show() {
  if [ $# -eq 0 ]; then
    shown=$(fields | sed -nE '/^[A-Za-z0-9]+: ./p')
  else
    names=$(printf '|%s' "$@")
    shown=$(fields | sed -n "/^$1: /,\$p" | sed -nE "/^(${names#|}): ./p" |
      sed -e ':join' -e '$!N' -e '$!b join' -e 's/\n/, /g' -e "s/, $1: /\\
$1: /g")
  fi
  [ -n "$shown" ] || fail "no $* in $ANSWER" || return 1
  printf '%s\n' "$shown" | sed 's/^/  /; 13s/.*/  .../; 13q'
}

# Prints the first value of a field of the answer; fails where there is none.
field() {
  value=$(fields | sed -n "s/^$1: //p" | sed 1q)
  [ -n "$value" ] || fail "no $1 in $ANSWER" || return 1
  printf '%s' "$value"
}

# Prints the id of the first object of the answer that holds a text.
id_of() {
  value=$(printf '%s' "$ANSWER" | sed 's/{"id":"/\
/g' | sed -n "/$1/s/\".*//p" | sed 1q)
  [ -n "$value" ] || fail "nothing with $1 in $ANSWER" || return 1
  printf '%s' "$value"
}

# Checks a field of the answer: expect FIELD VALUE.
expect() {
  found=$(field "$1") || return 1
  [ "$found" = "$2" ] || fail "$1 is $found instead of $2"
}

# Waits for the job that the last answer names: finished ROLE.
finished() {
  worker=$1 job=$(field id) || return 1
  waited=0
  while as "$worker" GET "/jobs/$job" >/dev/null; do
    case $(field status) in
      QUEUED | RUNNING) ;;
      SUCCEEDED) return 0 ;;
      *) break ;;
    esac
    [ "$waited" -lt 60 ] || break
    waited=$((waited + 1))
    sleep 1
  done
  fail "the job did not succeed: $ANSWER"
}

# Prints the secret that the newest mail to an address carries, and waits for that mail.
mailed() {
  waited=0
  while [ "$waited" -lt 30 ]; do
    mail=$(curl -sS "$MAILS" | sed -n "s/.*>$1<.*href=\"\([^\"]*\)\".*/\1/p" | sed 1q)
    [ -z "$mail" ] || break
    waited=$((waited + 1))
    sleep 1
  done
  [ -n "$mail" ] || fail "no mail to $1 at $MAILS" || return 1
  curl -sS "${MAILS%"${MAILS#*://*/}"}${mail#/}" | sed -n 's/.*[;&]secret=\([^&]*\)&.*/\1/p' | sed 1q
}

# Prints the day in Copenhagen so many days from today. The date of Linux and that of BSD are told apart.
day() {
  TZ=Europe/Copenhagen date -d "$1 days" +%F 2>/dev/null || TZ=Europe/Copenhagen date -v "$1d" +%F
}

# Prints an instant so many minutes from now.
minute() {
  date -u -d "$1 minutes" +%FT%TZ 2>/dev/null || date -u -v "$1M" +%FT%TZ
}

# Prints the answer as lines of NAME: VALUE, without the months of a year, which would fill the screen.
fields() {
  printf '%s\n' "$ANSWER" | sed -E 's/,"months":\[[^]]*]//g; s/\[?\{"/\
"/g; s/,("[A-Za-z0-9]+":)/\
\1/g' | sed -E 's/[]},]+$//; s/^"([A-Za-z0-9]+)":\[?"?/\1: /; s/","/, /g; s/"$//'
}

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  return 1
}

say() {
  printf '\n=== %s\n' "$*"
}
