/* Regular expressions at the top of a module are made when they are first used: V8 reads each pattern when the module runs, and
 * looks up what `\p{…}` stands for, though a short document meets a third of them. Those with `\p{…}` are compiled for everyday
 * characters first (`src/text/everyday.ts`). The text of a module changes in place, so lines keep their numbers. */
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import ts from 'typescript'

/** @type {import('esbuild').Plugin} */
export const expressionsOnDemand = {
  name: 'expressions-on-demand',
  setup(it) {
    it.onLoad({ filter: /[\\/]src[\\/].*\.ts$/, namespace: 'file' }, ({ path }) => {
      if (path.endsWith('.data.ts')) return undefined
      const source = readFileSync(path, 'utf8')
      const contents = asEveryday(source, moduleFor(path))
      return HINT.test(source) || contents !== source
        ? { contents: onDemand(contents), loader: 'ts' }
        : undefined
    })
  },
}

const EVERYDAY = resolve('src/text/everyday.ts')

/** What makes expressions for everyday characters, as a module calls it; null for the command line, which needs few.
 * @param {string} path */
function moduleFor(path) {
  if (/[\\/]src[\\/](?:cli|input)[\\/]/.test(path)) return null
  return `./${relative(dirname(path), EVERYDAY).replaceAll('\\', '/')}`
}

/** A constant of the module that may hold an expression. */
const HINT = /^const (?:[^=]|=>)+ =\s*(?:\/|\[|\{|new RegExp)/m

/**
 * @param {string} source TypeScript.
 * @returns {string} The same module; `const A = /a/` is `let A$; const A = () => (A$ ??= /a/)` in it, and `A` elsewhere `A()`.
 */
export function onDemand(source) {
  const file = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true)
  const constants = new Map(file.statements.flatMap((it) => constantOf(it) ?? []))
  const uses = usesOf(file, constants)
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = []
  for (const [name, { statement, initializer }] of constants) {
    const all = uses.get(name)
    if (!all) continue
    const start = statement.getStart(file)
    edits.push(
      { start, end: initializer.getStart(file), text: `let ${name}$; const ${name} = () => (${name}$ ??= ` },
      { start: initializer.end, end: initializer.end, text: ')' },
    )
    for (const use of all) {
      const isShort = ts.isShorthandPropertyAssignment(use.parent)
      edits.push({
        start: use.getStart(file),
        end: use.end,
        text: isShort ? `${name}: ${name}()` : `${name}()`,
      })
    }
  }
  return edited(source, edits)
}

/**
 * @param {string} source TypeScript.
 * @param {string | null} from The module of `everyday`; null: nothing is changed.
 * @returns {string} The same module; `/\p{L}/u` is `everyday("\\p{L}", "u")` in it, which a function makes once.
 */
export function asEveryday(source, from) {
  if (from === null || !source.includes('\\p{')) return source
  const file = ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true)
  /** @type {{ start: number, end: number, text: string }[]} */
  const edits = []
  /** @type {string[]} */
  const kept = []
  /** @param {ts.Node} node @param {boolean} isInside Whether a function stands around it. */
  const look = (node, isInside) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, pattern = '', flags = ''] = /^\/(.*)\/(\w*)$/.exec(node.text) ?? []
      if (!pattern.includes('\\p{') || !/^[dgmsuy]*u[dgmsuy]*$/.test(flags)) return
      const made = `everyday$(${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`
      const name = `everyday$${kept.length}`
      if (isInside && /[gy]/.test(flags) && !isArgumentOfText(node)) return
      if (isInside) kept.push(name)
      edits.push({
        start: node.getStart(file),
        end: node.end,
        text: isInside ? `(${name} ??= ${made})` : made,
      })
      return
    }
    ts.forEachChild(node, (child) =>
      look(child, isInside || ts.isFunctionLike(node) || ts.isPropertyDeclaration(node)),
    )
  }
  look(file, false)
  if (edits.length === 0) return source
  const top = `import { everyday as everyday$ } from ${JSON.stringify(from)};${kept.length > 0 ? `let ${kept.join(', ')};` : ''}`
  return top + edited(source, edits)
}

/** Whether it starts anew at each call, as with `text.replace(/\p{L}/gu, '')`. @param {ts.Node} node @returns {boolean} */
function isArgumentOfText({ parent }) {
  return (
    ts.isCallExpression(parent) &&
    ts.isPropertyAccessExpression(parent.expression) &&
    ['match', 'matchAll', 'replace', 'replaceAll', 'split'].includes(parent.expression.name.text)
  )
}

/** @param {string} source @param {{ start: number, end: number, text: string }[]} edits @returns {string} */
function edited(source, edits) {
  let text = ''
  let at = 0
  for (const edit of edits.sort((one, other) => one.start - other.start)) {
    text += source.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return text + source.slice(at)
}

/** @typedef {{ statement: ts.VariableStatement, initializer: ts.Expression }} Constant */

/** @param {ts.Statement} statement @returns {[[string, Constant]] | null} Where it is one constant of its own module. */
function constantOf(statement) {
  if (!ts.isVariableStatement(statement) || statement.modifiers) return null
  const { declarations, flags } = statement.declarationList
  const [{ name, initializer } = {}] = declarations
  if (!(flags & ts.NodeFlags.Const) || declarations.length > 1 || !name || !ts.isIdentifier(name)) return null
  if (!initializer || !isPlain(initializer) || !holdsExpression(initializer)) return null
  return [[name.text, { statement, initializer }]]
}

/** Whether it does nothing but make a value, so that it may as well be made later. @param {ts.Node} node @returns {boolean} */
function isPlain(node) {
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return true
  if (ts.isNewExpression(node))
    return node.expression.getText() === 'RegExp' && (node.arguments ?? []).every(isPlain)
  if (ts.isCallExpression(node)) return node.expression.getText() === 'everyday$'
  if (ts.isTypeNode(node)) return true
  const isKnown =
    ts.isLiteralExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isTemplateSpan(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isIdentifier(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)
  return isKnown && (ts.forEachChild(node, (child) => !isPlain(child) || undefined) ?? false) === false
}

/** @param {ts.Node} node @returns {boolean} */
function holdsExpression(node) {
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return false
  if (ts.isRegularExpressionLiteral(node) || ts.isNewExpression(node)) return true
  return ts.forEachChild(node, (child) => holdsExpression(child) || undefined) ?? false
}

/**
 * @param {ts.SourceFile} file @param {Map<string, Constant>} constants
 * @returns {Map<string, ts.Identifier[]>} Where each is read; those are missing whose name means something else somewhere.
 */
function usesOf(file, constants) {
  const uses = new Map(
    [...constants.keys()].map((name) => /** @type {[string, ts.Identifier[]]} */ ([name, []])),
  )
  /** @param {ts.Node} node */
  const look = (node) => {
    if (ts.isTypeNode(node)) return
    if (ts.isIdentifier(node) && uses.has(node.text) && !isNameOfMember(node)) {
      if (!isDeclared(node)) uses.get(node.text)?.push(node)
      else if (constants.get(node.text)?.statement !== node.parent.parent.parent) uses.delete(node.text)
    }
    ts.forEachChild(node, look)
  }
  look(file)
  return uses
}

/** @param {ts.Identifier} node */
function isNameOfMember(node) {
  const { parent } = node
  const isMember =
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodDeclaration(parent)
  return isMember && parent.name === node
}

/** @param {ts.Identifier} node */
function isDeclared(node) {
  const { parent } = node
  if (ts.isBindingElement(parent)) return parent.name === node || parent.propertyName === node
  const isDeclaration =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isFunctionDeclaration(parent) ||
    ts.isFunctionExpression(parent) ||
    ts.isClassDeclaration(parent)
  return (
    ts.isExportSpecifier(parent) || ts.isImportSpecifier(parent) || (isDeclaration && parent.name === node)
  )
}
