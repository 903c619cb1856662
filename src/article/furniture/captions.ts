/** Lines that say what a picture shows, or who took it: they become blocks of type `image`. */
import type { Language } from '../../types.ts'

/** Agencies and picture services: names, the same in every language. */
const AGENCIES =
  'AFP|AP|APA|AAP|ANP|ANSA|AA|Anadolu|Belga|BELGA|CP|CTK|ČTK|DPA|dpa|EFE|EPA|epd|Getty|Getty Images|iStock|iStockphoto|IMAGO|imago|Keystone|KEYSTONE|Kyodo|MTI|NTB|PA|PAP|Reuters|REUTERS|Ritzau Scanpix|Scanpix|SDA|Shutterstock|SIPA|TASS|ТАСС|TT|UPI|Xinhua|Yonhap|ZUMA|Zuma|picture alliance|Picture Alliance|Unsplash|Pexels|Pixabay|Alamy|AP Photo|WireImage|РИА Новости|新华社|新華社|中新社|视觉中国|视觉中国供图|东方IC|图虫|中央社|共同|共同通信|時事|연합뉴스|뉴시스|뉴스1'

const AGENCY_ALONE = new RegExp(`^[^.!?。]{0,60}(?:^|[\\s/|–-])(?:${AGENCIES})(?:[\\s/|,–-][^.!?。]{0,40})?$`)
const AGENCY_AT_END = new RegExp(`(?:[(（/|\\s]|[a-zß-ÿ.])(?:${AGENCIES})[)）\\]]?\\.?$`)
const MARKS = /©|\((?:Archiv|Symbol)\S{1,8}\)|(?:摄|攝|供图|供圖|撮影|撮影）|提供）|摄）|攝）)$/

/** Stands between every label and its name; the labels of all languages take long to compile. */
const JOINT = /[:：｜|／/]|\sby\s/i

export interface CaptionWords {
  isCaption(text: string): boolean
  /** Names the photographer or agency and nothing else: what it belongs to stands in the line before. */
  isCredit(text: string): boolean
}

const compiled = new WeakMap<readonly Language[], CaptionWords>()

export function captionWords(languages: readonly Language[]): CaptionWords {
  const known = compiled.get(languages)
  if (known) return known
  const words = [...new Set(languages.flatMap(({ furniture }) => furniture?.credit ?? []))]
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .sort((one, other) => other.length - one.length)
  const label = `(?:${words.join('|')})`
  const first = new RegExp(`^[(（[【]?${label}\\s?[:：｜|／/]`, 'iu')
  const later = new RegExp(
    `(?:[\\s(（[【.。）)"”]|(?<=[a-zß-ÿ)]))${label}\\s?(?:[:：｜／/]|\\s[Bb]y\\s)[^:：]{1,80}$`,
    'iu',
  )
  const made: CaptionWords = {
    isCaption: (text) =>
      (JOINT.test(text) && first.test(text)) ||
      AGENCY_AT_END.test(text.slice(-60)) ||
      MARKS.test(text) ||
      (JOINT.test(text.slice(-120)) && later.test(text.slice(-120))),
    isCredit: (text) => AGENCY_ALONE.test(text),
  }
  compiled.set(languages, made)
  return made
}
