/** Stretches of a text that a conversion leaves as they are, and what finds them. */
import type { Configuration } from './chains.ts'
import type { Places } from './places.ts'

/** Start and end of stretches of a text, in order, apart. */
export type Stretches = readonly (readonly [start: number, end: number])[]

/** What finds the stretches of a text that a configuration must not change. */
export type Protect = (
  units: Uint16Array<ArrayBuffer>,
  configuration: Configuration,
  places: Places,
) => Stretches
