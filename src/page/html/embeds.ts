/** What is shown from elsewhere: films, posts, maps. */
import type { Element } from 'hast'
import { isUnsafeAddress } from '../../addresses.ts'
import { attribute } from './attributes.ts'
import { EMBED_TITLE, PROVIDERS } from './vocabulary.ts'

export interface Embedded {
  src: string
  /** Who shows it, null for others than those that are known. */
  provider: string | null
  /** What it is called; null for a title that says that it is an embed and no more. */
  title: string | null
}

const HOSTS = new Map(PROVIDERS.flatMap(([name, hosts]) => hosts.split(' ').map((host) => [host, name])))

/** Who shows what stands at an address, by its host and the hosts above it. */
function providerOf(address: string): string | null {
  const host = /^(?:https?:)?\/\/([^/?#:]{1,253})/i.exec(address)?.[1]?.toLowerCase()
  for (let rest = host; rest?.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const name = HOSTS.get(rest)
    if (name !== undefined) return name
  }
  return null
}

/** Elements of scripts that show a film or a post of one provider: where they keep its id, and where it stands. */
const PLAYERS: Readonly<Record<string, readonly [attribute: string, address: string]>> = {
  'lite-youtube': ['videoid', 'https://www.youtube.com/embed/'],
  'lite-vimeo': ['videoid', 'https://player.vimeo.com/video/'],
  'amp-youtube': ['dataVideoid', 'https://www.youtube.com/embed/'],
  'amp-vimeo': ['dataVideoid', 'https://player.vimeo.com/video/'],
  'amp-twitter': ['dataTweetid', 'https://twitter.com/i/status/'],
  'amp-instagram': ['dataShortcode', 'https://www.instagram.com/p/'],
}

const ID = /^[\w-]{1,40}$/

/** The address of what a player shows. */
function playerAddress(element: Element): string | null {
  const player = PLAYERS[element.tagName]
  if (!player) return null
  const [name, address] = player
  const id = attribute(element, name)
  return id !== null && ID.test(id) ? `${address}${id}` : null
}

/** The film of an `<object>` may stand in a parameter. */
function paramAddress({ tagName, children }: Element): string | null {
  if (tagName !== 'object') return null
  const param = children.find(
    (node): node is Element =>
      node.type === 'element' &&
      node.tagName === 'param' &&
      /^(?:movie|src)$/i.test(attribute(node, 'name') ?? ''),
  )
  const address = param && attribute(param, 'value')?.trim()
  return address && !isUnsafeAddress(address) ? address : null
}

const ADDRESSES = ['dataSrc', 'dataLazySrc', 'src', 'data']

/** An `<iframe>`, a `<video>`…, null where it has no address or is too small to be seen. */
export function embedOf(element: Element): Embedded | null {
  const own = playerAddress(element) ?? addressIn(element) ?? paramAddress(element)
  const source = element.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'source',
  )
  const src = own ?? (source ? addressIn(source) : null)
  const isTiny = ['width', 'height'].some((name) => /^[0-3](?:px)?$/.test(attribute(element, name) ?? ''))
  if (src === null || isTiny) return null
  const title = (attribute(element, 'title') ?? attribute(element, 'ariaLabel') ?? '').trim()
  return { src, provider: providerOf(src), title: EMBED_TITLE.test(title) ? null : title || null }
}

function addressIn(element: Element): string | null {
  for (const name of ADDRESSES) {
    const address = attribute(element, name)?.trim()
    if (!address || isUnsafeAddress(address) || /^(?:about|blob):/i.test(address)) continue
    return address.startsWith('//') ? `https:${address}` : address
  }
  return null
}
