#!/bin/sh
# A Hugo site out of saved pages and texts, broken ones among them, with a report of what was done to them.
# Run: sh examples/hugo/build.sh SITE
set -eu
here=$(cd "$(dirname "$0")" && pwd)
site=${1:?name the folder of the site}

mkdir -p "$site/static"
cp -R "$here/site/." "$site"
newsparse --quiet "$here/../ferry.html" "$here/../wetland.txt" --out-dir "$site/content/posts" \
  --front-matter title,date,authors,source=publisher,description --report "$site/static/report.html"

if command -v hugo >/dev/null; then hugo --quiet --source "$site"; else echo "no hugo here; the site is in $site"; fi
