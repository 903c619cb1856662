/** English. */
import type { Language } from '../types.ts'

export const en = {
  tag: 'en',
  labels: {
    source: ['Source'],
    date: ['Published', 'Posted'],
    updated: ['Updated', 'Last updated', 'Last modified'],
    views: ['Views'],
    authors: ['By', 'Author', 'Written by'],
  },
  nulls: ['unknown', 'n/a', 'anonymous'],
  controls: ['Print', 'Share'],
  related: ['Related articles', 'Read more', 'You may also like'],
} as const satisfies Language
