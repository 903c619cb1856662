/** What is told of a span of the lattice: its shape, what the lexica know of it, its neighbours, what the rules say. Each
 * feature is the hash of a short text, which a comment beside it shows; the weights say what it means for each state. */

import { KIND } from '../lexicon/index.ts'
import { type Around, aroundIn } from './around.ts'
import { after, afterBar, hashOf, type Part, partOf } from './hash.ts'
import { type Lattice, SAID, type Span } from './lattice.ts'
import { type Script, type Shape, shapesIn } from './shape.ts'

/** Takes the features one by one. */
type Add = (feature: number) => void

/** What is told of the spans of one lattice, and of the atoms that are left unread. */
export interface Features {
  each(span: Span, add: Add): void
  eachSkipped(at: number, add: Add): void
}

interface Seen {
  lattice: Lattice
  from: number
  to: number
  shape: Shape
  script: Part
  /** How much it looks like a person's name. */
  name: Part
  front: Around
  behind: Around
}

export function featuresIn(lattice: Lattice): Features {
  const { line, atoms } = lattice
  const around = aroundIn(lattice)
  const shapes = shapesIn(line, atoms)
  return {
    each({ from, to }, add) {
      const shape = shapes.shape(from, to)
      const name = partOf(nameOf(lattice, from, to, shape.script))
      const script = partOf(shape.script)
      const seen = {
        lattice,
        from,
        to,
        shape,
        script,
        name,
        front: around.front(from),
        behind: around.behind(to),
      }
      addBesides(seen, add)
      addKnown(seen, add)
      addBorders(seen, add)
      for (let at = from; at < to; at++) for (const sign of shapes.signs(at)) add(sign)
      addLetters(seen, add)
      addSaid(seen, add)
    },
    eachSkipped: (at, add) => addSkipped(lattice, at, add),
  }
}

/** The texts that features begin with, hashed. */
const hashes = <const T extends string>(...texts: readonly T[]): Record<T, number> =>
  Object.fromEntries(texts.map((text) => [text, hashOf(text)])) as Record<T, number>

const SHAPES = hashes('bias', 's', 'c', 'n', 'N')
const BESIDES = hashes('l', 'r', 'L', 'R', 'lr', 'LR', 'g', 'G', 'gL', 'k', 'K', 'nl', 'nr', 'sl', 'sr')
const WHOLES = hashes('wg', 'wl', 'wr')
const GLUED = hashes('glued_', 'Glued_')

/** What stands beside it, and which word for people it follows. */
function addBesides({ lattice, from, to, shape, script, name, front, behind }: Seen, add: Add): void {
  const { near: left, far: left2, word: open } = front
  const { near: right, far: right2, word: close } = behind
  add(SHAPES.bias)
  add(after(SHAPES.s, shape.whole))
  add(after(after(SHAPES.c, script), shape.caps))
  add(after(SHAPES.n, name))
  add(afterBar(after(SHAPES.N, name), shape.whole))
  add(after(BESIDES.l, left))
  add(after(BESIDES.r, right))
  add(after(BESIDES.L, left2))
  add(after(BESIDES.R, right2))
  add(afterBar(after(BESIDES.lr, left), right))
  add(afterBar(after(BESIDES.LR, left2), right2))
  add(after(BESIDES.g, open))
  add(after(afterBar(after(BESIDES.G, open), script), name))
  add(afterBar(after(BESIDES.gL, open), left2))
  add(after(BESIDES.k, close))
  add(after(afterBar(after(BESIDES.K, close), script), name))
  add(afterBar(after(BESIDES.nl, name), left2))
  add(afterBar(after(BESIDES.nr, name), right2))
  add(afterBar(after(BESIDES.sl, shape.whole), left2))
  add(afterBar(after(BESIDES.sr, shape.whole), right2))
  const kinds = lattice.whole.get(from * 1024 + to) ?? 0
  if (kinds !== 0) {
    const what = namesOf(kinds)
    add(afterBar(after(WHOLES.wg, what), open))
    add(afterBar(after(WHOLES.wl, what), left2))
    add(afterBar(after(WHOLES.wr, what), right2))
  }
  // A border in the middle of letters needs a reason.
  if (areJoined(lattice, to)) add(afterBar(after(GLUED.glued_, right), name))
  if (areJoined(lattice, from)) add(afterBar(after(GLUED.Glued_, left), name))
}

const areJoined = ({ atoms }: Lattice, at: number) =>
  atoms[at - 1]?.kind === 'joined' && atoms[at]?.kind === 'joined'

const KINDS = Object.entries(KIND).map(([name, bit]) => ({
  bit,
  name,
  known: hashOf(`w${name}`),
  skipped: hashOf(`o${name}`),
}))

const named = new Map<number, Part>()

/** All that a span is known as, in one word: `+place+surname`. */
function namesOf(kinds: number): Part {
  const before = named.get(kinds)
  if (before) return before
  const names = KINDS.flatMap(({ bit, name }) => ((kinds & bit) === 0 ? [] : [`+${name}`]))
  const part = partOf(names.join(''))
  named.set(kinds, part)
  return part
}

const INNER = (
  [
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
).map((name) => ({ bit: KIND[name], hash: hashOf(`i${name}`) }))

const INNER_OUTLET = hashOf('ioutlet')

/** What it is known as, and what begins in it. */
function addKnown({ lattice, from, to, script }: Seen, add: Add): void {
  const kinds = lattice.whole.get(from * 1024 + to) ?? 0
  let inside = 0
  for (let at = from; at < to; at++) inside |= lattice.begins[at]!
  if (kinds !== 0) for (const { bit, known } of KINDS) if ((kinds & bit) !== 0) add(known)
  if ((inside & KIND.outletWord) !== 0) add(INNER_OUTLET)
  if ((inside & ~kinds) === 0) return
  for (const { bit, hash } of INNER) {
    if ((inside & ~kinds & bit) === 0) continue
    add(hash)
    add(afterBar(hash, script))
  }
}

const LONG_KINDS = KIND.role | KIND.outlet | KIND.place | KIND.authors | KIND.wire

const BORDERS = hashes(
  'eoutlet',
  'eplace',
  'endsplace',
  'boutlet',
  'bgiven',
  'bplace',
  'cutsleft',
  'cutsright',
)

/** What known words begin and end at its borders, or are cut by them. */
function addBorders({ lattice, from, to, script, shape }: Seen, add: Add): void {
  const { begins, ends, covers } = lattice
  const kinds = lattice.whole.get(from * 1024 + to) ?? 0
  const first = begins[from]!
  const last = ends[to]!
  if ((last & KIND.outletWord) !== 0) {
    add(BORDERS.eoutlet)
    add(after(BORDERS.eoutlet, script))
  }
  if ((last & KIND.placeWord) !== 0) {
    add(BORDERS.eplace)
    add(after(BORDERS.eplace, shape.whole))
  }
  if ((last & ~kinds & KIND.place) !== 0) add(BORDERS.endsplace)
  if ((first & KIND.outletWord) !== 0) add(BORDERS.boutlet)
  if ((first & KIND.given) !== 0) add(BORDERS.bgiven)
  if ((first & ~kinds & KIND.place) !== 0) add(after(BORDERS.bplace, script))
  if ((covers[from]! & ~first & LONG_KINDS) !== 0) add(BORDERS.cutsleft)
  if ((covers[to - 1]! & ~last & LONG_KINDS) !== 0) add(BORDERS.cutsright)
}

const FIRST = hashOf('first')

/** The first and the last character where words are written together, else how the last word ends. */
function addLetters({ lattice: { line, atoms }, from, to, shape }: Seen, add: Add): void {
  const start = atoms[from]!.start
  const end = atoms[to - 1]!.end
  if (shape.script === 'latin' || shape.script === 'letters')
    add(hashOf(`y${shape.script}${line.slice(Math.max(start, end - 3), end).toLowerCase()}`))
  else {
    add(hashOf(`z${line[end - 1]}`))
    add(hashOf(`zz${line.slice(Math.max(start, end - 2), end)}`))
    add(hashOf(`a${line[start]}`))
  }
  if (from === 0) add(FIRST)
}

const SAYS = [...SAID, 'mixed'].map((field) =>
  ['00', '01', '10', '11'].map((border) => hashOf(`R=${field}${border}`)),
)

/** What the rules say of it. */
function addSaid({ lattice: { said, opens, closes }, from, to, script, name }: Seen, add: Add): void {
  let field = said[from]!
  for (let at = from + 1; at < to; at++) if (said[at] !== field) field = SAID.length
  const says = SAYS[field]![opens[from]! * 2 + closes[to]!]!
  add(says)
  add(after(afterBar(says, name), script))
}

/** How much a span looks like a person's name. */
function nameOf(
  { line, atoms, whole, begins, ends }: Lattice,
  from: number,
  to: number,
  script: Script,
): string {
  if (script === 'han' || script === 'hangul') {
    const length = to - from
    for (let surname = 2; surname >= 1; surname--)
      if (((whole.get(from * 1024 + from + surname) ?? 0) & KIND.surname) !== 0 && length > surname)
        return `sur${length - surname <= 2 ? length - surname : 3}`
    return ''
  }
  if (script === 'kana')
    return to - from <= 6 && HAN.test(line.slice(atoms[from]!.start, atoms[from]!.start + 2)) ? 'kname' : ''
  if (script !== 'latin' && script !== 'letters') return ''
  const given = (begins[from]! & KIND.given) !== 0 ? 'given' : ''
  return to - from > 1 && (ends[to]! & KIND.surname) !== 0 ? `${given}sur` : given
}

const HAN = /^\p{Script=Han}/u
const CAPITAL = /^\p{Lu}/u

const LEFT = { joined: hashOf('ojoined'), Cap: hashOf('owordCap'), small: hashOf('owordsmall') }
const LEFT_SAID = SAID.map((field) => hashOf(`oR=${field}`))

/** What is told of an atom that is left unread. */
function addSkipped({ line, atoms, covers, said }: Lattice, at: number, add: Add): void {
  const { kind, start } = atoms[at]!
  if (kind !== 'joined' && kind !== 'word') return
  add(LEFT[kind === 'joined' ? kind : CAPITAL.test(line[start]!) ? 'Cap' : 'small'])
  add(LEFT_SAID[said[at]!]!)
  const kinds = covers[at]!
  if (kinds !== 0) for (const { bit, skipped } of KINDS) if ((kinds & bit) !== 0) add(skipped)
}
