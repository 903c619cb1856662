/** Chooses between the letters that text in capitals may have been, `Š` for `š` or itself, once all of the line is read. */
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

/** Chooses again by the whole line, the same in all places with the same options; what stays in doubt counts as filled in. */
export function chooseAgain(text: string, runs: readonly Run[], doubts: readonly Doubt[]): void {
  const groups = new Map<string, Doubt[]>()
  for (const doubt of doubts) {
    const key = doubt.options.join()
    groups.set(key, [...(groups.get(key) ?? []), doubt])
  }
  for (const group of [...groups.values()].slice(0, MOST)) {
    const costs = group[0]!.options
      .map((to) => {
        for (const doubt of group) put(doubt, to)
        return { to, cost: scoreOf(applyEdits(text, runs)) }
      })
      .sort((one, other) => other.cost - one.cost)
    for (const doubt of group) put(doubt, costs[0]!.to)
    if (costs[0]!.cost - costs[1]!.cost >= SURE) continue
    for (const { run } of group) {
      run.whole--
      run.likely++
    }
  }
}

function put({ run, index }: Doubt, to: string): void {
  run.to = run.to.slice(0, index) + to + run.to.slice(index + to.length)
}
