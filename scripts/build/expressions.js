/* Regular expressions at the top of a module are made when they are first used: V8 reads each pattern when the module runs, and
 * looks up what `\p{…}` stands for, though a short document meets a third of them. The text of a module changes in place, so lines
 * keep their numbers. */
import { readFileSync } from 'node:fs'
import ts from 'typescript'

/** @type {import('esbuild').Plugin} */
export const expressionsOnDemand = {
  name: 'expressions-on-demand',
  setup(it) {
    it.onLoad({ filter: /[\\/]src[\\/].*\.ts$/, namespace: 'file' }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      return !path.endsWith('.data.ts') && HINT.test(source)
        ? { contents: onDemand(source), loader: 'ts' }
        : undefined
    })
  },
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
  edits.sort((one, other) => one.start - other.start)
  let text = ''
  let at = 0
  for (const edit of edits) {
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
