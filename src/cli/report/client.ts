/** What the page about a run does in a browser. It is written into the page as its source, so it stands alone. */

/** A document in the list, in few letters: there may be many thousand. */
export interface Row {
  /** What messages call it. */
  l: string
  /** Headline. */
  t: string
  /** Source, day and id. */
  m: string
  /** What was found, in words. */
  w: string
  /** What it can be filtered by: `repair:mojibake`, `missing:date`. */
  k: string[]
}

/** The same opened. */
export interface Detail {
  failure: string | null
  repairs: { kind: string; count: number; examples: { line: number; from: string; to: string }[] }[]
  notices: { code: string; message: string; line: number | null }[]
  blocks: { fate: string; line: number; text: string; why: string }[]
  more: number
}

export function client(): void {
  const SEARCH_MS = 150
  /** Documents that are listed at once, and in each step after. */
  const SLICE = 100
  const SLICE_MS = 15
  const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
  const make = (tag: string, text = '', name = '') => {
    const element = document.createElement(tag)
    if (text !== '') element.textContent = text
    if (name !== '') element.className = name
    return element
  }
  const [search, filter, said, list] = [
    find<HTMLInputElement>('search'),
    find<HTMLSelectElement>('filter'),
    find('said'),
    find('list'),
  ]
  // A line for each document, then one for what is in it: that is read when it is opened.
  const lines = (find('data').textContent ?? '').split('\n').filter((line) => line !== '')
  const rows: { row: Row; detail: string; text: string | null; item: HTMLElement | null }[] = []

  const showBlock = ({ fate, line, text, why }: Detail['blocks'][number]) => {
    const block = make('p', '', `block ${fate}`)
    block.append(
      make('span', `${fate} ${line}`, 'fate'),
      make('span', text === '' ? '(a picture)' : text, 'text'),
    )
    block.append(make('span', why, 'why'))
    return block
  }
  const showExample = (kind: string, line: number, from: string, to: string) => {
    const item = make('li', `${kind}, line ${line}: `)
    item.append(make('del', from), make('span', ' → '), make('ins', to))
    return item
  }
  const show = (detail: string, into: HTMLElement) => {
    const { failure, repairs, notices, blocks, more } = JSON.parse(detail) as Detail
    if (failure !== null) into.append(make('p', failure))
    const told = make('ul')
    for (const { code, message, line } of notices)
      told.append(make('li', `${line === null ? '' : `line ${line}: `}${message} [${code}]`))
    for (const { kind, count, examples } of repairs) {
      for (const { line, from, to } of examples) told.append(showExample(kind, line, from, to))
      if (count > examples.length) told.append(make('li', `${kind}: ${count - examples.length} more`))
    }
    if (told.childNodes.length > 0) into.append(told)
    for (const block of blocks) into.append(showBlock(block))
    if (more > 0) into.append(make('p', `${more} more blocks; newsparse explain shows them`))
  }

  const toItem = (row: Row, detail: string) => {
    const item = make('li')
    const details = make('details')
    const summary = make('summary')
    summary.append(make('b', row.t || row.l), make('span', row.w), make('small', row.m))
    details.append(summary)
    let isShown = false
    details.addEventListener('toggle', () => {
      if (!isShown) show(detail, details)
      isShown = true
    })
    item.append(details)
    return item
  }
  for (let at = 0; at + 1 < lines.length; at += 2)
    rows.push({ row: JSON.parse(lines[at]!) as Row, detail: lines[at + 1]!, text: null, item: null })

  // The first stand at once, the others come while the reader looks: ten thousand in one go are a second.
  let wanted = rows
  let listed = 0
  const listMore = (count: number) => {
    const next = wanted.slice(listed, listed + count)
    if (next.length === 0) return
    // Laid out group by group: a browser asks each part that may be out of sight in every frame.
    const group = make('ol')
    group.append(
      ...next.map((it) => {
        it.item ??= toItem(it.row, it.detail)
        return it.item
      }),
    )
    list.append(group)
    listed += next.length
  }
  let more: ReturnType<typeof setTimeout> | undefined
  const listOthers = () => {
    if (listed >= wanted.length) return
    listMore(SLICE)
    more = setTimeout(listOthers, SLICE_MS)
  }

  const isFound = (it: (typeof rows)[number], text: string, kind: string) => {
    if (kind !== '' && !it.row.k.includes(kind)) return false
    if (text === '') return true
    it.text ??= [it.row.l, it.row.t, it.row.m, it.row.w, it.detail].join(' ').toLowerCase()
    return it.text.includes(text)
  }
  const apply = () => {
    const text = search.value.trim().toLowerCase()
    wanted = rows.filter((it) => isFound(it, text, filter.value))
    clearTimeout(more)
    list.replaceChildren()
    listed = 0
    listMore(SLICE)
    more = setTimeout(listOthers, SLICE_MS)
    said.textContent = `${wanted.length.toLocaleString('en')} of ${rows.length.toLocaleString('en')} documents`
  }
  // Paper has them all.
  addEventListener('beforeprint', () => listMore(wanted.length))
  let timer: ReturnType<typeof setTimeout> | undefined
  search.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(apply, SEARCH_MS)
  })
  filter.addEventListener('change', apply)
  find('form').addEventListener('submit', (event) => event.preventDefault())
  document.addEventListener('click', (event) => {
    const wanted = (event.target as HTMLElement).dataset?.filter
    if (wanted === undefined) return
    filter.value = wanted
    // What is beyond the few that the menu offers can be searched for.
    if (filter.value !== wanted) {
      filter.value = ''
      search.value = wanted.slice(wanted.indexOf(':') + 1)
    }
    apply()
    search.focus()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && document.activeElement !== search) {
      event.preventDefault()
      search.focus()
    }
    if (event.key === 'Escape' && document.activeElement === search) {
      search.value = ''
      apply()
    }
  })
  apply()
}
