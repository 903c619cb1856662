/** Flags about what comes in. */
import { optionTypes } from '../../index.ts'
import { recordsNames } from '../../input/index.ts'
import { type FlagGroup, readers } from './flag.ts'
import { readSize } from './read.ts'

export const inputFlags: FlagGroup<'from' | 'files0From' | 'encoding' | 'maxBytes'> = {
  from: {
    long: 'from',
    value: 'KIND',
    help: 'what the inputs are; auto goes by extension, then by content',
    default: 'auto',
    choices: () => ['auto', 'text', 'html', ...recordsNames],
    on: readers,
  },
  files0From: {
    long: 'files0-from',
    value: 'FILE',
    help: 'read the names of the inputs from this file, each ending in NUL; - is standard input',
    on: readers,
  },
  encoding: {
    long: 'encoding',
    value: 'LABEL',
    help: optionTypes.encoding.doc,
    on: readers,
  },
  maxBytes: {
    long: 'max-bytes',
    value: 'SIZE',
    help: 'refuse a file, a record or one of the articles of a text that is larger, e.g. 500K, 64M',
    default: '16M',
    read: readSize,
    on: readers,
  },
}
