/** Somewhere that bytes come from: a file or standard input. */
import type { Failure } from '../../input/index.ts'
import type { Path } from './path.ts'

export interface Place {
  /** What messages call it: the path as given, or `stdin`. */
  label: string
  /** The id of what is read there, with `/` between folders; null for standard input. */
  name: string | null
  /** Null for what is no file. */
  path: Path | null
  /** A failure has its line in the output, as that of a record has. */
  answered?: boolean
  /** All of a file at once; null where that is no file, or one of more bytes. */
  whole?(maxBytes: number): Promise<Uint8Array | null>
  /** Bytes as they come; throws what `failureOfRead` explains. */
  open(stop: AbortSignal): AsyncIterable<Uint8Array>
}

const sentences: Record<string, string> = {
  ENOENT: 'there is no such file; check the path',
  ENOTDIR: 'there is no such file; check the path',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'is a directory',
  EMPTY: 'no file in it that newsparse reads, apart from what ignore files leave out; see docs/cli.md',
  NOMATCH: 'no file matches; quote the pattern and check the path',
  NOPATTERN: 'there is no such file, and it is no pattern either; check the path',
  EMFILE: 'too many open files',
  ELOOP: 'a link that leads to itself',
}

/** A word that may be meant for a command. */
const WORD = /^[a-z]+$/

/** Why a place could not be read. */
export function failureOfRead(error: unknown): Failure {
  const { code = '', message, path = '' } = error as NodeJS.ErrnoException
  const sentence =
    code === 'ENOENT' && WORD.test(path)
      ? 'there is no such file, and no such command; see `newsparse --help`'
      : code === 'DAMAGED'
        ? message
        : sentences[code]
  return { code: 'unreadable', message: sentence ?? `cannot be read: ${message}` }
}
