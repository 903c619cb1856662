/** The fields of an article as YAML front matter. What is not known is left out; every string stays a string, and a date a date. */
import { NewsparseError } from '../errors.ts'
import type { ParsedArticle } from '../types.ts'
import { toYaml } from './yaml.ts'

const DATES: readonly string[] = ['date', 'updated']
/** What YAML takes for a plain key, and templates for a name. */
const NAME = /^[a-z_][\w-]*$/i

/**
 * @param names The fields in order, each with its name there; without it all fields under their own names.
 * @throws {NewsparseError} `bad-option` when there is no such field, or a name that cannot be one.
 */
export function frontMatter(
  { schema: _, sections: __, report: ___, explanation: ____, ...fields }: ParsedArticle,
  names?: Readonly<Record<string, string>>,
): string {
  const picked = names ? pick(fields, names) : Object.entries(fields)
  const known = picked.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
  const yaml = toYaml(Object.fromEntries(known))
  const dates = DATES.flatMap((field) => (names ? (names[field] ?? []) : field))
  return `---\n${known.length > 0 ? withDates(yaml, dates) : ''}---\n`
}

function pick(fields: Readonly<Record<string, unknown>>, names: Readonly<Record<string, string>>) {
  const taken = new Set<string>()
  return Object.entries(names).map(([field, name]): [string, unknown] => {
    if (!Object.hasOwn(fields, field))
      throw bad(`no field "${field}"; there are ${Object.keys(fields).join(', ')}`)
    if (typeof name !== 'string' || !NAME.test(name))
      throw bad(`"${name}" is no name; use letters, digits, - and _`)
    if (taken.has(name)) throw bad(`"${name}" twice; give each field a name of its own`)
    taken.add(name)
    return [name, fields[field]]
  })
}

const bad = (message: string) => new NewsparseError('bad-option', `frontMatter: ${message}`)

/** As site generators read dates: unquoted, and with seconds, without which a time is no timestamp of YAML (Hugo reads year 1).
 * A whole day, and the time where one is stated; quoted or not, as YAML happens to need it. */
function withDates(yaml: string, names: readonly string[]): string {
  if (names.length === 0) return yaml
  const date = new RegExp(
    `^(${names.join('|')}): "?(\\d{4}-\\d\\d-\\d\\d)(?:(T\\d\\d:\\d\\d)(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?)?"?$`,
    'gm',
  )
  return yaml.replace(date, (_, name: string, day: string, time = '', seconds = ':00', zone = '') => {
    return `${name}: ${day}${time && time + seconds}${zone}`
  })
}
