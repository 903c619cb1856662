"""Runs newsparse as one long-lived child process: dicts in, dicts out, in order. Standard library only.

Every record gets exactly one answer, or the caller gets an exception: a child that dies is reported with its status and
the end of its stderr, never as missing rows. At most two batches are on their way at a time, so memory stays bounded.
"""
import json
import os
import queue
import shlex
import subprocess
import tempfile
import threading

IN_FLIGHT = 2  # batches: one being read back while the next is being worked on


class NewsparseDied(RuntimeError):
    """The child ended before it had answered every record."""


class Newsparse:
    """A newsparse child. Use as a context manager; `map` answers batches of records.

    command: the command line, default `$NEWSPARSE` or `newsparse`; flags are added to it.
    """

    def __init__(self, command=None, flags=()):
        command = command or os.environ.get("NEWSPARSE") or "newsparse"
        self.argv = [*shlex.split(command), "--from", "ndjson", "--ndjson", "--quiet", *flags]

    def __enter__(self):
        self.stderr = tempfile.TemporaryFile()
        self.child = subprocess.Popen(self.argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.stderr)
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            self.child.kill()
        try:
            self.child.stdin.close()
        except BrokenPipeError:
            pass  # it was dead already, and `map` has said so
        self.child.wait()
        self.child.stdout.close()
        self.stderr.close()

    def map(self, batches):
        """Yields one list of answers for each batch (a list of record dicts), in order."""
        work = queue.Queue(maxsize=IN_FLIGHT - 1)  # one more is being read back
        stop = threading.Event()
        feeder = threading.Thread(target=self._feed, args=(batches, work, stop), daemon=True)
        feeder.start()
        try:
            while (count := work.get()) is not None:
                if isinstance(count, BaseException):
                    raise count
                yield [self._answer() for _ in range(count)]
        finally:
            stop.set()

    def _feed(self, batches, work, stop):
        """Writes the batches; a batch is announced before it is written, so the reader drains while we write."""
        try:
            for batch in batches:
                lines = [json.dumps(record, ensure_ascii=True) + "\n" for record in batch]
                if not _put(work, len(lines), stop):
                    return
                self.child.stdin.write("".join(lines).encode("ascii"))
                self.child.stdin.flush()
            _put(work, None, stop)
        except BrokenPipeError:
            pass  # the reader meets the end of the child's output and says how it ended
        except BaseException as error:  # a fault of the caller's iterator is the caller's
            _put(work, error, stop)

    def _answer(self):
        line = self.child.stdout.readline()
        if line.endswith(b"\n"):
            return json.loads(line)
        status = self.child.wait()
        self.stderr.seek(0)
        said = self.stderr.read()[-2000:].decode("utf-8", "replace").strip()
        ended = f"signal {-status}" if status < 0 else f"exit status {status}"
        raise NewsparseDied(f"newsparse ended early ({ended}): {said or 'nothing on stderr'}")


def _put(work, item, stop):
    while not stop.is_set():
        try:
            work.put(item, timeout=0.2)
            return True
        except queue.Full:
            continue
    return False
