/** Markdown for a terminal: front matter dimmed, headings bold. Adds colour and nothing else. */
import type { Palette } from './palette.ts'

export function paintMarkdown(markdown: string, palette: Palette): string {
  const end = markdown.startsWith('---\n') ? markdown.indexOf('\n---\n', 3) : -1
  const matter = end < 0 ? '' : markdown.slice(0, end + 5)
  const body = markdown.slice(matter.length)
  return (
    paintLines(matter, (line) => line.replace(/^[\w-]+:|^---$/, palette.dim)) +
    paintLines(body, (line) =>
      /^#{1,6} /.test(line) ? palette.bold(line) : /^> /.test(line) ? palette.name(line) : line,
    )
  )
}

const paintLines = (text: string, paint: (line: string) => string) => text.split('\n').map(paint).join('\n')
