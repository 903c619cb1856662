/** Which tables lead from one script to another. */
import type { Script } from '../types.ts'

/** Tables by name, each a chunk of its own that is loaded when first needed. */
export const tables = {
  compatibility: () => import('./tables/compatibility.data.ts'),
  s2t: () => import('./tables/s2t.data.ts'),
  s2tw: () => import('./tables/s2tw.data.ts'),
  s2twp: () => import('./tables/s2twp.data.ts'),
  s2hk: () => import('./tables/s2hk.data.ts'),
  t2s: () => import('./tables/t2s.data.ts'),
  tw2s: () => import('./tables/tw2s.data.ts'),
  tw2sp: () => import('./tables/tw2sp.data.ts'),
  hk2s: () => import('./tables/hk2s.data.ts'),
  t2tw: () => import('./tables/t2tw.data.ts'),
  t2twp: () => import('./tables/t2twp.data.ts'),
  t2hk: () => import('./tables/t2hk.data.ts'),
  tw2t: () => import('./tables/tw2t.data.ts'),
  hk2t: () => import('./tables/hk2t.data.ts'),
} as const

export type TableName = keyof typeof tables

/** OpenCC's configurations, and `t2twp`. */
export type Configuration = Exclude<TableName, 'compatibility'>

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
