/** What a container is: bytes of one place -> the documents in it. */
import type { Article, Cut, ErrorCode, Input, Options, TextPiece } from '../index.ts'

/** What a page states of itself, as the members of an article. */
export type Stated = Partial<Omit<Article, 'schema' | 'id' | 'sections' | 'script' | 'report'>>

/** Why there is no document, or no result, where one should be. */
export interface Failure {
  code: ErrorCode
  message: string
  /** Of `no-article`: what the page states all the same. */
  fields?: Stated
}

/** One document of a container, why its place is empty, or a line that is still to be read. */
export type Piece = (ReadPiece & { number?: number }) | { line: Uint8Array }

export type ReadPiece = { input: Input; options: RecordOptions } | { id: string | null; failure: Failure }

/** Options that a record can bring along. */
export type RecordOptions = Pick<Options, 'referenceDate' | 'sourceScript'>

export interface ReadOptions {
  /** Larger documents are refused, in bytes. */
  maxBytes: number
  /** Cuts a piece of a text that may hold many articles; without it a text is one document. */
  cut?: ((piece: TextPiece) => Promise<Cut | null>) | null
}

export interface Container {
  name: string
  /** Extensions that say so, without the dot. */
  extensions: readonly string[]
  /** Many records, each answered in its place; else one document. */
  records: boolean
  /** Whether bytes that begin like this (one character a byte) are such a container. */
  looksLike(head: string): boolean
  read(bytes: AsyncIterable<Uint8Array>, options: ReadOptions): AsyncIterable<Piece>
}
