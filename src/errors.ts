/** The one error class of the library; every code a caller may meet is listed here. */

/** Codes of `NewsparseError`, stable. */
export type ErrorCode =
  | 'bad-option' // an option has a value it cannot have
  | 'bad-record' // an NDJSON line is no record
  | 'unreadable' // an input could not be read
  | 'unwritable' // a result could not be written
  | 'no-article' // read, but there is no article in it
  | 'binary-input' // the bytes are no text
  | 'too-large' // over the limit of the run
  | 'timeout' // took longer than the run allows
  | 'internal' // a fault of newsparse itself

/**
 * An error that says what was wrong, where, and what to do about it.
 *
 * @example
 * new NewsparseError('bad-option', 'script: no "klingon"; use keep, hans, hant, tw, twp or hk').code // => 'bad-option'
 */
export class NewsparseError extends Error {
  override readonly name = 'NewsparseError'
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
