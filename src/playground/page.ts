/** The playground: what is pasted, dropped or stands in the address goes to the worker, what comes back is shown. */
import { showControls } from './controls.ts'
import type { Control, Given, Told, View, Wanted } from './messages.ts'
import { showPage } from './shown.ts'
import { fromAddress, toAddress } from './state.ts'

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const text = find<HTMLTextAreaElement>('text')
const said = find('said')
const TYPING_MS = 200

let wanted: Wanted = { given: { content: '', name: null }, options: {}, view: 'html' }
let controls: readonly Control[] = []
/** The state that stands in the address, to tell a change by the reader from our own. */
let written = location.hash.slice(1)

// The policy of a page holds for a worker that it made itself, not for one that comes from an address.
const start = new Blob([`import ${JSON.stringify(new URL('worker.js', import.meta.url).href)}`], {
  type: 'text/javascript',
})
const worker = new Worker(URL.createObjectURL(start), { type: 'module' })
let isBusy = true
let isStale = false

function ask(): void {
  isStale = isBusy
  if (isBusy) return
  if (wanted.given.content.length === 0) {
    showNothing()
    return
  }
  isBusy = true
  document.body.setAttribute('aria-busy', 'true')
  worker.postMessage(wanted)
}

worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
  isBusy = false
  document.body.removeAttribute('aria-busy')
  if ('ready' in data) {
    controls = data.ready
    showOptions()
    return ask()
  }
  if (isStale) return ask()
  say('failed' in data ? data.failed : data.said, 'failed' in data)
  if (!('failed' in data)) show(data)
})
worker.addEventListener('error', (event) => {
  isBusy = false
  say(`It could not be read: ${event.message}`, true)
})

function show({ annotated, article, view }: Extract<Told, { article: string }>): void {
  showPage(find('annotated'), annotated)
  find('page').hidden = view !== 'html'
  find('code').hidden = view === 'html'
  if (view === 'html') showPage(find('page'), article)
  find('code').textContent = article
}

function showNothing(): void {
  say('Nothing to read yet.')
  for (const id of ['annotated', 'page']) find(id).shadowRoot?.replaceChildren()
  find('code').textContent = ''
}

function say(message: string, isFailure = false): void {
  said.textContent = message
  said.classList.toggle('failed', isFailure)
}

const showOptions = () =>
  showControls(find('controls'), controls, wanted.options, (options) => change({ options }))

function change(to: Partial<Wanted>): void {
  wanted = { ...wanted, ...to }
  ask()
  void write()
}

async function write(): Promise<void> {
  const { hash, whole } = await toAddress(wanted)
  written = hash
  history.replaceState(null, '', hash === '' ? location.pathname : `#${hash}`)
  find('unkept').hidden = whole
}

async function open(): Promise<void> {
  try {
    wanted = await fromAddress(location.hash)
  } catch {
    return say('The text in the address was cut or changed, so it cannot be read.', true)
  }
  showGiven()
  for (const it of document.querySelectorAll<HTMLInputElement>('[name=view]'))
    it.checked = it.value === wanted.view
  showOptions()
  ask()
}

function showGiven(): void {
  const { content, name } = wanted.given
  text.value = typeof content === 'string' ? content : ''
  text.placeholder =
    typeof content === 'string' ? '' : `${name ?? 'A file'}, ${content.length.toLocaleString('en')} bytes`
}

async function take(file: File | undefined): Promise<void> {
  if (!file) return
  const given: Given = { content: new Uint8Array(await file.arrayBuffer()), name: file.name }
  change({ given })
  showGiven()
}

let typing: ReturnType<typeof setTimeout> | undefined
text.addEventListener('input', () => {
  clearTimeout(typing)
  typing = setTimeout(() => change({ given: { content: text.value, name: null } }), TYPING_MS)
})
find<HTMLInputElement>('file').addEventListener('change', ({ target }) => {
  const chosen = target as HTMLInputElement
  void take(chosen.files?.[0])
  chosen.value = ''
})
find('clear').addEventListener('click', () => {
  change({ given: { content: '', name: null } })
  showGiven()
  text.focus()
})
find('views').addEventListener('change', ({ target }) =>
  change({ view: (target as HTMLInputElement).value as View }),
)
find('copy').addEventListener('click', async () => {
  await navigator.clipboard.writeText(find('code').textContent ?? '')
  say('Copied.')
})
const isDropping = (is: boolean) => document.body.classList.toggle('dropping', is)
document.addEventListener('dragover', (event) => {
  event.preventDefault()
  isDropping(true)
})
document.addEventListener('dragleave', () => isDropping(false))
document.addEventListener('drop', (event) => {
  event.preventDefault()
  isDropping(false)
  void take(event.dataTransfer?.files[0])
})
addEventListener('hashchange', () => {
  if (location.hash.slice(1) !== written) void open()
})
void open()
if ('serviceWorker' in navigator && location.protocol !== 'file:')
  void navigator.serviceWorker.register('offline.js')
