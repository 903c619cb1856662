/** From what a text is in and what is asked for to the configurations to run. */
import type { Settings } from '../types.ts'
import { type Configuration, chainOf } from './chains.ts'
import type { ScriptFound } from './detect.ts'

/** Empty when the text stays as it is: nothing asked for, no Chinese, or right already. */
export function planFor(found: ScriptFound, settings: Settings): readonly Configuration[] {
  const { script: target, sourceScript } = settings
  if (target === 'keep') return []
  if (sourceScript) return chainOf(sourceScript, target)
  switch (found.script) {
    case 'Hans':
      return chainOf('hans', target)
    case 'Hant':
      return found.simplifiedBefore && target !== 'hans'
        ? throughHans(target)
        : chainOf((target === 'hans' ? found.leaning : found.region) ?? 'hant', target)
    case 'Hans+Hant':
      // What is Traditional already stays, and with it what Simplified would merge: 彆強 beside 别强.
      return target === 'hans' ? throughHans(target) : chainOf('hans', target)
    case null:
      // What tells nothing reads the same in both scripts or is Simplified: 后 may be 後, but 後 would have told.
      return chainOf('hans', target)
    default:
      return []
  }
}

const throughHans = (target: Exclude<Settings['script'], 'keep'>): readonly Configuration[] => [
  't2s',
  ...chainOf('hans', target),
]
