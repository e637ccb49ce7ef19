#!/bin/bash
# Makes app.aot: starts the application once on an empty PostgreSQL, asks it what citizens ask most, and stops it. On exit
# the JVM writes what it loaded, linked and profiled (JEP 483, 514, 515). The cache holds for this JVM, this class path and
# these files only. Needs initdb, pg_ctl and postgres in the PATH, and a user other than root, as which PostgreSQL refuses
# to run. Arguments: the options of the JVM.
set -euo pipefail

port=8080
database=$(mktemp -d)
export GUIDANCE_DATABASE_URL=jdbc:postgresql://127.0.0.1:5432/guidance
export GUIDANCE_DATABASE_PASSWORD=none GUIDANCE_DATABASE_OWNER_PASSWORD=none
export GUIDANCE_SECRETS_KEYS=train:$(head -c 32 /dev/urandom | base64)
# Nobody can log in: there is no identity provider here.
export GUIDANCE_OIDC_ISSUER=http://localhost:1/none GUIDANCE_OIDC_AUDIENCE=none
export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$port QUARKUS_LOG_LEVEL=ERROR
export GUIDANCE_LIMITS_ANONYMOUS_READS_PER_MINUTE=1000000 GUIDANCE_LIMITS_ANONYMOUS_WRITES_PER_MINUTE=1000000

ask() { # method, path, headers and body
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%b' "$1" "$2" "${3:-\r\n}" >&3
  cat <&3 >/dev/null
  exec 3>&-
}

send() { # path, body
  ask POST "$1" "Content-Type: application/json\r\nContent-Length: ${#2}\r\n\r\n$2"
}

initdb --pgdata="$database" --username=postgres --encoding=UTF8 --locale=C --auth=trust --no-sync >/dev/null
# The roles and the database of the README; trusted, so that they need no passwords.
postgres --single -D "$database" postgres >/dev/null <<'SQL'
CREATE ROLE guidance_owner LOGIN
CREATE ROLE guidance_app LOGIN
CREATE DATABASE guidance OWNER guidance_owner
SQL
pg_ctl start --silent --wait -D "$database" -l "$database/log" \
  -o "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
trap 'pg_ctl stop --silent --mode=immediate -D "$database"; rm -rf "$database"' EXIT

java "$@" -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar &
application=$!
for _ in $(seq 1200); do
  if (ask GET /q/health/live) 2>/dev/null; then break; fi
  kill -0 $application
  sleep 0.1
done
event=00000000-0000-4000-8000-000000000000
for _ in $(seq 50); do
  ask GET /
  ask GET /q/health/ready
  ask GET /api/v1/topics
  ask GET /api/v1/locations
  ask GET '/api/v1/opening-hours?limit=20'
  ask GET '/api/v1/events?limit=20'
  ask GET "/api/v1/events/$event"
  ask GET '/api/v1/appointment-slots?location=IH'
  ask GET /api/v1/locations/IH/queue
  ask GET '/api/v1/consultations?limit=0'
  send "/api/v1/events/$event/registrations" '{"name":"Guest","email":"guest@example.org","consent":true}'
  send /api/v1/locations/IH/queue/tickets '{"topics":["MITID"],"language":"en"}'
  send /api/v1/consultations '{"topics":["MITID"],"location":"IH"}'
done
kill -TERM $application
wait $application || [ $? -eq 143 ] # 128 + SIGTERM
test -s app.aot
