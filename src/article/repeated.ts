/** Passages that stand more than once in an article: always reported, left out when asked for. */
import type { Notices, PageBlock } from '../types.ts'
import { width } from './measure.ts'

/** Shorter passages (in columns) repeat by chance or for effect. */
const LEAST = 40

const SENTENCE = /[^.!?。！？]+[.!?。！？]*/g

/** Reports repeated sentences; with `dedupe`, blocks that stand there already as a whole are left out. */
export function findRepeats(body: readonly PageBlock[], dedupe: boolean, notices: Notices): void {
  const sentences = new Map<string, number>()
  const blocks = new Set<string>()
  let count = 0
  let places: [number, number] | null = null
  for (const block of body) {
    if (block.type === 'heading' || block.type === 'image') continue
    for (const sentence of block.text.match(SENTENCE) ?? []) {
      const key = fold(sentence)
      if (width(key) < LEAST) continue
      const line = sentences.get(key)
      if (line === undefined) sentences.set(key, block.line)
      else {
        count++
        places ??= [line, block.line]
      }
    }
    const whole = fold(block.text)
    if (width(whole) < LEAST) continue
    if (dedupe && blocks.has(whole)) block.out = 'repeated'
    blocks.add(whole)
  }
  if (places)
    notices.add('repeated-text', { line: places[1], count, detail: `lines ${places[0]} and ${places[1]}` })
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim()
