"""newsparse as a datatrove step: documents with HTML (or text) in, documents with the article's text out.

The step shares the child process of `examples/spark`: one for each task, a dead child fails the task.
"""
import sys
from itertools import islice
from pathlib import Path

from datatrove.pipeline.base import PipelineStep

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "spark"))
from newsparse_child import Newsparse  # noqa: E402

BATCH = 64


class NewsparseStep(PipelineStep):
    """Replaces each document's text by its article's, and puts the fields into `metadata["newsparse"]`.

    kind: what the incoming text is, `html` or `text`. Documents without an article are dropped and counted.
    """

    name = "newsparse"
    type = "EXTRACTOR"

    def __init__(self, kind="html", command=None, flags=("--no-report",)):
        super().__init__()
        self.kind, self.command, self.flags = kind, command, flags

    def run(self, data, rank=0, world_size=1):
        waiting = []  # batches that were sent and not yet answered, in order

        def records():
            documents = iter(data)
            while batch := list(islice(documents, BATCH)):
                waiting.append(batch)
                yield [
                    {"id": it.id, self.kind: it.text, **({"url": it.metadata["url"]} if it.metadata.get("url") else {})}
                    for it in batch
                ]

        with Newsparse(self.command, self.flags) as newsparse:
            for answers in newsparse.map(records()):
                for document, article in zip(waiting.pop(0), answers, strict=True):
                    if "error" in article or not article["sections"]:
                        self.stat_update("without_article")
                        continue
                    sections = article.pop("sections")
                    parts = [part for s in sections for part in (s["heading"], *(b["text"] for b in s["blocks"])) if part]
                    document.text = "\n\n".join(parts)
                    document.metadata["newsparse"] = article
                    self.stat_update("articles")
                    self.update_doc_stats(document)
                    yield document
