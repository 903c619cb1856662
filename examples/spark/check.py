"""Runs the Spark example on local[2] and holds it against a plain run; run by `.ci/run`.

1. 2,400 records through `structure` give, row by row, what one plain child gives.
2. The same pages from a WARC file give the same titles.
3. A child that is killed in the middle makes the job fail with its signal: no row is lost silently.
"""
import io
import os
import stat
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
os.environ.setdefault("NEWSPARSE", f"node {ROOT / 'bin/newsparse.js'}")
os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
sys.path.insert(0, str(HERE))

from newsparse_child import Newsparse  # noqa: E402
from newsparse_spark import read_warc, structure, to_row  # noqa: E402

COUNT = 2400
PLACES = ["Alder", "Birch", "Cedar", "Elm", "Hazel", "Linden", "Maple", "Rowan"]


def page(n):
    place, day = PLACES[n % len(PLACES)], n % 28 + 1
    body = f"The council of {place} met for the {n}th time and agreed, after a long debate, to repair the footbridge first."
    return {
        "id": f"r{n:05}",
        "url": f"https://news.example/{n}",
        "html": f"<html><head><title>{place} repairs bridge {n}</title></head><body><article><h1>{place} repairs bridge {n}</h1>"
        f"<p>By Ada Lind</p><p>2021-05-{day:02} 09:30</p><p>{body}</p><p>{body} The work is to begin in spring.</p></article></body></html>",
    }


def write_warc(path, records):
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with open(path, "wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for record in records:
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            content = io.BytesIO(record["html"].encode())
            writer.write_record(writer.create_warc_record(record["url"], "response", payload=content, http_headers=headers))


def mortal(folder):
    """A newsparse that is killed after 300 answers."""
    script = Path(folder) / "mortal.sh"
    script.write_text(f'#!/bin/bash\n{os.environ["NEWSPARSE"]} "$@" | head -n 300\nkill -KILL $$\n')
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return str(script)


def main():
    from pyspark.sql import SparkSession

    records = [page(n) for n in range(COUNT)]
    with Newsparse() as newsparse:
        plain = {answer["id"]: to_row(answer) for batch in newsparse.map([records]) for answer in batch}
    assert len(plain) == COUNT and all(row["title"] for row in plain.values()), "the plain run is not whole"

    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    for name in ("newsparse_child.py", "newsparse_spark.py"):
        spark.sparkContext.addPyFile(str(HERE / name))
    with tempfile.TemporaryDirectory() as folder:
        spark.createDataFrame(records, "id string, url string, html string").repartition(4).write.parquet(f"{folder}/in.parquet")
        frame = spark.read.parquet(f"{folder}/in.parquet")

        structure(frame).write.parquet(f"{folder}/out.parquet")
        rows = [row.asDict() for row in spark.read.parquet(f"{folder}/out.parquet").collect()]
        different = [row["id"] for row in rows if row != plain[row["id"]]]
        assert len(rows) == COUNT and not different, f"{len(rows)} rows, {len(different)} differ: {different[:5]}"
        print(f"spark: {len(rows)} records, the same as a plain run")

        Path(f"{folder}/warc").mkdir()
        write_warc(f"{folder}/warc/pages.warc.gz", records[:50])
        titles = sorted(row.title for row in structure(read_warc(spark, f"{folder}/warc")).collect())
        assert titles == sorted(plain[record["id"]]["title"] for record in records[:50]), "WARC titles differ"
        print("spark: 50 WARC records, the same titles")

        try:
            lost = structure(frame, command=mortal(folder)).count()
        except Exception as error:
            assert "newsparse ended early (signal 9)" in str(error), str(error)[-2000:]
            print("spark: a killed child fails the job, with its signal")
        else:
            raise AssertionError(f"a killed child went unnoticed: {lost} rows of {COUNT}")
    spark.stop()
    print("3 passed, 0 failed")


if __name__ == "__main__":
    main()
