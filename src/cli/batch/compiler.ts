/** What V8 compiles when. Its defaults are made for programs that run for long with the same data. */
import { setFlagsFromString } from 'node:v8'

/** V8 of Node 20, where it was measured: an eighth less CPU time on pages, and no longer by the clock. */
const MEASURED = /^11\./
/** Four times as much code as by default runs before a function is looked at. */
const PATIENCE = '--interrupt-budget=270000'
const NO_PATIENCE = '--interrupt-budget=67584'

/** Of Node 20 to 26, which know these flags. */
const KNOWN = /^1[1-4]\./
/** Code that is not optimised, and expressions that are interpreted, without a pass over their bytecode: one short document
 * is done before that pays. Measured on such a text: a fifth less CPU time and wall time. */
const AT_ONCE = ['--no-opt', '--regexp-tier-up-ticks=20', '--no-regexp-peephole-optimization']
/** V8's defaults, to the value: code that is kept for the next run belongs to the flags it was compiled under. */
const AS_USUAL = ['--opt', '--regexp-tier-up-ticks=1', '--regexp-peephole-optimization']

let spared = false
let patient = false

/** For a run that may end after one document; `optimize` takes it back. */
export function spareOptimizing(): void {
  if (!KNOWN.test(process.versions.v8)) return
  spared = true
  for (const flag of AT_ONCE) setFlagsFromString(flag)
}

/** For a run with more to do, and for its end. What was compiled before is optimised like the rest. */
export function optimize(): void {
  if (spared) for (const flag of AS_USUAL) setFlagsFromString(flag)
  if (patient) setFlagsFromString(NO_PATIENCE)
  spared = patient = false
}

/** Spares the threads compiling: the first pages of a run are so different that V8 optimises many functions too early,
 * takes that back and does it again, in each thread by itself. Call it once a thread has loaded its code. */
export function optimizeLater(): void {
  patient = MEASURED.test(process.versions.v8)
  if (patient) setFlagsFromString(PATIENCE)
}
