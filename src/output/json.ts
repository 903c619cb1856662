/** JSON, pretty-printed or one object a line. */
import { escapeControls } from '../controls.ts'
import type { Format } from '../types.ts'

export const json: Format = {
  name: 'json',
  extension: 'json',
  description: 'one pretty-printed object',
  stringify: (article) => `${escapeControls(JSON.stringify(article, null, 2))}\n`,
}

export const ndjson: Format = {
  name: 'ndjson',
  extension: 'ndjson',
  description: 'one object a line',
  stringify: (article) => `${escapeControls(JSON.stringify(article))}\n`,
}
