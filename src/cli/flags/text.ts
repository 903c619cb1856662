/** Flags about what is made of the text; each stands for an option of the library. */
import { favors, punctuations, scripts } from '../../index.ts'
import type { FlagGroup } from './flag.ts'

export const textFlags: FlagGroup<
  'script' | 'sourceScript' | 'keepWords' | 'referenceDate' | 'punctuation' | 'favor' | 'dedupe'
> = {
  script: {
    long: 'script',
    value: 'NAME',
    help: 'convert the result into this script; twp also takes the phrases of Taiwan',
    default: 'keep',
    choices: () => ['keep', ...scripts],
    on: ['parse', 'repair'],
  },
  sourceScript: {
    long: 'source-script',
    value: 'NAME',
    help: 'the script the text is in, instead of detecting it',
    choices: () => scripts,
    on: ['parse', 'repair'],
  },
  keepWords: {
    long: 'keep-words',
    value: 'FILE',
    help: 'words that conversion leaves as they are, one a line',
    on: ['parse', 'repair'],
  },
  referenceDate: {
    long: 'reference-date',
    value: 'ISO',
    help: 'what relative and year-less dates count from; without it they stay unknown',
    on: ['parse'],
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
    on: ['parse'],
  },
  dedupe: {
    long: 'dedupe',
    help: 'leave out passages that stand in the article already, instead of only reporting them',
    on: ['parse'],
  },
}
