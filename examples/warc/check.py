"""Reads WARC files that other tools wrote, record for record; run by `.ci/run`.

1. warcio: WARC 1.0 and 1.1, packed or not, with chunked and compressed bodies, and records that are no pages.
2. wget: a site fetched from a server of our own, packed and not.
What newsparse answers is held against what warcio reads: the same records, in the same order, with address and title.
"""
import gzip
import io
import json
import os
import shlex
import subprocess
import tempfile
import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

ROOT = Path(__file__).resolve().parent.parent.parent
NEWSPARSE = shlex.split(os.environ.get("NEWSPARSE", f"node {ROOT / 'bin/newsparse.js'}"))
COUNT = 40


def title(n):
    return f"Mühle {n} reopens"


def page(n):
    links = "".join(f'<a href="/{m}.html">{m}</a> ' for m in range(1, COUNT)) if n == 0 else ""
    body = f"The mill by the weir reopened for the {n + 2}nd season on Monday, its keepers said, after a winter of repairs."
    return f"<html><head><title>{title(n)}</title></head><body><nav>{links}</nav><h1>{title(n)}</h1><p>{body}</p><p>{body}</p></body></html>"


def chunked(data):
    parts = [data[at : at + 100] for at in range(0, len(data), 100)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def write(path, version, packed):
    """Every third body is chunked, every fourth is compressed, every fifth is ISO-8859-1."""
    with open(path, "wb") as stream:
        writer = WARCWriter(stream, gzip=packed, warc_version=version)
        writer.write_record(writer.create_warcinfo_record(os.path.basename(path), {"software": "check"}))
        for n in range(COUNT):
            charset = "iso-8859-1" if n % 5 == 4 else "utf-8"
            body, headers = page(n).encode(charset), [("Content-Type", f"text/html; charset={charset}")]
            if n % 4 == 3:
                body, headers = gzip.compress(body), [*headers, ("Content-Encoding", "gzip")]
            if n % 3 == 2:
                body, headers = chunked(body), [*headers, ("Transfer-Encoding", "chunked")]
            add(writer, n, "request", b"", StatusAndHeaders("GET / HTTP/1.1", [], is_http_request=True))
            add(writer, n, "response", body, StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1"))
        add(writer, "gone", "response", b"<h1>gone</h1>", StatusAndHeaders("404 Not Found", [("Content-Type", "text/html")], protocol="HTTP/1.1"))
        add(writer, "image", "response", b"\x89PNG", StatusAndHeaders("200 OK", [("Content-Type", "image/png")], protocol="HTTP/1.1"))


def add(writer, name, kind, body, headers):
    url = f"http://mill.example/{name}"
    writer.write_record(writer.create_warc_record(url, kind, payload=io.BytesIO(body), http_headers=headers))


class Site(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        name = self.path.strip("/").removesuffix(".html") or "0"
        found = name.isdigit()
        body = page(int(name)).encode() if found else b"no such page"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        if found and int(name) % 3 == 2:
            self.send_header("Transfer-Encoding", "chunked")
            body = chunked(body)
        else:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def fetch(folder):
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    get = ["wget", "--quiet", "--recursive", "--level=1", "--no-proxy", f"http://127.0.0.1:{server.server_port}/"]
    for name, flags in (("packed", []), ("plain", ["--no-warc-compression"])):
        # It ends with 8 because the site has no robots.txt.
        subprocess.run([*get, f"--warc-file={folder}/{name}", *flags], cwd=folder, check=False)
    server.shutdown()
    return [f"{folder}/packed.warc.gz", f"{folder}/plain.warc"]


def expected(path):
    with open(path, "rb") as stream:
        for record in ArchiveIterator(stream):
            kind = record.http_headers and record.http_headers.get_header("Content-Type") or ""
            if record.rec_type != "response" or "html" not in kind or record.http_headers.get_statuscode() != "200":
                continue
            charset = kind.partition("charset=")[2]
            text = record.content_stream().read().decode(charset)
            header = partial(record.rec_headers.get_header)
            heading = text.partition("<h1>")[2].partition("</h1>")[0]
            yield header("WARC-Record-ID").strip("<>"), header("WARC-Target-URI").strip("<>"), heading


def found(path):
    output = subprocess.run([*NEWSPARSE, path, "--ndjson", "--no-report"], stdout=subprocess.PIPE, check=True).stdout
    for line in output.decode().splitlines():
        record = json.loads(line)
        assert "error" not in record, record
        yield record["id"], record["url"], record["title"]


def main():
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for version in ("1.0", "1.1"):
            for packed in (True, False):
                files.append(f"{folder}/warcio-{version}.warc{'.gz' if packed else ''}")
                write(files[-1], version, packed)
        for path in [*files, *fetch(folder)]:
            wanted, got = list(expected(path)), list(found(path))
            assert len(wanted) == COUNT, f"{path}: warcio reads {len(wanted)} pages"
            for one, other in zip(wanted, got):
                assert one == other, f"{path}: {one} became {other}"
            assert len(got) == COUNT, f"{path}: {len(got)} of {COUNT} records"
            print(f"warc: {os.path.basename(path)}: {COUNT} records, the same as warcio reads")


if __name__ == "__main__":
    main()
