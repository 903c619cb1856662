/** Chooses between the letters that text in capitals may have been, `Š` for `š` or itself, once all of the line is read. */
import { newAlphabet } from '../../text/likelihood/alphabets.ts'
import { isLetter, lower } from '../../text/likelihood/kinds.ts'
import { scoreOf } from '../../text/likelihood/model.ts'
import { applyEdits } from '../plan.ts'
import type { Run } from './utf8-runs.ts'

/** A character of a run that may be another one. */
export interface Doubt {
  run: Run
  /** Its index in what the run was read as, and what it may be: all of one length. */
  index: number
  options: readonly string[]
}

/** What one option must be likelier than the others in all of its places together, in nats. */
const SURE = 2
/** More different doubts are left as they are: a line has few. */
const MOST = 32

/** What letters cost of which no language has all, as `Њ` beside `Щ`. */
const NO_LANGUAGE = -4

/** Chooses again by the whole line, the same in all places with the same options; what stays in doubt counts as filled in. */
export function chooseAgain(text: string, runs: readonly Run[], doubts: readonly Doubt[]): void {
  const byOptions = new Map<string, Doubt[]>()
  for (const doubt of doubts) {
    const key = doubt.options.join()
    byOptions.set(key, [...(byOptions.get(key) ?? []), doubt])
  }
  const groups = [...byOptions.values()].slice(0, MOST)
  // A choice shows in what the others cost, so that the first ones are made twice.
  if (groups.length > 1) for (const group of groups) choose(text, runs, group)
  for (const group of groups) {
    if (choose(text, runs, group) >= SURE) continue
    for (const { run } of group) {
      run.whole--
      run.likely++
    }
  }
}

/** Puts the likeliest option into all places of a group; gives how much likelier it is than the next. */
function choose(text: string, runs: readonly Run[], group: readonly Doubt[]): number {
  const costs = group[0]!.options
    .map((to) => {
      for (const doubt of group) put(doubt, to)
      const line = applyEdits(text, runs)
      return { to, cost: scoreOf(line) + (isOfOneAlphabet(line) ? 0 : NO_LANGUAGE) }
    })
    .sort((one, other) => other.cost - one.cost)
  for (const doubt of group) put(doubt, costs[0]!.to)
  return costs[0]!.cost - costs[1]!.cost
}

/** Whether one language has all letters of a text. */
function isOfOneAlphabet(text: string): boolean {
  const alphabet = newAlphabet()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 128 && isLetter(unit) && !alphabet.add(lower(unit))) return false
  }
  return true
}

function put({ run, index }: Doubt, to: string): void {
  run.to = run.to.slice(0, index) + to + run.to.slice(index + to.length)
}
