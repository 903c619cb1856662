"""newsparse in Spark: a DataFrame of records in, a DataFrame of articles out, through mapInArrow.

    spark-submit --py-files newsparse_child.py newsparse_spark.py INPUT OUTPUT

INPUT is Parquet with the columns of a record (id, and text, html or bytes; contentType, url, referenceDate), or a
folder of WARC files (needs warcio). OUTPUT is Parquet, one row a record, in the schema below.
"""
import base64
import json
import sys

from newsparse_child import Newsparse

SCHEMA = """id string, url string, title string, subtitle string, source string, date string, updated string,
site string, image string, keywords array<string>, category string, access string, views long, comments long, authors array<string>, editors array<string>, photographers array<string>, location string,
description string, language string, script string, text string, sections string, report string, error string"""
BATCH = 64
PLAIN = [name.split()[0] for name in SCHEMA.replace("\n", " ").split(",")]


def to_record(row):
    """A row as a record of the NDJSON interface: nulls left out, bytes in base64."""
    record = {name: value for name, value in row.items() if value is not None}
    if "bytes" in record:
        record["bytes"] = base64.b64encode(record["bytes"]).decode("ascii")
    return record


def to_row(answer):
    """An answer as a row: the body also as one text, what is nested as JSON, an error as text."""
    row = {name: answer.get(name) for name in PLAIN}
    sections = answer.get("sections")
    if sections is not None:
        parts = [part for s in sections for part in (s["heading"], *(b["text"] for b in s["blocks"])) if part]
        row["text"] = "\n\n".join(parts)
    for name in ("sections", "report", "error"):
        value = answer.get(name)
        row[name] = None if value is None else json.dumps(value, ensure_ascii=False)
    return row


def structure(frame, command=None, flags=()):
    """The articles of a DataFrame of records. One long-lived child a task; a dead child fails the task."""
    import pyarrow as pa
    from pyspark.sql.pandas.types import to_arrow_schema
    from pyspark.sql.types import _parse_datatype_string

    schema = to_arrow_schema(_parse_datatype_string(SCHEMA))

    def task(batches):
        def records():
            for batch in batches:
                rows = batch.to_pylist()
                for start in range(0, len(rows), BATCH):
                    yield [to_record(row) for row in rows[start : start + BATCH]]

        with Newsparse(command, flags) as newsparse:
            for answers in newsparse.map(records()):
                yield pa.RecordBatch.from_pylist([to_row(answer) for answer in answers], schema=schema)

    return frame.mapInArrow(task, SCHEMA)


def read_warc(spark, folder):
    """The HTML responses of WARC files as records; one task a file."""
    files = sorted(row.path for row in spark.read.format("binaryFile").load(folder).select("path").collect())
    paths = spark.createDataFrame([(path.removeprefix("file:"),) for path in files], "path string")

    def task(batches):
        import pyarrow as pa
        from warcio.archiveiterator import ArchiveIterator

        for batch in batches:
            for path in batch.column("path").to_pylist():
                with open(path, "rb") as stream:
                    for it in ArchiveIterator(stream):
                        kind = it.http_headers.get_header("Content-Type", "") if it.http_headers else ""
                        if it.rec_type != "response" or "html" not in kind:
                            continue
                        yield pa.RecordBatch.from_pylist([{
                            "id": it.rec_headers.get_header("WARC-Record-ID"),
                            "url": it.rec_headers.get_header("WARC-Target-URI"),
                            "contentType": kind,
                            "referenceDate": it.rec_headers.get_header("WARC-Date"),
                            "bytes": it.content_stream().read(),
                        }])

    columns = "id string, url string, contentType string, referenceDate string, bytes binary"
    return paths.repartition(max(1, len(files))).mapInArrow(task, columns)


def main(source, target):
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.appName("newsparse").getOrCreate()
    parquet = source.rstrip("/").endswith(".parquet")
    frame = spark.read.parquet(source) if parquet else read_warc(spark, source)
    structure(frame).write.mode("overwrite").parquet(target)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:3])
