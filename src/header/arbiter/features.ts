/** What is told of a span of the lattice: its shape, what the lexica know of it, its neighbours, what the rules say. Each
 * feature is a short text; the weights say what it means for each state. */

import { KIND } from '../lexicon/index.ts'
import type { Atom } from './atoms.ts'
import { type Lattice, SAID, type Span } from './lattice.ts'

const NAMES_OF_KINDS = Object.entries(KIND) as [string, number][]
const OPENERS = /[([{<]/

/** What stands beside a span: a word with a part to play, a label, a date, a sign, or mere letters. */
function neighbour(lattice: Lattice, at: number, step: 1 | -1): string {
  const { line, atoms, begins, ends, covers } = lattice
  const atom = atoms[at]
  if (!atom) return 'edge'
  if (atom.mark?.kind === 'label') return `${labelOf({ atoms }, at)}${atom.mark.colon ? ':' : ''}`
  if (atom.kind === 'date') return 'date'
  if (atom.kind === 'number' || atom.kind === 'space') return atom.kind
  if (atom.kind === 'sign') return line[atom.start]!
  const kinds = step < 0 ? ends[at + 1]! : begins[at]!
  if ((kinds & KIND.behind) !== 0) return behindOf(kinds)
  for (const name of PARTS) if ((kinds & KIND[name]) !== 0) return name
  if ((covers[at]! & KIND.outlet) !== 0) return 'in-outlet'
  return atom.kind === 'word' && CAPITAL.test(line[atom.start]!) ? 'Word' : atom.kind
}

const behindOf = (kinds: number) =>
  (kinds & KIND.photographers) !== 0
    ? 'behind-photo'
    : (kinds & KIND.editors) !== 0
      ? 'behind-edit'
      : 'behind'

/** `文/图：`: two labels side by side are one for both fields. */
function labelOf({ atoms }: Pick<Lattice, 'atoms'>, at: number): string {
  const field = fieldOf(atoms[at])
  for (const step of [-1, 1]) {
    let next = at + step
    while (atoms[next]?.kind === 'space' || atoms[next]?.kind === 'sign') next += step
    const other = fieldOf(atoms[next])
    if (Math.abs(next - at) <= 3 && IN_BOTH.has(field) && IN_BOTH.has(other) && other !== field) return 'both'
  }
  return field
}

const IN_BOTH: ReadonlySet<string> = new Set(['authors', 'photographers'])
const fieldOf = (atom: Atom | undefined): string => (atom?.mark?.kind === 'label' ? atom.mark.field : '')

const PARTS = [
  'authors',
  'editors',
  'photographers',
  'role',
  'wire',
  'desk',
  'and',
  'at',
  'outlet',
  'place',
] as const

/** Past spaces and signs. */
function beyond(lattice: Lattice, at: number, step: 1 | -1): string {
  const { atoms } = lattice
  let next = at
  while (atoms[next]?.kind === 'space' || atoms[next]?.kind === 'sign') next += step
  return neighbour(lattice, next, step)
}

/** The nearest word for people or label in front, up to where a bracket was opened. */
function governor(lattice: Lattice, from: number): string {
  const { atoms, ends, line } = lattice
  for (let at = from - 1; at >= 0; at--) {
    const atom = atoms[at]!
    if (atom.mark?.kind === 'label') return labelOf(lattice, at)
    if (atom.kind === 'date') return 'date'
    if (atom.kind === 'sign' && OPENERS.test(line[atom.start]!)) return 'bracket'
    const kinds = ends[at + 1]!
    if ((kinds & KIND.behind) === 0)
      for (const name of ['authors', 'editors', 'photographers'] as const)
        if ((kinds & KIND[name]) !== 0) return `${name}.`
  }
  return 'none'
}

/** A word for people farther behind: `王攝影 張大明 攝`. */
function closer(lattice: Lattice, to: number): string {
  const { atoms, begins, line } = lattice
  for (let at = to; at < atoms.length; at++) {
    const atom = atoms[at]!
    if (atom.mark?.kind === 'label') return labelOf(lattice, at)
    if (atom.kind === 'date') return 'date'
    if (atom.kind === 'sign' && /[)\]]/.test(line[atom.start]!)) return 'bracket'
    if ((begins[at]! & KIND.behind) !== 0) return behindOf(begins[at]!)
    for (const name of ['wire', 'authors', 'role', 'photographers', 'editors'] as const)
      if ((begins[at]! & KIND[name]) !== 0) return name
  }
  return 'none'
}

function scriptOf(text: string): string {
  if (/^[\p{Script=Han}〇々]+$/u.test(text)) return 'han'
  if (/^\p{Script=Hangul}+$/u.test(text)) return 'hangul'
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]+$/u.test(text)) return 'kana'
  if (
    /^\p{Script=Latin}/u.test(text) &&
    !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
  )
    return 'latin'
  if (
    /^\p{L}/u.test(text) &&
    !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}]/u.test(text)
  )
    return 'letters'
  return 'mixed'
}

const CAPITAL = /^\p{Lu}/u
const SMALL = /^\p{Ll}/u

function shapeOf(
  lattice: Lattice,
  { from, to }: Span,
  text: string,
): { script: string; size: string; caps: string } {
  const script = scriptOf(text)
  const words = lattice.atoms.slice(from, to).filter(({ kind }) => kind === 'word')
  if (script === 'latin' || script === 'letters') {
    const forms = words.map(({ start }) => lattice.line[start]!)
    const small = forms.filter((it) => SMALL.test(it)).length
    const caps = /^[^\p{Ll}]+$/u.test(text)
      ? 'ALL'
      : small === 0
        ? 'Caps'
        : CAPITAL.test(forms[0] ?? '')
          ? SMALL.test(forms.at(-1)!)
            ? 'Cap'
            : 'CapsIn'
          : 'small'
    return { script, size: String(Math.min(words.length, 6)), caps }
  }
  const length = text.length
  return {
    script,
    size: length <= 6 ? String(length) : length <= 9 ? '7' : length <= 14 ? '10' : '15',
    caps: '',
  }
}

/** The features of a span. */
export function featuresOf(lattice: Lattice, span: Span): string[] {
  const { line, atoms } = lattice
  const { from, to } = span
  const text = line.slice(atoms[from]!.start, atoms[to - 1]!.end)
  const { script, size, caps } = shapeOf(lattice, span, text)
  const name = nameOf(lattice, span, script)
  const seen: Seen = { lattice, span, text, script, shape: `${script}${size}${caps}`, caps, name }
  return [...besides(seen), ...known(seen), ...borders(seen), ...letters(seen), ...said(seen)]
}

interface Seen {
  lattice: Lattice
  span: Span
  text: string
  script: string
  shape: string
  caps: string
  name: string
}

/** What stands beside it, and which word for people it follows. */
function besides({ lattice, span: { from, to }, script, shape, caps, name }: Seen): string[] {
  const left = neighbour(lattice, from - 1, -1)
  const right = neighbour(lattice, to, 1)
  const left2 = beyond(lattice, from - 1, -1)
  const right2 = beyond(lattice, to, 1)
  const open = governor(lattice, from)
  const close = closer(lattice, to)
  return [
    ...['bias', `s${shape}`, `c${script}${caps}`, `n${name}`, `N${name}_${shape}`],
    ...[`l${left}`, `r${right}`, `L${left2}`, `R${right2}`, `lr${left}_${right}`, `LR${left2}_${right2}`],
    ...[`g${open}`, `G${open}_${script}${name}`, `gL${open}_${left2}`],
    ...[`k${close}`, `K${close}_${script}${name}`],
    ...[`nl${name}_${left2}`, `nr${name}_${right2}`, `sl${shape}_${left2}`, `sr${shape}_${right2}`],
    ...whole(lattice, from, to).flatMap((what) => [
      `wg${what}_${open}`,
      `wl${what}_${left2}`,
      `wr${what}_${right2}`,
    ]),
    // A border in the middle of letters needs a reason.
    ...(areJoined(lattice, to) ? [`glued_${right}_${name}`] : []),
    ...(areJoined(lattice, from) ? [`Glued_${left}_${name}`] : []),
  ]
}

const areJoined = ({ atoms }: Lattice, at: number) =>
  atoms[at - 1]?.kind === 'joined' && atoms[at]?.kind === 'joined'

/** All that the span is known as, in one word; nothing when it is not known. */
function whole({ whole }: Lattice, from: number, to: number): string[] {
  const kinds = whole.get(from * 1024 + to) ?? 0
  const names = NAMES_OF_KINDS.filter(([, bit]) => (kinds & bit) !== 0).map(([kind]) => kind)
  return names.length === 0 ? [] : [`+${names.join('+')}`]
}

const INNER = [
  'role',
  'wire',
  'authors',
  'photographers',
  'editors',
  'behind',
  'and',
  'desk',
  'place',
  'outlet',
  'at',
] as const

/** What it is known as, and what begins in it. */
function known({ lattice, span: { from, to }, script }: Seen): string[] {
  const kinds = lattice.whole.get(from * 1024 + to) ?? 0
  let inside = 0
  for (let at = from; at < to; at++) inside |= lattice.begins[at]!
  return [
    ...NAMES_OF_KINDS.filter(([, bit]) => (kinds & bit) !== 0).map(([kind]) => `w${kind}`),
    ...INNER.filter((kind) => (inside & ~kinds & KIND[kind]) !== 0).flatMap((kind) => [
      `i${kind}`,
      `i${kind}_${script}`,
    ]),
    ...((inside & KIND.outletWord) !== 0 ? ['ioutlet'] : []),
  ]
}

const LONG_KINDS = KIND.role | KIND.outlet | KIND.place | KIND.authors | KIND.wire

/** What known words begin and end at its borders, or are cut by them. */
function borders({ lattice, span: { from, to }, script, shape }: Seen): string[] {
  const { begins, ends, covers } = lattice
  const kinds = lattice.whole.get(from * 1024 + to) ?? 0
  const first = begins[from]!
  const last = ends[to]!
  return [
    ...((last & KIND.outletWord) !== 0 ? ['eoutlet', `eoutlet${script}`] : []),
    ...((last & KIND.placeWord) !== 0 ? ['eplace', `eplace${shape}`] : []),
    ...((last & ~kinds & KIND.place) !== 0 ? ['endsplace'] : []),
    ...((first & KIND.outletWord) !== 0 ? ['boutlet'] : []),
    ...((first & KIND.given) !== 0 ? ['bgiven'] : []),
    ...((first & ~kinds & KIND.place) !== 0 ? [`bplace${script}`] : []),
    ...((covers[from]! & ~first & LONG_KINDS) !== 0 ? ['cutsleft'] : []),
    ...((covers[to - 1]! & ~last & LONG_KINDS) !== 0 ? ['cutsright'] : []),
  ]
}

/** Signs and digits in it; the first and the last character where words are written together. */
function letters({ span, text, script }: Seen): string[] {
  const signs = text.match(/[^\p{L}\p{M}\p{N}\s]|\d/gu) ?? []
  return [
    ...signs.map((sign) => `h${/\d/.test(sign) ? '0' : sign}`),
    ...(script === 'han' || script === 'kana' || script === 'mixed' || script === 'hangul'
      ? [`z${text.at(-1)}`, `zz${text.slice(-2)}`, `a${text[0]}`]
      : [`y${script}${text.slice(-3).toLowerCase()}`]),
    ...(span.from === 0 ? ['first'] : []),
  ]
}

/** What the rules say of it. */
function said({ lattice: { said, opens, closes }, span: { from, to }, script, name }: Seen): string[] {
  const voices = new Set(said.slice(from, to))
  const says = voices.size === 1 ? SAID[said[from]!]! : 'mixed'
  const border = `${opens[from]}${closes[to]}`
  return [`R=${says}${border}`, `R=${says}${border}_${name}${script}`]
}

/** How much a span looks like a person's name. */
function nameOf({ line, atoms, whole, begins, ends }: Lattice, { from, to }: Span, script: string): string {
  if (script === 'han' || script === 'hangul') {
    const length = to - from
    for (let surname = 2; surname >= 1; surname--)
      if (((whole.get(from * 1024 + from + surname) ?? 0) & KIND.surname) !== 0 && length > surname)
        return `sur${length - surname <= 2 ? length - surname : 3}`
    return ''
  }
  if (script === 'kana')
    return /^\p{Script=Han}/u.test(line.slice(atoms[from]!.start)) && to - from <= 6 ? 'kname' : ''
  if (script !== 'latin' && script !== 'letters') return ''
  const given = (begins[from]! & KIND.given) !== 0 ? 'given' : ''
  return to - from > 1 && (ends[to]! & KIND.surname) !== 0 ? `${given}sur` : given
}

/** What is told of an atom that is left unread. */
export function skipFeatures({ line, atoms, covers, said }: Lattice, at: number): string[] {
  const atom = atoms[at]!
  if (atom.kind !== 'joined' && atom.kind !== 'word') return []
  const caps = atom.kind === 'word' ? (CAPITAL.test(line[atom.start]!) ? 'Cap' : 'small') : ''
  const list = [`o${atom.kind}${caps}`, `oR=${SAID[said[at]!]}`]
  for (const [kind, bit] of NAMES_OF_KINDS) if ((covers[at]! & bit) !== 0) list.push(`o${kind}`)
  return list
}
