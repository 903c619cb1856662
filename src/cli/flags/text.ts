/** Flags about what is made of the text; each stands for an option of the library. */
import { favors, punctuations, quoteStyles, scripts } from '../../index.ts'
import type { FlagGroup } from './flag.ts'

export const textFlags: FlagGroup<
  | 'script'
  | 'sourceScript'
  | 'keepWords'
  | 'dictionary'
  | 'scriptWords'
  | 'quotes'
  | 'referenceDate'
  | 'punctuation'
  | 'favor'
  | 'dedupe'
> = {
  script: {
    long: 'script',
    value: 'NAME',
    help: 'convert the result into this script; twp also takes the phrases of Taiwan; check lists where two conversions are near',
    default: 'keep',
    choices: () => ['keep', ...scripts],
    on: ['parse', 'repair', 'check'],
  },
  sourceScript: {
    long: 'source-script',
    value: 'NAME',
    help: 'the script the text is in, instead of detecting it',
    choices: () => scripts,
    on: ['parse', 'repair', 'check'],
  },
  keepWords: {
    long: 'keep-words',
    value: 'FILE',
    help: 'words that conversion leaves as they are, one a line',
    on: ['parse', 'repair'],
  },
  dictionary: {
    long: 'dictionary',
    value: 'FILE',
    help: "words with what conversion makes of them, parted by a tab as in OpenCC's files; may be given several times",
    many: true,
    on: ['parse', 'repair'],
  },
  scriptWords: {
    long: 'script-words',
    value: 'WHEN',
    help: "whether conversion from Simplified cuts the text into words first; off gives OpenCC's result",
    default: 'on',
    choices: () => ['on', 'off'],
    on: ['parse', 'repair'],
  },
  quotes: {
    long: 'quotes',
    value: 'STYLE',
    help: 'quotation marks around Chinese: corner is 「…『…』…」, curly is “…‘…’…”',
    default: 'keep',
    choices: () => quoteStyles,
    on: ['parse', 'repair'],
  },
  referenceDate: {
    long: 'reference-date',
    value: 'ISO',
    help: 'what relative and year-less dates count from; without it they stay unknown',
    on: ['parse', 'explain'],
  },
  punctuation: {
    long: 'punctuation',
    value: 'WIDTH',
    help: 'width of the punctuation between Chinese or Japanese characters',
    default: 'keep',
    choices: () => punctuations,
    on: ['parse', 'repair'],
  },
  favor: {
    long: 'favor',
    value: 'WHAT',
    help: 'where it is not clear what belongs to the article: rather lose it, or rather keep it',
    choices: () => favors,
    on: ['parse', 'explain'],
  },
  dedupe: {
    long: 'dedupe',
    help: 'leave out passages that stand in the article already, instead of only reporting them',
    on: ['parse', 'explain'],
  },
}
