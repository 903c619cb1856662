/** Somewhere that bytes come from: a file or standard input. */
import type { Failure } from '../../input/index.ts'

export interface Place {
  /** What messages call it: the path as given, or `stdin`. */
  label: string
  /** The id of what is read there; null for standard input. */
  name: string | null
  /** Bytes as they come; throws what `failureOfRead` explains. */
  open(stop: AbortSignal): AsyncIterable<Uint8Array>
}

const sentences: Record<string, string> = {
  ENOENT: 'there is no such file; check the path',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  EISDIR: 'is a directory; name the files in it',
  EMFILE: 'too many open files',
  ELOOP: 'a link that leads to itself',
}

/** Why a place could not be read. */
export function failureOfRead(error: unknown): Failure {
  const { code = '', message } = error as NodeJS.ErrnoException
  return { code: 'unreadable', message: sentences[code] ?? `cannot be read: ${message}` }
}
