/** Puts the leaves of a page through the table of rules. The first rule that applies decides; nothing decides again. */

import type { Favor, Page } from '../types.ts'
import type { Context, LeafTest, Rule, Verdict } from './rules/rule.ts'

export interface Judged {
  /** For each leaf; null for those that stay. */
  verdicts: readonly (Verdict | null)[]
  captions: ReadonlyMap<number, Rule>
}

type Given = Pick<Context, 'page' | 'features' | 'named' | 'boxNames' | 'isUnveiled' | 'body'> & {
  /** What each leaf is worth as part of a body. */
  values: readonly number[]
}

export function judge(rules: readonly Rule[], given: Given, favor: Favor | null): Judged {
  const { page, features } = given
  const verdicts = page.leaves.map((): Verdict | null => null)
  const captions = new Map<number, Rule>()
  const isOpen = (at: number) => verdicts[at] === null
  const context: Context = {
    ...given,
    verdicts,
    captions,
    isOpen,
    isText: (at) => isOpen(at) && features[at]!.kind === 'text' && !captions.has(at),
    bodyValue: (at) => (isOpen(at) && !captions.has(at) ? given.values[at]! : 0),
  }
  const decide = (rule: Rule, test: LeafTest, at: number) => {
    if (rule.reason === null && captions.has(at)) return
    const told = test(at)
    if (!told) return
    if (rule.reason === null) captions.set(at, rule)
    else verdicts[at] = { rule, reason: told === true ? fixedReason(rule) : told }
  }
  for (const rule of rules) {
    const test = isMeantFor(rule, page.kind, favor) ? rule.applies(context) : null
    if (test === null) continue
    for (let at = 0; at < verdicts.length; at++)
      if (verdicts[at] === null && at !== given.body.title) decide(rule, test, at)
  }
  return { verdicts, captions }
}

function isMeantFor({ pages, favor: wanted }: Rule, kind: Page['kind'], favor: Favor | null): boolean {
  if (pages !== 'any' && pages !== kind) return false
  return wanted === undefined || (wanted === 'not-recall' ? favor !== 'recall' : favor === wanted)
}

function fixedReason({ id, reason }: Rule) {
  if (reason === null || reason === 'stated') throw new Error(`rule ${id} has to say why`)
  return reason
}
