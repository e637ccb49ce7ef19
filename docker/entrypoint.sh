#!/bin/bash
# Starts the JVM with the given options, unless it could not even find its classes: the class path alone is some 450 open
# files, and with a limit of 256 Java only says that it "could not find or load main class".
set -euo pipefail

fewest=1024 # also in ProductionCheck
allowed=$(ulimit -Hn)
if [ "$allowed" != unlimited ] && [ "$allowed" -lt $fewest ]; then
  echo "Not started: the process may open $allowed files at once (ulimit -Hn), but needs $fewest. See the README, Configuration." >&2
  exit 78 # EX_CONFIG of sysexits.h
fi
exec java "$@"
