#!/usr/bin/env sh
# Generates a client from the contract and compiles it.
set -eu
cd "$(dirname "$0")"
mkdir -p client
go tool oapi-codegen -generate types,client -package client -o client/client.gen.go ../../../openapi.yaml
go vet ./client/
