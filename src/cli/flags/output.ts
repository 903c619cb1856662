/** Flags about what is written, and where. */
import { formatsOf } from '../formats.ts'
import { type FlagGroup, readers } from './flag.ts'
import { readNames } from './read.ts'

export const outputFlags: FlagGroup<
  | 'json'
  | 'ndjson'
  | 'markdown'
  | 'html'
  | 'block'
  | 'show'
  | 'frontMatter'
  | 'heading'
  | 'format'
  | 'reporter'
  | 'output'
  | 'outDir'
  | 'resume'
  | 'marks'
  | 'report'
  | 'diff'
  | 'write'
> = {
  json: { long: 'json', help: 'JSON: one input a pretty object, more of them NDJSON', on: readers },
  ndjson: { long: 'ndjson', help: 'NDJSON: one object a line', on: readers },
  markdown: { long: 'markdown', help: 'Markdown with YAML front matter (the default)', on: ['parse'] },
  frontMatter: {
    long: 'front-matter',
    value: 'FIELDS',
    help: 'the fields in the front matter of Markdown, in order, renamed with =: title,date=pubDate,authors=author',
    read: readNames,
    on: ['parse'],
  },
  heading: { long: 'heading', help: 'put the title above the body of Markdown too', on: ['parse'] },
  html: {
    long: 'html',
    value: 'FILE',
    help: 'write one page there: the input as a reader sees it, each piece with the rule that decided',
    on: ['explain'],
  },
  block: {
    long: 'block',
    value: 'TEXT',
    help: 'explain only the blocks that hold this text',
    on: ['explain'],
  },
  show: {
    long: 'show',
    value: 'WHAT',
    help: 'lay the article out for reading, with what was repaired marked, what was left out in its place, or both',
    choices: () => ['repairs', 'dropped', 'all'],
    on: ['parse'],
  },
  format: {
    long: 'format',
    short: 'f',
    value: 'NAME',
    help: 'output format; without it the name given to --output tells',
    choices: formatsOf,
    on: readers,
  },
  reporter: {
    long: 'reporter',
    value: 'NAME',
    help: 'write the findings as annotations of GitHub Actions, or as SARIF 2.1.0',
    choices: () => ['github', 'sarif'],
    on: ['check'],
  },
  output: {
    long: 'output',
    short: 'o',
    value: 'FILE',
    help: 'write there instead of standard output (-); the file appears when it is complete',
    on: [...readers, 'schema', 'completion'],
  },
  outDir: {
    long: 'out-dir',
    value: 'DIR',
    help: 'write one file for each result there, in the shape of the input tree',
    on: readers,
  },
  resume: {
    long: 'resume',
    help: 'leave out what an earlier run into the same --out-dir finished',
    on: readers,
  },
  marks: { long: 'no-marks', help: 'leave out links, emphasis and other marks of the text', on: ['parse'] },
  report: { long: 'no-report', help: 'leave out how the article came about', on: ['parse'] },
  diff: { long: 'diff', help: 'show what would change as a unified diff', on: ['repair'] },
  write: {
    long: 'write',
    help: 'repair the files in place; a file that needs nothing is not touched',
    on: ['repair'],
  },
}
