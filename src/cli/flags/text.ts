/** Flags about what is made of the text; each stands for the option of its name, and says what that says. */
import { optionTypes } from '../../index.ts'
import { type FlagGroup, readers } from './flag.ts'

/** What an option says of itself, for the help of its flag. */
const said = <Name extends keyof typeof optionTypes>(name: Name) => ({ help: optionTypes[name].doc })

export const textFlags: FlagGroup<
  | 'script'
  | 'sourceScript'
  | 'keepWords'
  | 'dictionary'
  | 'languages'
  | 'sites'
  | 'scriptWords'
  | 'quotes'
  | 'referenceDate'
  | 'punctuation'
  | 'favor'
  | 'dedupe'
> = {
  script: {
    ...said('script'),
    long: 'script',
    value: 'NAME',
    default: optionTypes.script.default,
    choices: () => optionTypes.script.choices ?? [],
    on: readers,
  },
  sourceScript: {
    ...said('sourceScript'),
    long: 'source-script',
    value: 'NAME',
    choices: () => optionTypes.sourceScript.choices ?? [],
    on: readers,
  },
  keepWords: {
    long: 'keep-words',
    value: 'FILE',
    help: `${optionTypes.keepWords.doc}, one a line`,
    on: readers,
  },
  dictionary: {
    long: 'dictionary',
    value: 'FILE',
    help: "words with what conversion makes of them, parted by a tab as in OpenCC's files; may be given several times",
    many: true,
    on: readers,
  },
  languages: {
    long: 'languages',
    value: 'FILE',
    help: 'words of a language of your own as JSON, such as the labels of its header lines; may be given several times',
    many: true,
    on: ['parse', 'explain'],
  },
  sites: {
    long: 'sites',
    value: 'FILE',
    help: 'rules for single sites as JSON with CSS selectors: {"example.com": {"body": "div.text", "drop": ".ad"}}',
    on: ['parse', 'explain'],
  },
  scriptWords: {
    ...said('scriptWords'),
    long: 'script-words',
    value: 'WHEN',
    default: optionTypes.scriptWords.default ? 'on' : 'off',
    choices: () => ['on', 'off'],
    on: readers,
  },
  quotes: {
    ...said('quotes'),
    long: 'quotes',
    value: 'STYLE',
    default: optionTypes.quotes.default,
    choices: () => optionTypes.quotes.choices ?? [],
    on: ['parse', 'repair'],
  },
  referenceDate: {
    ...said('referenceDate'),
    long: 'reference-date',
    value: 'ISO',
    on: ['parse', 'explain'],
  },
  punctuation: {
    ...said('punctuation'),
    long: 'punctuation',
    value: 'WIDTH',
    default: optionTypes.punctuation.default,
    choices: () => optionTypes.punctuation.choices ?? [],
    on: ['parse', 'repair'],
  },
  favor: {
    ...said('favor'),
    long: 'favor',
    value: 'WHAT',
    choices: () => optionTypes.favor.choices ?? [],
    on: ['parse', 'explain'],
  },
  dedupe: { ...said('dedupe'), long: 'dedupe', on: ['parse', 'explain'] },
}
