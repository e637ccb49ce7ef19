#!/usr/bin/env sh
# Generates a client and models from the contract, and checks their types. Each warning is a failure.
set -eu
cd "$(dirname "$0")"
[ -x venv/bin/schemathesis ] || { python3 -m venv venv; venv/bin/pip install --quiet --requirement requirements.txt; }
export PATH="$PWD/venv/bin:$PATH"
openapi-python-client generate --path ../../../openapi.yaml --config openapi-python-client.yaml \
  --meta none --output-path generated --overwrite --fail-on-warning
mypy --strict generated
datamodel-codegen --input ../../../openapi.yaml --input-file-type openapi --output models.py \
  --output-model-type pydantic_v2.BaseModel --target-python-version 3.11 --formatters builtin
python -W error models.py
