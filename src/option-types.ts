/** THE TABLE of options: what holds where one is not given, what it may be, and what it does. Settings, help, flags, the
 * configuration and the docs derive from it. A new option: its key in `Options`, one entry here, one case in its test. */
import { isObject, listOf, oneOf, shortly, switchOf, textOf } from './checked.ts'
import { NewsparseError } from './errors.ts'
import { completeLanguages } from './languages/complete.ts'
import { knownLanguages } from './languages/known.ts'
import { repairs } from './repair/index.ts'
import { readSites, siteMembers } from './sites.ts'
import type {
  Favor,
  OptionType,
  OwnLanguage,
  Punctuation,
  Quotes,
  ReferenceDate,
  Repair,
  Script,
  Settings,
} from './types.ts'

/** What `script` may be, besides `keep`. */
export const scripts: readonly Script[] = ['hans', 'hant', 'tw', 'twp', 'hk']

/** What `punctuation` may be. */
export const punctuations: readonly Punctuation[] = ['keep', 'fullwidth', 'halfwidth']

/** What `quotes` may be. */
export const quoteStyles: readonly Quotes[] = ['keep', 'corner', 'curly']

/** What `favor` may be. */
export const favors: readonly Favor[] = ['precision', 'recall']

/** An option that is one of a few words. */
const word = <T extends string, D extends T | null>(choices: readonly T[], standard: D, doc: string) => ({
  default: standard,
  doc,
  choices,
  read: (name: string, given: unknown): T => oneOf(name, given, choices),
})

const toggle = (standard: boolean, doc: string): OptionType<boolean> => ({
  default: standard,
  doc,
  read: switchOf,
})

const list = <T>(standard: readonly T[], what: string, isOne: (it: unknown) => it is T, doc: string) => ({
  default: standard,
  doc,
  read: (name: string, given: unknown) => listOf(name, given, what, isOne),
})

const isText = (it: unknown): it is string => typeof it === 'string'

const isPair = (it: unknown): it is readonly [string, string] =>
  Array.isArray(it) && it.length === 2 && it.every(isText)

const isRepair = (it: unknown): it is Repair =>
  isObject(it) && typeof it.kind === 'string' && typeof it.find === 'function'

/** Every option by its name. */
export const optionTypes: { readonly [Name in keyof Settings]: OptionType<Settings[Name]> } = {
  encoding: {
    default: null,
    doc: 'skip detection and decode with this WHATWG label, e.g. gb18030',
    read: textOf,
  },
  script: word<Script | 'keep', 'keep'>(
    ['keep', ...scripts],
    'keep',
    'convert the result into this script; twp also takes the phrases of Taiwan; check and explain list where two conversions are near',
  ),
  sourceScript: word(scripts, null, 'the script the text is in, instead of detecting it'),
  keepWords: list([], 'strings', isText, 'words that conversion leaves as they are'),
  scriptWords: toggle(
    true,
    "whether conversion from Simplified cuts the text into words first; off gives OpenCC's result",
  ),
  dictionary: list(
    [],
    'pairs of strings',
    isPair,
    'words with what conversion makes of them, before all that it knows',
  ),
  ambiguities: toggle(false, 'note the places where two conversions were near; check always does'),
  quotes: word(
    quoteStyles,
    'keep',
    'quotation marks around Chinese: corner is 「…『…』…」, curly is “…‘…’…”',
  ),
  referenceDate: {
    default: null,
    doc: 'what relative and year-less dates count from; without it they stay unknown',
    read: readReferenceDate,
  },
  punctuation: word(punctuations, 'keep', 'width of the punctuation between Chinese or Japanese characters'),
  favor: word(
    favors,
    null,
    'where it is not clear what belongs to the article: rather lose it, or rather keep it',
  ),
  dedupe: toggle(
    false,
    'leave out passages that stand in the article already, instead of only reporting them',
  ),
  marks: toggle(true, 'keep links, emphasis and other marks of the text'),
  report: toggle(true, 'say how the article came about'),
  explain: toggle(false, 'add to the article how each decision came about'),
  languages: {
    get default() {
      return knownLanguages()
    },
    doc: 'the languages whose words are known: `[...languages, mine]`',
    read: (_, given) => completeLanguages(given as readonly OwnLanguage[]),
  },
  sites: {
    default: {},
    doc: 'rules for single sites as CSS selectors: `{"example.com": {"body": "div.text", "drop": ".ad", "title": "h1.main"}}`',
    members: siteMembers,
    read: readSites,
  },
  repairs: list(
    repairs,
    'repairs',
    isRepair,
    'the repairs in the order of their turns: `[...repairs, mine]`',
  ),
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/

function readReferenceDate(name: string, given: unknown): ReferenceDate {
  const iso = textOf(name, given)
  const found = ISO.exec(iso)
  if (!found || Number.isNaN(Date.parse(found[4] ? iso : `${iso}T00:00Z`)))
    throw new NewsparseError(
      'bad-option',
      `${name}: "${shortly(iso)}" is no ISO 8601 date; use 2024-03-05 or 2024-03-05T18:22+08:00`,
    )
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  return { iso, year, month, day, hour, minute, second, offset: found[7] ?? null }
}
