"""Runs every query of README.md on the articles of a small archive; run by `.ci/run`."""
import json
import os
import re
import sys
import tempfile
from pathlib import Path

import duckdb

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
os.environ.setdefault("NEWSPARSE", f"node {ROOT / 'bin/newsparse.js'}")
sys.path.insert(0, str(HERE.parent / "spark"))
from newsparse_child import Newsparse  # noqa: E402

text = (ROOT / "examples/wetland.txt").read_text(encoding="utf-8")
records = [{"id": f"a{n}", "text": text} for n in range(20)]
with Newsparse() as newsparse:
    articles = [answer for batch in newsparse.map([records]) for answer in batch]

queries = re.findall(r"```sql\n(.*?)```", (HERE / "README.md").read_text(encoding="utf-8"), re.S)
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    Path("articles.ndjson").write_text("".join(json.dumps(it) + "\n" for it in articles), encoding="utf-8")
    months, repaired, _, errors = [duckdb.sql(query) for query in queries]
    assert months.fetchall() == [("青石鎮廣播站", "2016-04", 20)], months
    kind, count, places, lossy = repaired.fetchall()[0]
    assert (kind, count, lossy) == ("pinyin-gloss", 20, False) and places % 20 == 0, (kind, count, places, lossy)
    [bodies] = duckdb.sql("SELECT count(*), min(length(body)) FROM 'articles.parquet'").fetchall()
    assert bodies[0] == 20 and bodies[1] > 300, bodies
    assert errors.fetchall() == []
print(f"duckdb: {len(queries)} queries\n{len(queries)} passed, 0 failed")
