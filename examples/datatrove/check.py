"""Runs the datatrove step on a few documents; run by `.ci/run`."""
import os
from pathlib import Path

from datatrove.data import Document

ROOT = Path(__file__).resolve().parent.parent.parent
os.environ.setdefault("NEWSPARSE", f"node {ROOT / 'bin/newsparse.js'}")
from newsparse_step import NewsparseStep  # noqa: E402

text = (ROOT / "examples/wetland.txt").read_text(encoding="utf-8")
documents = (Document(text=text if n % 10 else " ", id=f"d{n}") for n in range(200))
out = list(NewsparseStep(kind="text").run(documents))
assert [it.id for it in out] == [f"d{n}" for n in range(200) if n % 10], "documents lost or out of order"
assert all(it.metadata["newsparse"]["date"] == "2016-04-08" and "相關文章" not in it.text for it in out)
print(f"datatrove: {len(out)} of 200 documents hold an article\n1 passed, 0 failed")
