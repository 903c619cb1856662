/** Goes over the suspicious lines of a document, and once more over what is left when one mix-up explains most of them. */

import { encodingWords } from '../../languages/encoding-words.ts'
import { pause } from '../../pause.ts'
import type { Effort, Excerpt, Finding, Kind } from '../../types.ts'
import { isAnywhere, lineAt } from '../elsewhere.ts'
import { nextOdd, type Place } from './gate.ts'
import { type Chain, GAP, type Reading, UTF8 } from './reading.ts'
import { bestReading, readAs, readingOfGbk } from './search.ts'
import { type Segment, suspects } from './suspects.ts'

/** A mix-up that so much speaks for in the document, in nats, is likely on its other lines. */
const ESTABLISHED = 60
/** What a line must gain by an established mix-up. */
const MARGIN = 2

/**
 * @param first The first place that the gate points at.
 * @param effort What is left of it is spent on lines that no common mix-up explains beyond doubt.
 */
export async function findMojibake(
  text: string,
  kind: Kind,
  first: Place,
  effort?: Effort,
  excerpt?: Excerpt,
): Promise<Finding[] | null> {
  const findings = new Map<string, Finding>()
  const evidence = new Map<string, Evidence>()
  const left: Segment[] = []
  const unweighed = new Set<Segment>()
  let usual: Evidence | null = null
  const keep = (segment: Segment, reading: Reading) => {
    const { start } = segment
    unweighed.delete(segment)
    const key = reading.how.join()
    const finding = findings.get(key) ?? { edits: [], how: reading.how, lossy: false }
    findings.set(key, finding)
    finding.lossy ||= reading.lossy
    for (const edit of reading.edits)
      finding.edits.push({ start: edit.start + start, end: edit.end + start, to: edit.to })
  }
  for (const segment of suspects(text, kind === 'html', first).filter((it) => isOddBesideGaps(text, it))) {
    await pause()
    const line = text.slice(segment.start, segment.end)
    const isTooMuch = isUnweighed(line, effort)
    const reading = readingOf(line, segment, usual?.chain ?? null, effort)
    if (reading && isMeant(text, line, reading, excerpt)) continue
    if (!reading) {
      left.push(segment)
      if (isTooMuch) unweighed.add(segment)
      continue
    }
    keep(segment, reading)
    const known = evidence.get(reading.chain.name) ?? { chain: reading.chain, gain: 0 }
    known.gain += reading.gain
    evidence.set(reading.chain.name, known)
    if (!usual || known.gain > usual.gain) usual = known
  }
  if (usual && usual.gain >= ESTABLISHED)
    for (const segment of left) {
      await pause()
      const reading = readAs(text.slice(segment.start, segment.end), segment.endsLine, usual.chain)
      if (reading && reading.gain >= MARGIN) keep(segment, reading)
    }
  if (effort) effort.left = summaryOf(text, unweighed, excerpt)
  for (const { edits } of findings.values()) edits.sort((one, other) => one.start - other.start)
  return findings.size > 0 ? [...findings.values()] : null
}

/** What speaks for a mix-up in a document. */
interface Evidence {
  chain: Chain
  gain: number
}

const readingOf = (
  line: string,
  { gbk, endsLine }: Segment,
  usual: Chain | null,
  effort: Effort | undefined,
): Reading | null => (gbk ? readingOfGbk(line, endsLine) : bestReading(line, endsLine, usual, effort))

const isUnweighed = (line: string, effort?: Effort): boolean =>
  effort !== undefined && effort.units <= 0 && !effort.unexplained.has(line)

function summaryOf(text: string, unweighed: ReadonlySet<Segment>, excerpt?: Excerpt): Effort['left'] {
  const [first] = unweighed
  return first ? { line: lineAt(text, first.start, excerpt), count: unweighed.size } : null
}

/** Whether there is more to a line than that characters are gone. */
function isOddBesideGaps(text: string, { start, end }: Segment): boolean {
  const line = text.slice(start, end)
  return !line.includes(GAP) || nextOdd(line.replaceAll(GAP, ''), 0) !== null
}

/** Whether a line is meant as it stands although it can be read. */
const isMeant = (text: string, line: string, reading: Reading, excerpt?: Excerpt) =>
  isMention(line, reading) || isSpelledElsewhere(text, line, reading, excerpt)

/** Whether a reading only has other accents, and the document has such letters elsewhere: who wrote it has both, `fõút` and `főút`. */
function isSpelledElsewhere(
  text: string,
  line: string,
  { edits, chain }: Reading,
  excerpt?: Excerpt,
): boolean {
  if (chain.right === UTF8 || edits.some(({ start, end, to }) => bare(line.slice(start, end)) !== bare(to)))
    return false
  const letters = [...new Set(edits.flatMap(({ to }) => Array.from(to)))].filter(
    (it) => it > '\x7f' && !line.includes(it),
  )
  return letters.length > 0 && isAnywhere(text, excerpt, (lines) => letters.some((it) => lines.includes(it)))
}

const bare = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

/** Whether what is left of a line beside the edits speaks of encodings: its mojibake is an example. */
function isMention(line: string, { edits }: Reading): boolean {
  const rest = edits
    .reduceRight((it, { start, end }) => `${it.slice(0, start)} ${it.slice(end)}`, line)
    .toLowerCase()
  return encodingWords.some((word) => rest.includes(word))
}
