/** Which tables lead from one script to another. */
import type { Script } from '../types.ts'

const SIMPLIFIED = ['s2t', 's2tw', 's2twp', 's2hk'] as const
const OTHERS = ['t2s', 'tw2s', 'tw2sp', 'hk2s', 't2tw', 't2twp', 't2hk', 'tw2t', 'hk2t'] as const

/** OpenCC's configurations, and `t2twp`. */
export type Configuration = (typeof SIMPLIFIED)[number] | (typeof OTHERS)[number]

/** Those from Simplified, which look words up in the word list. */
export type OfWords = (typeof SIMPLIFIED)[number]

export type TableName = Configuration | 'compatibility'

const CHAINS: Record<Script, Record<Script, readonly Configuration[]>> = {
  hans: { hans: [], hant: ['s2t'], tw: ['s2tw'], twp: ['s2twp'], hk: ['s2hk'] },
  hant: { hans: ['t2s'], hant: [], tw: ['t2tw'], twp: ['t2twp'], hk: ['t2hk'] },
  tw: { hans: ['tw2s'], hant: ['tw2t'], tw: [], twp: ['tw2t', 't2twp'], hk: ['tw2t', 't2hk'] },
  twp: { hans: ['tw2sp'], hant: ['tw2t'], tw: [], twp: [], hk: ['tw2t', 't2hk'] },
  hk: { hans: ['hk2s'], hant: ['hk2t'], tw: ['hk2t', 't2tw'], twp: ['hk2t', 't2twp'], hk: [] },
}

/** The configurations to run one after the other; none when the text is right as it is. */
export function chainOf(from: Script, to: Script): readonly Configuration[] {
  return CHAINS[from][to]
}

/** The passes of a configuration. Those after the first leave its segments alone. */
export function passesOf(configuration: Configuration): readonly TableName[] {
  return /^(?:tw|hk)2sp?$/.test(configuration) ? [configuration, 't2s'] : [configuration]
}

/** Text that is cut into words is Simplified: the word list is. */
export const isOfWords = (name: TableName): name is OfWords => SIMPLIFIED.some((it) => it === name)
