/** A progress bar on a terminal, by the bytes that were read of those there are. */
import { stat } from 'node:fs/promises'
import type { Place } from './places/index.ts'
import type { Output } from './streams.ts'
import type { Tally } from './tally.ts'

const EVERY_MS = 200
const WIDTH = 20
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
  let known = false
  let over = false
  const measure = async () => {
    for await (const { path } of all ?? []) {
      if (over) return
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
    stream.write(CLEAR + drawBar(tally, seconds, known && total > 0 ? Math.min(1, read / total) : null))
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
    for await (const chunk of chunks) {
      read += chunk.length
      yield chunk
    }
  }
}

/** @param share Of all there is, 0 to 1; null when that is not known. */
export function drawBar(
  { documents, errors, findings }: Tally,
  seconds: number,
  share: number | null,
): string {
  const full = Math.round((share ?? 0) * WIDTH)
  const left = share ? (seconds / share) * (1 - share) : null
  return [
    share === null ? null : `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${Math.floor(share * 100)} %`,
    documents.toLocaleString('en'),
    `${(documents / Math.max(seconds, 0.001)).toFixed(documents > seconds * 10 ? 0 : 1)}/s`,
    left === null ? null : `${clock(left)} left`,
    findings > 0 ? `${findings.toLocaleString('en')} with findings` : null,
    errors > 0 ? `${errors.toLocaleString('en')} with an error` : null,
  ]
    .filter((it) => it !== null)
    .join('  ')
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
