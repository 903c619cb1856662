/** A line as the reader meets it: its lattice, and the values that it should find there. */
import { type Lattice, latticeOf, type Span, type State } from '../../src/header/arbiter/lattice.ts'
import { openDateline } from '../../src/header/dateline.ts'
import { tagLine } from '../../src/header/lexicon/index.ts'
import { foldLine, readByRules } from '../../src/header/line.ts'
import { saidOf } from '../../src/header/said.ts'
import { scanLine } from '../../src/header/scan.ts'
import { small, vocabularyOf } from '../../src/header/vocabulary.ts'
import { languages } from '../../src/languages/index.ts'
import type { Line } from './lines.ts'

export interface Gold {
  from: number
  to: number
  state: State
}

export interface Example {
  lattice: Lattice
  gold: Gold[]
  /** Values that are no span of the lattice. */
  lost: string[]
}

export function exampleOf({ text, kind, spans, lang }: Line): Example {
  const lattice = latticeFor(text, kind, lang)
  const { line, atoms } = lattice
  const lost: string[] = []
  const gold: Gold[] = []
  for (const { start, end, field } of spans) {
    const from = atoms.findIndex((atom) => atom.start === start)
    const to =
      atoms.findIndex((atom) => atom.end === end || (atom.kind === 'word' && atom.end === end + 1)) + 1
    const same = gold.find((it) => it.from === from && it.to === to)
    if (same) same.state = 'both'
    else if (lattice.spans.some((span) => span.from === from && span.to === to && mayBe(span, field)))
      gold.push({ from, to, state: field as State })
    else lost.push(line.slice(start, end))
  }
  return { lattice, gold, lost }
}

const mayBe = ({ isPerson, isPlace }: Span, field: string): boolean =>
  field === 'source' || (field === 'location' ? isPlace : isPerson)

function latticeFor(text: string, kind: Line['kind'], lang: string): Lattice {
  const vocabulary = vocabularyOf(languages)
  const opened = kind === 'dateline' ? openDateline(text, vocabulary, languages) : null
  if (opened) return latticeOf(opened.line, opened.marks, opened.said, tagsOf(opened.line), null)
  const line = foldLine(text)
  const tag = lang.split('-')[0]!
  const scan = scanLine(line, languages, vocabulary, tag)
  const { reading, marks } = readByRules(line, scan, languages, vocabulary, tag)
  return latticeOf(line, marks, saidOf(line, reading.claims, vocabulary), tagsOf(line), tag)
}

const tagsOf = (line: string) => tagLine(line, small(line), languages)
