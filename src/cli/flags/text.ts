/** Flags about what is made of the text; each stands for an option of the library. */
import { punctuations, scripts } from '../../index.ts'
import type { FlagGroup } from './flag.ts'

export const textFlags: FlagGroup<'script' | 'sourceScript' | 'referenceDate' | 'punctuation'> = {
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
}
