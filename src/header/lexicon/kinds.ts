/** What a stretch of a line may be. */

/** What a stretch may be, as bits: one may be several. */
export const KIND = {
  place: 1,
  outlet: 2,
  surname: 4,
  given: 8,
  role: 16,
  desk: 32,
  wire: 64,
  at: 128,
  authors: 256,
  editors: 512,
  photographers: 1024,
  /** `기자`, `摄`: the name is in front. */
  behind: 2048,
  collective: 4096,
  /** A word that outlets end in or hold. */
  outletWord: 8192,
  /** An ending of places. */
  placeWord: 16384,
  and: 32768,
  empty: 65536,
  /** `von`, `de`. */
  particle: 131072,
} as const
