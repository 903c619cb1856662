#!/usr/bin/env bash
# Runs the examples for clusters against the built command, in a Python environment of their own. Needs Python 3.10 and
# Java 17 or later; installs Java from Debian's packages where it is missing and we may.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v java >/dev/null; then
  apt-get update -qq && apt-get install -y -qq openjdk-17-jre-headless
fi
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
python3 -m venv "$environment"
"$environment/bin/pip" install --quiet --requirement requirements.txt

for check in duckdb/check.py datatrove/check.py spark/check.py; do
  "$environment/bin/python" "$check"
done
