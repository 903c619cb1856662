#!/bin/sh
# In a shell, with jq: one field, a table of many, what was left out, and a JSON Feed through NDJSON. Run: sh examples/shell.sh
set -eu
cd "$(dirname "$0")"

echo '# one field'
newsparse --quiet ferry.html --json | jq -r .title

echo '# a table of many'
newsparse --quiet ferry.html wetland.txt --json | jq -r '[.id, .date, (.authors | join(", "))] | join(" | ")'

echo '# what was left out, and why'
newsparse --quiet wetland.txt --json | jq -r '.report.dropped | group_by(.reason)[] | "\(length) \(.[0].reason)"'

echo '# the items of a feed, one line each; what is no article says so in its place'
jq -c '.items[] | {id, url, html: .content_html}' feed.json | newsparse --from ndjson --ndjson |
  jq -r '[.id, .title // .error.code, ((.report.repairs // []) | length)] | join(" | ")'
