/** The blocks of an article as lines of a terminal. */
import type { Block } from '../../index.ts'
import { drawStyled, drawText, type Sheet, withSpots } from './sheet.ts'
import { shown, toStyled } from './styled.ts'
import { drawTable } from './table.ts'

/** Narrower than this, a column of text is no longer read as one. */
const MIN_COLUMNS = 12

export function drawBlock(block: Block, sheet: Sheet): string[] {
  const { palette } = sheet
  switch (block.type) {
    case 'list':
      return drawList(block, sheet)
    case 'quote':
      return behind(palette.dim('│ '), 2, sheet, (inner) => drawText(block, inner))
    case 'table':
      return block.rows.length > 0 ? drawTable(block, sheet) : drawText(block, sheet)
    case 'image':
      return drawImage(block, sheet)
    case 'embed':
      return drawImage({ ...block, alt: block.provider }, sheet)
    case 'code':
      return block.text.split('\n').map((line) => `    ${palette.name(shown(line))}`)
    default:
      return drawText(block, sheet)
  }
}

/** Lines with a sign before the first one, and as many blanks, or the same sign, before the others. */
function behind(
  sign: string,
  width: number,
  sheet: Sheet,
  draw: (inner: Sheet) => string[],
  others = sign,
): string[] {
  const columns = Math.max(sheet.columns - width, MIN_COLUMNS)
  return draw({ ...sheet, columns }).map((line, index) => (index === 0 ? sign : others) + line)
}

function drawList({ items, ordered, start }: Extract<Block, { type: 'list' }>, sheet: Sheet): string[] {
  const first = start ?? 1
  const width = ordered ? String(first + items.length - 1).length + 2 : 2
  return items.flatMap((item, index) => {
    const { blocks = [] } = item
    const sign = ordered ? `${first + index}. `.padStart(width) : '• '
    const draw = (inner: Sheet) => [
      ...(item.text === '' && blocks.length > 0 ? [] : drawText(item, inner)),
      ...blocks.flatMap((block) => drawBlock(block, inner)),
    ]
    return behind(sign, width, sheet, draw, ' '.repeat(width))
  })
}

type Picture = Pick<Extract<Block, { type: 'image' }>, 'text' | 'marks' | 'alt' | 'src'>

/** A picture is a line: what it shows, and the number of its address. */
function drawImage(picture: Picture, sheet: Sheet): string[] {
  const { text, alt, src } = picture
  const caption = text ? withSpots(picture, sheet) : { text: alt || 'picture' }
  const styled = toStyled(caption, sheet.palette, sheet.addresses)
  const number = src ? ` [${sheet.addresses.number(src)}]` : ''
  const whole = { text: styled.text + number, styles: styled.styles }
  return behind(
    sheet.palette.dim('▣ '),
    2,
    sheet,
    (inner) => drawStyled(whole, inner.columns).map((line) => sheet.palette.dim(line)),
    '  ',
  )
}
