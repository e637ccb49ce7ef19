#!/bin/bash
# Starts the application once, without database or identity provider, asks it what can be answered without them, and
# stops it: on exit the JVM writes what it loaded, linked and profiled to app.aot (JEP 483, 514, 515). The cache holds for
# this JVM, this class path and these files only, so that it is made in the image that will use it.
set -euo pipefail

port=8080
export GUIDANCE_DATABASE_URL=jdbc:postgresql://localhost:1/none GUIDANCE_DATABASE_PASSWORD=none
export GUIDANCE_MIGRATE_AT_START=false GUIDANCE_BACKGROUND_TASKS_ENABLED=false
export GUIDANCE_SECRETS_KEYS=train:$(head -c 32 /dev/urandom | base64)
export GUIDANCE_OIDC_ISSUER=http://localhost:1/none GUIDANCE_OIDC_AUDIENCE=none
export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$port QUARKUS_LOG_LEVEL=ERROR

ask() { # method, path, headers and body
  exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%b' "$1" "$2" "${3:-\r\n}" >&3
  cat <&3 >/dev/null
  exec 3>&-
}

java "$@" -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar &
application=$!
for _ in $(seq 600); do
  if (ask GET /q/health/live) 2>/dev/null; then break; fi
  kill -0 $application
  sleep 0.1
done
body='{"topics":["MITID"],"location":"IH"}'
for _ in $(seq 50); do
  ask GET /
  ask GET /q/openapi
  ask GET /api/v1/problems
  ask GET /api/v1/topics
  ask GET /api/v1/nothing
  ask GET '/api/v1/consultations?limit=0'
  ask POST /api/v1/consultations "Content-Type: application/json\r\nContent-Length: ${#body}\r\n\r\n$body"
done
kill -TERM $application
wait $application || [ $? -eq 143 ] # 128 + SIGTERM
test -s app.aot
