/** The fields of an article as YAML front matter. What is not known is left out; every string stays a string. */
import { stringify } from 'yaml'
import type { Article } from '../types.ts'

export function frontMatter({ schema: _, sections: __, report: ___, ...fields }: Article): string {
  const known = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  // YAML 1.1 readers take `no` and 2015-12-16 for other things than strings, so these are quoted.
  const yaml = stringify(Object.fromEntries(known), { compat: 'yaml-1.1', lineWidth: 0 })
  return `---\n${known.length > 0 ? yaml : ''}---\n`
}
