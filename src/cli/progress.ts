/** A progress bar on a terminal, by the bytes that were read of those there are. */
import { stat } from 'node:fs/promises'
import type { Place } from './places/index.ts'
import type { Output } from './streams.ts'
import type { Tally } from './tally.ts'

const EVERY_MS = 200
const WIDTH = 20
/** Where a terminal does not say how wide it is. */
const MAX_COLUMNS = 80
const CLEAR = '\r\u001b[K'

export interface Progress {
  /** Counts what is read of the places. */
  watch(places: AsyncIterable<Place>): AsyncIterable<Place>
  /** Takes the bar away so that something else can be said; it comes back by itself. */
  clear(): void
  end(): void
}

/** @param all The same places once more, to know how much there is; null when that cannot be known. */
export function createProgress(stream: Output, tally: Tally, all: AsyncIterable<Place> | null): Progress {
  const started = performance.now()
  let [read, total, shown] = [0, 0, false]
  const files = { done: 0, all: 0 }
  let known = false
  let over = false
  const measure = async () => {
    for await (const { path } of all ?? []) {
      if (over) return
      files.all++
      total += path === null ? 0 : ((await stat(path).catch(() => null))?.size ?? 0)
    }
    known = all !== null
  }
  void measure()
  const clear = () => {
    if (shown) stream.write(CLEAR)
    shown = false
  }
  const timer = setInterval(() => {
    const seconds = (performance.now() - started) / 1000
    const share = known && total > 0 ? Math.min(1, read / total) : null
    stream.write(CLEAR + drawBar(tally, seconds, share, known ? files : null, stream.columns || MAX_COLUMNS))
    shown = true
  }, EVERY_MS)
  timer.unref()
  return {
    async *watch(places) {
      for await (const place of places) yield { ...place, open: (stop) => counted(place.open(stop)) }
    },
    clear,
    end() {
      over = true
      clearInterval(timer)
      clear()
    },
  }

  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of chunks) {
        read += chunk.length
        yield chunk
      }
    } finally {
      files.done++
    }
  }
}

/**
 * @param share Of all there is, 0 to 1; null when that is not known.
 * @param files How many of the inputs are read; null when their number is not known.
 * @param columns Of the terminal: what does not fit into one line goes, the least important part first.
 */
export function drawBar(
  { documents, errors, findings }: Tally,
  seconds: number,
  share: number | null,
  files: { done: number; all: number } | null = null,
  columns = MAX_COLUMNS,
): string {
  const full = Math.round((share ?? 0) * WIDTH)
  const left = share ? (seconds / share) * (1 - share) : null
  const number = (it: number) => it.toLocaleString('en')
  // Records are more than the files that they stand in.
  const records = files && documents > files.done ? `, ${number(documents)} documents` : ''
  const counted = files ? `${number(files.done)} of ${number(files.all)}${records}` : number(documents)
  const percent = share === null ? '' : `${Math.floor(share * 100)} %`
  const parts = [
    { text: share === null ? '' : `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${percent}`, weight: 2 },
    { text: counted, weight: 6 },
    {
      text: `${(documents / Math.max(seconds, 0.001)).toFixed(documents > seconds * 10 ? 0 : 1)}/s`,
      weight: 1,
    },
    { text: left === null ? '' : `${clock(left)} left`, weight: 3 },
    { text: findings > 0 ? `${number(findings)} with findings` : '', weight: 4 },
    { text: errors > 0 ? `${number(errors)} with an error` : '', weight: 5 },
  ].filter(({ text }) => text !== '')
  const join = () => parts.map(({ text }) => text).join('  ')
  // The last column stays free: some terminals begin a line after it.
  while (parts.length > 1 && join().length >= columns)
    parts.splice(parts.indexOf(parts.reduce((a, b) => (b.weight < a.weight ? b : a))), 1)
  return join().slice(0, columns - 1)
}

/**
 * @example
 * clock(3725) // => '1:02:05'
 */
function clock(seconds: number): string {
  const [hours, minutes, rest] = [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(Math.floor) as [
    number,
    number,
    number,
  ]
  const two = (it: number) => String(it).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
