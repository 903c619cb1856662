/** Packed bytes -> bytes and back: gzip, zstd and brotli. Add a packing: one file, one line here. */
import type { Peeked } from '../peek.ts'
import { brotli } from './brotli.ts'
import { gzip } from './gzip.ts'
import type { Packing } from './packing.ts'
import { zstd } from './zstd.ts'

export type { Packing } from './packing.ts'

export const packings: readonly Packing[] = [gzip, zstd, brotli]

/** How a stream is packed: by its first bytes, or by its name where they do not tell. */
export const packingOf = ({ head }: Peeked, name: string | null): Packing | null =>
  packings.find(({ magic }) => magic.length > 0 && magic.every((byte, at) => head[at] === byte)) ??
  packings.find(
    ({ magic, extension }) => magic.length === 0 && name?.toLowerCase().endsWith(`.${extension}`),
  ) ??
  null

const EXTENSION = new RegExp(`\\.(?:${packings.map(({ extension }) => extension).join('|')})$`, 'i')

/**
 * The name of what is packed.
 *
 * @example
 * unpackedName('feed.ndjson.gz') // => 'feed.ndjson'
 */
export const unpackedName = (name: string): string => name.replace(EXTENSION, '')
