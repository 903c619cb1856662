#!/usr/bin/env bash
# Runs the `newsparse` lines of github-actions.yml and the entries of pre-commit-hooks.yaml over a repository with one good and one
# damaged text: examples/ci/check.sh FOLDER-OF-THE-COMMAND
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
PATH="$(cd "$1" && pwd):$PATH"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/content"
cp "$here/../wetland.txt" "$work/content/damaged.txt"
printf 'The bridge reopens\n\nIt was closed for two years.\n' >"$work/content/good.txt"
cd "$work"

mapfile -t steps < <(sed -n 's/^ *- run: \(newsparse .*\)$/\1/p' "$here/github-actions.yml")
[ "${#steps[@]}" -eq 2 ] || { echo "the workflow has not two steps of newsparse" >&2; exit 1; }
bash -c "${steps[0]}"
grep -q '"ruleId": *"pinyin-gloss"' newsparse.sarif
if bash -c "${steps[1]}" >annotations; then echo "the workflow lets damaged texts pass" >&2; exit 1; fi
grep -q '^::' annotations

mapfile -t entries < <(sed -n 's/^ *entry: \(newsparse .*\)$/\1/p' "$here/pre-commit-hooks.yaml")
[ "${#entries[@]}" -eq 2 ] || { echo "there are not two hooks" >&2; exit 1; }
bash -c "${entries[0]} content/good.txt"
if bash -c "${entries[0]} content/damaged.txt" >/dev/null 2>&1; then echo "the hook lets damaged texts pass" >&2; exit 1; fi
bash -c "${entries[1]} content/good.txt content/damaged.txt" >/dev/null 2>&1
bash -c "${entries[0]} content/damaged.txt" >/dev/null
echo "examples/ci: the workflow and the hooks do what they say"
