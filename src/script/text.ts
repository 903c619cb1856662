/** Converts one text as the settings ask. */
import type { Kind, Settings } from '../types.ts'
import { detectScript, type ScriptFound } from './detect.ts'
import { planFor } from './plan.ts'

const HAN = /\p{Script=Han}/u

/** Converts one text; the markup of HTML stays. The same string comes back when there is nothing to do. */
export async function convertText(
  text: string,
  found: ScriptFound,
  settings: Settings,
  kind: Kind = 'text',
): Promise<string> {
  const chain = planFor(found, settings)
  if (chain.length === 0 || !HAN.test(text)) return text
  const [{ convertBy }, { protectorOf }] = await Promise.all([import('./convert.ts'), import('./protect.ts')])
  const protect = await protectorOf(settings, kind)
  if (found.script !== 'Hans+Hant' || kind === 'html') return (await convertBy(text, chain, protect)).text
  const lines = text.split(/(?<=\n)/).map((line) => {
    const { script, region } = detectScript(line)
    const own = planFor({ ...found, script, region }, settings)
    return convertBy(line, own, protect)
  })
  return (await Promise.all(lines)).map((it) => it.text).join('')
}
