/** The user's own words: they are replaced before anything else is converted, and then stay. */
import type { Stretches } from './stretches.ts'

/** Words with what they become. */
export type Dictionary = readonly (readonly [word: string, becomes: string])[]

export interface Replaced {
  text: string
  /** Where the replacements stand. */
  held: [start: number, end: number][]
  /** As `shifts` of `Units`. */
  shifts: number[]
}

/** Finds where words stand in a text, the longest at each place; the first of two entries for one word counts. */
export function wordFinder(words: readonly string[]): (text: string) => [start: number, end: number][] {
  const byFirst = new Map<string, string[]>()
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    if (word === '') continue
    const list = byFirst.get(word[0]!)
    if (list) list.push(word)
    else byFirst.set(word[0]!, [word])
  }
  if (byFirst.size === 0) return () => []
  return (text) => {
    const found: [number, number][] = []
    for (let at = 0; at < text.length; at++) {
      const word = byFirst.get(text[at]!)?.find((it) => text.startsWith(it, at))
      if (word === undefined) continue
      found.push([at, at + word.length])
      at += word.length - 1
    }
    return found
  }
}

/** Replaces the words of a dictionary outside of what stays. */
export function replacerOf(dictionary: Dictionary): (text: string, staying: () => Stretches) => Replaced {
  const find = wordFinder(dictionary.map(([word]) => word))
  const values = new Map([...dictionary].reverse())
  return (text, staying) => {
    const found = find(text)
    const result: Replaced = { text: '', held: [], shifts: [] }
    if (found.length === 0) return { ...result, text }
    const stays = staying()
    let next = 0
    let done = 0
    for (const [start, end] of found) {
      while (next < stays.length && stays[next]![1] <= start) next++
      if (next < stays.length && stays[next]![0] < end) continue
      const value = values.get(text.slice(start, end))!
      result.text += text.slice(done, start) + value
      result.held.push([result.text.length - value.length, result.text.length])
      if (value.length !== end - start) result.shifts.push(result.text.length, end)
      done = end
    }
    result.text += text.slice(done)
    return result
  }
}
