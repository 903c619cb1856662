/** mdast -> hast: the tree of Markdown as the page that it would be shown as. */
import type { Element, ElementContent, Properties } from 'hast'
import type { Nodes, Parents, PhrasingContent, Table } from 'mdast'

/** Inline HTML that means the same in Markdown. */
const TAGS: ReadonlySet<string> = new Set([
  'sub',
  'sup',
  'ins',
  'del',
  'kbd',
  'b',
  'i',
  'em',
  'strong',
  'q',
  'code',
])

type Definitions = ReadonlyMap<string, { url: string; title: string | null }>

/** @param html Reads HTML that stands between the blocks. */
export function toHast(root: Parents, html: (source: string) => ElementContent[]): ElementContent[] {
  const definitions = new Map<string, { url: string; title: string | null }>()
  for (const node of root.children)
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, { url: node.url, title: node.title ?? null })
  return blocks(root, { definitions, html })
}

interface Context {
  definitions: Definitions
  html: (source: string) => ElementContent[]
}

const element = (
  node: Nodes | null,
  tagName: string,
  children: ElementContent[],
  properties: Properties = {},
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
  ...(node?.position && { position: node.position }),
})

function blocks({ children }: Parents, context: Context): ElementContent[] {
  return (children as Nodes[]).flatMap((node): ElementContent[] => {
    switch (node.type) {
      case 'heading':
        return [element(node, `h${node.depth}`, phrasing(node.children, context))]
      case 'paragraph':
        return [paragraph(node, node.children, context)]
      case 'blockquote':
        return [element(node, 'blockquote', blocks(node, context))]
      case 'list':
        return [
          element(node, node.ordered ? 'ol' : 'ul', blocks(node, context), {
            ...(node.ordered && { start: node.start ?? 1 }),
          }),
        ]
      case 'listItem':
        return [element(node, 'li', blocks(node, context))]
      case 'code': {
        const code = element(node, 'code', [{ type: 'text', value: node.value, ...placeOf(node) }])
        const language: Properties = {}
        if (node.lang) language.className = [`language-${node.lang}`]
        return [element(node, 'pre', [code], language)]
      }
      case 'table':
        return [table(node, context)]
      case 'html':
        return context.html(node.value)
      case 'thematicBreak':
        return [element(node, 'hr', [])]
      default:
        return []
    }
  })
}

const placeOf = ({ position }: Nodes) => (position ? { data: { line: position.start.line } } : {})

/** A picture by itself is a figure, what stands below it or as its title its caption; a link with a title may be a film. */
function paragraph(node: Nodes, children: readonly PhrasingContent[], context: Context): Element {
  const [first, second] = children
  if (first?.type === 'image' && (second === undefined || second.type === 'break')) {
    const title: ElementContent[] = first.title ? lines(first.title, node) : []
    const words = second === undefined ? title : phrasing(children.slice(2), context)
    const caption = words.length > 0 ? [element(node, 'figcaption', words)] : []
    return element(node, 'figure', [image(first, first.url, first.alt ?? ''), ...caption])
  }
  if (first?.type === 'link' && second === undefined && first.title && isFilm(first.title)) {
    const [words] = first.children
    const title = words?.type === 'text' && words.value !== first.url ? { title: words.value } : {}
    return element(node, 'figure', [element(node, 'iframe', [], { src: first.url, ...title })])
  }
  return element(node, 'p', phrasing(children, context))
}

/** As newsparse writes films: the title of the link is the provider's name. */
const isFilm = (title: string): boolean => /^[a-z-]{1,20}$/.test(title)

const image = (node: Nodes, src: string, alt: string): Element => element(node, 'img', [], { src, alt })

function table(node: Table, context: Context): Element {
  const rows = node.children.map((row, index) =>
    element(
      row,
      'tr',
      row.children.map((cell) => element(cell, index === 0 ? 'th' : 'td', phrasing(cell.children, context))),
    ),
  )
  return element(node, 'table', [
    element(node, 'thead', rows.slice(0, 1)),
    element(node, 'tbody', rows.slice(1)),
  ])
}

const lines = (text: string, node: Nodes): ElementContent[] =>
  text
    .split('\n')
    .flatMap((line, index): ElementContent[] => [
      ...(index > 0 ? [element(null, 'br', [])] : []),
      { type: 'text', value: line, ...placeOf(node) },
    ])

/** A line of the source that goes on: without a blank between characters of Chinese and Japanese. */
const WRAPPED =
  /(?<=[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef])\n(?=[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef])/g

function phrasing(nodes: readonly PhrasingContent[], context: Context): ElementContent[] {
  const outer: ElementContent[] = []
  const open: Element[] = []
  for (const node of nodes) {
    const [, close, name] = node.type === 'html' ? (/^<(\/?)([a-z]{1,10})>$/i.exec(node.value) ?? []) : []
    const tag = name?.toLowerCase() ?? ''
    if (TAGS.has(tag) && close === '') {
      const made = element(node, tag, [])
      ;(open.at(-1)?.children ?? outer).push(made)
      open.push(made)
    } else if (TAGS.has(tag)) {
      if (open.at(-1)?.tagName === tag) open.pop()
    } else (open.at(-1)?.children ?? outer).push(...inline(node, context))
  }
  return outer
}

const WRAPPERS = { strong: 'strong', emphasis: 'em', delete: 'del' } as const

function inline(node: PhrasingContent, context: Context): ElementContent[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value.replace(WRAPPED, ''), ...placeOf(node) }]
    case 'strong':
    case 'emphasis':
    case 'delete':
      return [element(node, WRAPPERS[node.type], phrasing(node.children, context))]
    case 'inlineCode':
      return [element(node, 'code', [{ type: 'text', value: node.value, ...placeOf(node) }])]
    case 'break':
      return [element(node, 'br', [])]
    case 'link':
      return [element(node, 'a', phrasing(node.children, context), { href: node.url })]
    case 'image':
      return [image(node, node.url, node.alt ?? '')]
    case 'linkReference': {
      const href = context.definitions.get(node.identifier)?.url
      return [element(node, 'a', phrasing(node.children, context), href === undefined ? {} : { href })]
    }
    case 'imageReference':
      return [image(node, context.definitions.get(node.identifier)?.url ?? '', node.alt ?? '')]
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? [element(node, 'br', [])] : []
    default:
      return []
  }
}
