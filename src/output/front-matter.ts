/** The fields of an article as YAML front matter. What is not known is left out; every string stays a string, and a date a date. */
import type { Article } from '../types.ts'
import { toYaml } from './yaml.ts'

/** A whole day, and the time where one is stated; quoted or not, as `stringify` happens to know it. */
const DATE = /^(date|updated): "?(\d{4}-\d\d-\d\d)(?:(T\d\d:\d\d)(:\d\d)?(Z|[+-]\d\d:\d\d)?)?"?$/gm

export function frontMatter({ schema: _, sections: __, report: ___, ...fields }: Article): string {
  const known = Object.entries(fields).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  )
  const yaml = toYaml(Object.fromEntries(known)).replace(DATE, plainDate)
  return `---\n${known.length > 0 ? yaml : ''}---\n`
}

/** As site generators read it: unquoted, and with seconds, without which a time is no timestamp of YAML (Hugo reads year 1). */
function plainDate(_: string, field: string, day: string, time = '', seconds = ':00', zone = ''): string {
  return `${field}: ${day}${time && time + seconds}${zone}`
}
