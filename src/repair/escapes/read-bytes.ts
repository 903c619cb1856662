/** What the bytes of escapes mean: UTF-8 if they all are, else GBK if that reads as Chinese. */
import { decodeAs } from '../../decode/codec.ts'
import { everyday } from '../../decode/everyday.ts'
import { decodeUtf8 } from '../../decode/utf8.ts'

/** Pairs of bytes nearly always mean something in GBK: fewer characters than this prove nothing. */
const MIN_HAN = 3
/** Share of them that is among the commonest; names and headlines of a few characters have fewer. */
const COMMON = 0.5
const COMMON_IN_FEW = 0.3
const FEW = 6
const SENSELESS = /[^\P{Cc}\t\n\r]|[\p{Co}\p{Cn}\ufffd]/u
const FOREIGN = /[^\u0000-\u007f]/u
const CHINESE = /^[\u0000-\u007f\u3000-\u303f\u4e00-\u9fa5\uff01-\uff5e‘’“”—…·–]*$/
const HAN = /[\u4e00-\u9fa5]/g

export interface Read {
  encoding: 'utf-8' | 'gb18030'
  /** The text of each group of bytes. */
  texts: string[]
}

/** Groups of bytes out of one line, which are in one encoding; null when they make no sense. */
export function readBytes(groups: readonly (readonly number[])[]): Read | null {
  const bytes = groups.map((group) => Uint8Array.from(group))
  const utf8 = bytes.map((it) => decodeUtf8(it))
  if (utf8.every((it) => it !== null && !it.cut && !SENSELESS.test(it.text)))
    return { encoding: 'utf-8', texts: utf8.map((it) => it!.text) }
  const gbk = bytes.map((it) => decodeAs('gb18030', it))
  return gbk.every((it) => CHINESE.test(it)) && readsAsChinese(gbk.join(''))
    ? { encoding: 'gb18030', texts: gbk }
    : null
}

function readsAsChinese(text: string): boolean {
  const han = text.match(HAN) ?? []
  const known = han.filter((character) => everyday.han.has(character)).length
  return han.length >= MIN_HAN && known > han.length * (han.length < FEW ? COMMON_IN_FEW : COMMON)
}

/** Characters that only an escape could have carried through ASCII. */
export const isSensible = (text: string): boolean => FOREIGN.test(text) && !SENSELESS.test(text)
