/** Reads a statement about people into names: joined names apart, titles and staff codes dropped. */
import { Expression } from '../languages/expression.ts'
import { joinerOf, oncePerSet, oneOf } from '../languages/merge.ts'
import { trimmer } from '../text/trim.ts'
import type { Language } from '../types.ts'

const HAN_NAMES = /^[\p{Script=Han}·]{2,4}(?: +[\p{Script=Han}·]{2,4})+$/u
const HAN_APART = /^(\p{Script=Han}) +(\p{Script=Han})$/u
const CODE = /(?:_|(?<![A-Za-z]))[A-Z]{1,4}\d{2,6}$/
const CONTACT =
  /\(?(?:(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,100}|(?<!\w)@\w{2,40}|(?:https?:\/\/|www\.)\S{1,200})\)?/g
const BRACKETS = /\([^()]{0,80}\)|（[^（）]{0,80}）|\[[^[\]]{0,80}\]/g
const bare = trimmer(
  ',.;:|/·•、，：；()（）[]【】〔〕<>«»"“”\'-',
  ',;:|/·•、，：；()（）[]【】〔〕<>«»"“”。-',
)

/** A stop that ends the line, not an initial. */
const LAST_DOT = /(?<=\p{L}{3})\.$/u

/** Beside a name, more words are an office: `Jonas Petraitis, professor at the Faculty of …`. */
const MOST_WORDS = 6

/** Before a name: `By our special correspondent Dr. Ann Lee`. One at a time: role words hold each other. */
const MOST_ROLES = 5

const JOINTS = { isIn: (text: string) => /[、，,;；|&／/和与與及]/.test(text) }

export interface PeopleWords {
  and: Expression
  rolesBefore: Expression
  rolesAfter: Expression
}

export const peopleWords = oncePerSet((languages): PeopleWords => {
  const list = (pick: (names: NonNullable<Language['names']>) => readonly string[] | undefined) =>
    languages.flatMap(({ names }) => (names ? (pick(names) ?? []) : []))
  const roles = oneOf(list((names) => names.roles))
  const opening = oneOf(
    list(({ before }) => [
      ...(before?.authors ?? []),
      ...(before?.photographers ?? []),
      ...(before?.editors ?? []),
    ]),
  )
  const closing = oneOf(
    list(({ after }) => [
      ...(after?.authors ?? []),
      ...(after?.photographers ?? []),
      ...(after?.editors ?? []),
    ]),
  )
  const and = list((names) => names.and)
  return {
    and: new Expression(
      [JOINTS, opening, oneOf(and)],
      () =>
        `[、，,;；|&／]| / | (?:${opening}) |(?<=\\p{Script=Han})/|${joinerOf(and)}|(?<=\\p{Script=Han})[和与與及](?=\\p{Script=Han})`,
    ),
    rolesBefore: new Expression([opening, roles], () => `^(?:${opening}|${roles})[.:：]? *(?=\\S)`),
    rolesAfter: new Expression(
      [roles, closing],
      () => `(?<![ ,])[ ,]{1,8}(?:${roles}|${closing})(?: .{0,40})?$`,
    ),
  }
})

/**
 * The names a statement holds, in order.
 *
 * @param spaceJoins A space stands within a name (`田中 一郎`), not between two (`何岩 沈舟`).
 * `李曦_NN2587、王芳` are `['李曦', '王芳']`.
 */
export function readPeople(
  value: string,
  { and, rolesBefore, rolesAfter }: PeopleWords,
  spaceJoins = false,
): string[] {
  const plain = value.replace(CONTACT, ' ').replace(BRACKETS, ' ')
  const names = plain.split(and).flatMap((part) => {
    const name = clean(part, rolesBefore, rolesAfter)
    const apart = HAN_APART.exec(name)
    if (apart) return [`${apart[1]}${apart[2]}`]
    return HAN_NAMES.test(name) && !spaceJoins ? name.split(/ +/) : [name]
  })
  const likely = names.filter((name) => /\p{L}/u.test(name) && !/^\p{Script=Han}$/u.test(name))
  const short = likely.filter((name) => name.split(' ').length <= MOST_WORDS)
  return [...new Set(short.length > 0 ? short : likely)]
}

function clean(part: string, before: Expression, after: Expression): string {
  const trimmed = bare(part).replace(CODE, '').replace(/ {2,}/g, ' ')
  let opened = trimmed
  for (let count = 0; count < MOST_ROLES; count++) opened = opened.replace(before, '')
  const closed = opened.replace(after, '')
  return bare(closed).replace(LAST_DOT, '')
}
