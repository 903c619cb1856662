#!/usr/bin/env bash
# Runs the checks of the examples against the built command, in a Python environment of their own. Needs Python 3.10,
# Java 17 or later and wget; installs the latter two from Debian's packages where they are missing and we may.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v java >/dev/null; then
  apt-get update -qq && apt-get install -y -qq openjdk-17-jre-headless
fi
if ! command -v wget >/dev/null; then
  apt-get update -qq && apt-get install -y -qq wget
fi
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
python3 -m venv "$environment"
"$environment/bin/pip" install --quiet --requirement requirements.txt

for check in warc/check.py duckdb/check.py datatrove/check.py spark/check.py; do
  "$environment/bin/python" "$check"
done
