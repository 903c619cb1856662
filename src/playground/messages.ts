/** What the page and its worker tell each other. */

/** What is read: a text that was typed, or a file as it is. */
export interface Given {
  content: string | Uint8Array
  name: string | null
}

export type View = 'html' | 'markdown' | 'json'

export interface Wanted {
  given: Given
  /** Options by name, as they were chosen; those that were not are left out. */
  options: Readonly<Record<string, unknown>>
  view: View
}

/** An option as a control of the page. */
export interface Control {
  name: string
  doc: string
  kind: 'choice' | 'switch' | 'text'
  choices: readonly string[]
  /** What holds where nothing is chosen. */
  standard: string | boolean
}

export type Told =
  | { ready: readonly Control[] }
  | {
      /** A page of the input, annotated as `explain --html` does. */
      annotated: string
      /** The article in the form that was wanted. */
      article: string
      view: View
      /** One line about it. */
      said: string
    }
  | { failed: string }
