/** Dates in words that the grammar does not know (`last Tuesday`, `the fifth of May`), by chrono-node in one locale.
 * Loaded only for a labelled value that nothing else could read; what chrono only implies is thrown away. */
import type { ReferenceDate } from '../types.ts'
import type { DateParts } from './parts.ts'

interface Component {
  isCertain(name: 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute'): boolean
  get(name: 'year' | 'month' | 'day' | 'hour' | 'minute'): number | null
}
interface Locale {
  casual: {
    parse(text: string, reference: { instant: Date; timezone: number }): { start: Component }[]
  }
}

const LOCALES: Record<string, () => Promise<Locale>> = {
  en: () => import('chrono-node/en'),
  de: () => import('chrono-node/de'),
  fr: () => import('chrono-node/fr'),
  es: () => import('chrono-node/es'),
  pt: () => import('chrono-node/pt'),
  it: () => import('chrono-node/it'),
  ru: () => import('chrono-node/ru'),
  ja: () => import('chrono-node/ja'),
  zh: () => import('chrono-node/zh'),
}

/**
 * Null without a reference date: words like these count from one.
 *
 * From 2024-03-07 on, `last Tuesday` is `{ year: 2024, month: 3, day: 5 }`.
 */
export async function readWords(
  text: string,
  lang: string | null,
  reference: ReferenceDate | null,
): Promise<DateParts | null> {
  const tag = lang?.split(/[-_]/)[0]?.toLowerCase() ?? ''
  // A page may be in `constructor`, which every object has.
  const load = Object.hasOwn(LOCALES, tag) ? LOCALES[tag] : undefined
  if (!load || !reference) return null
  const { casual } = await load()
  const { year, month, day, hour, minute } = reference
  // Wall-clock time in UTC on both sides: the host's zone has no say.
  const instant = new Date(Date.UTC(year, month - 1, day, hour, minute))
  const start = casual.parse(text, { instant, timezone: 0 })[0]?.start
  if (!start || !(start.isCertain('day') || start.isCertain('weekday'))) return null
  const at = (name: Parameters<Component['get']>[0]) => start.get(name) ?? undefined
  return {
    year: at('year'),
    month: at('month'),
    day: at('day'),
    ...(start.isCertain('hour') && { hour: at('hour'), minute: at('minute') }),
  }
}
