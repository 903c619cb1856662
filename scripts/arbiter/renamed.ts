/** Puts other names, outlets and places into a line. */
import type { GoldSpan, Line } from './lines.ts'
import type { Kind, Picker } from './names.ts'
import type { Random } from './random.ts'

/** What stands between two names of a list. */
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  zh: [' ', '、', '，', ' '],
  ja: ['、', '・'],
  ko: ['·', ' '],
  latin: [', ', ' and ', ', '],
  ru: [', ', ' и '],
}
/** So many people become a list. */
const LISTED = 0.2

const SCRIPTS: readonly [string, RegExp][] = [
  ['ko', /\p{Script=Hangul}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['latin', /\p{Script=Latin}/u],
]

function scriptOf(text: string, lang: string): string {
  if (lang === 'ja') return 'ja'
  const script = SCRIPTS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
  return script === 'zh' && lang === 'zh-Hant' ? lang : script
}

const kindOf = (field: string): Kind => (field === 'source' || field === 'location' ? field : 'person')

/** @param mayList A person may become two or three. The same name is the same again. */
export function renamed(line: Line, next: Random, pick: Picker, mayList = true): Line {
  let text = ''
  let at = 0
  const spans: GoldSpan[] = []
  const known = new Map<string, string>()
  for (const first of [...line.spans].sort((a, b) => a.start - b.start)) {
    const { start, end, field } = first
    const of = line.spans.filter((it) => it.start === start && it.end === end)
    if (start < at) continue
    const old = line.text.slice(start, end)
    const kind = kindOf(field)
    const script = scriptOf(old, line.lang)
    const key = `${kind} ${old}`
    const name = known.get(key) ?? pick(kind, script, old, next) ?? old
    known.set(key, name)
    const more = kind === 'person' && mayList && next() < LISTED ? 1 + Math.floor(next() * 2) : 0
    const names = [name, ...Array.from({ length: more }, () => pick(kind, script, old, next) ?? old)]
    const signs = SIGNS[script === 'zh-Hant' ? 'zh' : script] ?? SIGNS.latin!
    const sign = signs[Math.floor(next() * signs.length)]!
    text += line.text.slice(at, start)
    names.forEach((it, index) => {
      if (index > 0) text += sign
      for (const { field } of of) spans.push({ start: text.length, end: text.length + it.length, field })
      text += it
    })
    at = end
  }
  return { ...line, text: text + line.text.slice(at), spans }
}
