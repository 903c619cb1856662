/** What V8 compiles when. Its defaults are made for programs that run for long with the same data. */
import { setFlagsFromString } from 'node:v8'

/** V8 of Node 20, where it was measured: a sixth less CPU time on 463 pages, with threads and without. */
const MEASURED = /^11\./
/** Fifteen times as much code as by default runs before a function is looked at. An expression is compiled when it is first used:
 * nearly all of them are used again, and V8 interprets the first use only, for which it makes and shortens bytecode. */
const PATIENCE = ['--interrupt-budget=1000000', '--regexp-tier-up-ticks=0']
/** Not `--no-regexp-tier-up` and back: V8 takes expressions that were compiled meanwhile for bytecode, and ends with the process. */
const USUAL_BUDGET = '--interrupt-budget=67584'
const NO_PATIENCE = [USUAL_BUDGET, '--regexp-tier-up-ticks=1']

const setFlag = (flag: string) => setFlagsFromString(flag)

let asUsual: (() => void) | null = null
let take: (() => void) | null = null
let patient = false

/**
 * The start (`bin/packed.js`) has set V8 up for a run that ends after one document.
 *
 * @param restore Takes that back.
 * @param takeKept Takes all code that is kept for such runs.
 */
export function spareOptimizing(restore: () => void, takeKept: () => void): void {
  asUsual = restore
  take = takeKept
}

/** Call it before V8 is set up otherwise, when much of the code is still to be loaded: under other flags V8 takes none that is kept. */
export function takeKeptCode(): void {
  take?.()
  take = null
}

/** For a run with more to do. What was compiled before is optimised like the rest. */
export function optimize(): void {
  asUsual?.()
  if (patient) NO_PATIENCE.forEach(setFlag)
  asUsual = null
  patient = false
}

/** Spares a run of many documents compiling: the first pages of a run are so different that V8 optimises many functions too early,
 * takes that back and does it again, in each thread by itself. Call it once a thread has loaded its code. */
export function optimizeLater(): void {
  optimize()
  patient = MEASURED.test(process.versions.v8)
  if (patient) PATIENCE.forEach(setFlag)
}

/** Of a run of short documents, once the same functions have run so often that what is not optimised has cost as much as optimising:
 * behind it a text takes half the time. */
export function optimizeSoon(): void {
  if (patient) setFlag(USUAL_BUDGET)
}
