/** Picture elements -> the address of the picture: the largest that is stated, wherever scripts and `<picture>` keep it. */
import type { Element } from 'hast'
import { isUnsafeAddress } from '../../addresses.ts'
import { attribute } from './attributes.ts'
import { LAZY_ADDRESSES, PLACEHOLDER_FILE } from './vocabulary.ts'

/** Less is a placeholder: a grey box, a pixel. */
const MIN_PICTURE_UNITS = 1000
/** A list of sizes is read so far. */
const MAX_SRCSET_UNITS = 20_000

const PICTURE_FILE = /.\.(?:jpe?g|png|webp|gif|avif|svg|bmp|tiff?)(?:[?#!]|$)/i
const MAX_FILE_UNITS = 2000

function isPictureFile(address: string): boolean {
  const file = /\s/.test(address) ? null : PICTURE_FILE.exec(address)
  return file !== null && file.index < MAX_FILE_UNITS && !/[{}<>"]/.test(address.slice(0, file.index + 1))
}

/** Whether an address is known to show nothing: `blank.gif`. */
export const isPlaceholder = (address: string): boolean => PLACEHOLDER_FILE.test(address.split(/[?#]/, 1)[0]!)

/**
 * The address that is given on, null where there is none.
 *
 * @param sources The `<source>` elements beside it in a `<picture>`.
 */
export function pictureAddress(element: Element, sources: readonly Element[]): string | null {
  const src = cleaned(attribute(element, 'src'))
  const own = largestOf(element) ?? lazyAddress(element) ?? (src && !isPlaceholder(src) ? src : null)
  return own ?? firstOf(sources, largestOf) ?? anyPicture(element) ?? src
}

/** Whether a picture is lost because its only address is none to give on. */
export function isUnsafePicture(element: Element): boolean {
  const stated = ['src', ...LAZY_ADDRESSES].flatMap((name) => attribute(element, name)?.trim() || [])
  const isPicture = (address: string) => !/^data:/i.test(address) || address.length >= MIN_PICTURE_UNITS
  return stated.length > 0 && stated.every(isUnsafeAddress) && stated.some(isPicture)
}

function cleaned(stated: string | null): string | null {
  const address = stated?.replace(/[\t\n\r]/g, '').trim()
  return address && !isUnsafeAddress(address) ? address : null
}

function firstOf<From, To>(all: readonly From[], read: (one: From) => To | null): To | null {
  for (const one of all) {
    const found = read(one)
    if (found !== null) return found
  }
  return null
}

const lazyAddress = (element: Element): string | null =>
  firstOf(LAZY_ADDRESSES, (name) => {
    const address = cleaned(attribute(element, name))
    return address && !/\s/.test(address) && /[/.]/.test(address) ? address : null
  })

/** A picture's file in any other attribute that a script reads: `data-large-file`. */
const anyPicture = (element: Element): string | null =>
  firstOf(Object.keys(element.properties), (name) => {
    if (!name.startsWith('data')) return null
    const address = cleaned(attribute(element, name))
    return address && isPictureFile(address) ? address : null
  })

const SRCSET = /^(?:srcSet|data\w*Src[Ss]et)$/

/** The largest of the sizes that an element lists. */
function largestOf(element: Element): string | null {
  let best: { address: string; size: number } | null = null
  for (const name of Object.keys(element.properties)) {
    if (!SRCSET.test(name)) continue
    for (const one of readSrcset(attribute(element, name) ?? ''))
      if (!isPlaceholder(one.address) && (best === null || one.size > best.size)) best = one
  }
  return best?.address ?? null
}

/**
 * Addresses with their widths or densities. An address may hold commas, and ends at white space.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
function* readSrcset(value: string): Generator<{ address: string; size: number }> {
  const places = value.slice(0, MAX_SRCSET_UNITS).matchAll(/[^\s,]\S*/g)
  let open: string | null = null
  for (const [word] of places) {
    if (open === null) {
      const address = word.replace(/(?<!,),+$/, '')
      if (address !== word) yield* sized(address, 1)
      else open = address
    } else {
      yield* sized(open, Number.parseFloat(word) || 1)
      // What stands behind a comma without a space is the next address.
      const next = word.indexOf(',')
      open = next >= 0 && next < word.length - 1 ? word.slice(next + 1) : null
    }
  }
  if (open !== null) yield* sized(open, 1)
}

function* sized(stated: string, size: number): Generator<{ address: string; size: number }> {
  const address = cleaned(stated)
  if (address !== null) yield { address, size }
}
