/**
 * Finds accented Latin letters that were read as hanzi or hangul: `expulsi贸` for `expulsió`. They are usual characters, so
 * that only their place is odd: behind a small letter, and nothing wide behind them.
 */

/** What the letters of U+00C0 to U+017F are in UTF-8 read as GBK, EUC-KR and Big5. */
const GBK =
  '脌脕脗脙脛脜脝脟脠脡脢脣脤脥脦脧脨脩脪脫脭脮脰脴脵脷脹脺脻脼脽脿谩芒茫盲氓忙莽猫茅锚毛矛铆卯茂冒帽貌贸么玫枚酶霉煤没眉媒镁每膧膩膫膬膭膮膯膰膱膲膴膵膶膷膸膹膼膽膾膿臄臅臇臈臉臋臍臎臏臐臑臒臓摹蘑模膜磨摩魔抹末莫墨默沫漠寞陌谋牟某拇牡亩姆母墓暮幕募慕木目艀艁艂艃艅艆艈艊艌艍艎艐艑艒艓艔艕艖艗艙艛艜艝艞艠艡艢艣艤艥艦艧艩拧泞牛扭钮纽脓浓农弄奴努怒女暖虐疟挪懦糯诺哦欧鸥殴藕呕偶沤啪趴'
const EUC_KR =
  '찼창찾채책챈챌챔챕챗챘챙챠챤챦챨챰챵처척천철첩첫첬청체첵첸첼치칙친칟칠칡침칩칫칭카칵칸칼캄캅캇캉캐캑캔캘캠캡캣캤캥캬캭컁커큄큅큇큉큐큔큘큠크큭큰클큼큽킁키킥킨킬킴킵킷킹타탁탄탈탉탐탑탓'
const BIG5 =
  '獺璽瓊瓣疇疆癟癡矇礙禱穫穩簾簿簸簽簷籀繫繭繹繪羅繳羶羹羸臘藩纂罌耀臚艦藻藹蘑藺蘆蘋蘇蘊蠔蠕襤覺觸議譬警譯譟譫贏贍躉躁躅躂醴禳籠籟聾聽臟襲襯觼讀贖贗躑躓轡酈鑄鑑鑒霽霾韃韁顫饕驕驍髒鬚鱉鰱'

/** The hanzi and hangul that such letters become. */
export const latinAsWide = GBK + EUC_KR + BIG5

const isOdd = new Uint8Array(0x10000)
for (const letter of latinAsWide) isOdd[letter.charCodeAt(0)] = 1

/** Where the next one stood in the units that were asked about last, from an offset on. */
let last = { units: new WeakRef<Uint16Array>(new Uint16Array()), from: 0, at: -1 }

/** Of short texts it is looked for again: that takes less than to remember it. */
const SHORT = 1 << 10

/** The next one from an offset on; -1: there is none. */
export function nextLatinAsWide(units: Uint16Array, from: number): number {
  if (units.length <= SHORT) return find(units, from)
  const isKnown = last.units.deref() === units && from >= last.from && (last.at < 0 || last.at >= from)
  if (!isKnown) last = { units: new WeakRef(units), from, at: find(units, from) }
  return last.at
}

function find(units: Uint16Array, from: number): number {
  for (let at = from; at < units.length; at++)
    if (isOdd[units[at]!] === 1 && isLatinAsWide(units, at)) return at
  return -1
}

/** Whether one of the hanzi and hangul stands where only a letter can. */
export const isLatinAsWide = (units: Uint16Array, at: number): boolean =>
  isSmall(units[at - 1]) && isNarrow(units[at + 1])

/** `a` to `z`. */
const isSmall = (unit = 0) => unit >= 0x61 && unit <= 0x7a

/** ASCII, or the end. */
const isNarrow = (unit = 0) => unit < 0x80
