/* Compiles loops that are written in a small part of TypeScript to WebAssembly, which V8 runs fast from the first call on.
 * All values are numbers of 32 bits. There are functions of them, `let` and `const`, `if`, loops, JavaScript's operators,
 * `Math.imul`, constants of other modules, and the memory as `u8`, `i8`, `u16` and `i32`, with indices as of typed arrays.
 * Variables of the module become globals that are exported; functions that are declared and not written are JavaScript's. */
import { readFileSync } from 'node:fs'
import { buildSync } from 'esbuild'
import ts from 'typescript'
import * as wasm from './encode.js'

const { SyntaxKind } = ts

/**
 * @typedef {import('./encode.js').Code} Code
 * @typedef {{ index: number, parameters: number, gives: boolean, inline?: ts.FunctionDeclaration | null }} Callable
 * @typedef {object} Module
 * @property {Map<string, number>} constants
 * @property {Map<string, number>} globals
 * @property {Map<string, Callable>} functions
 */

/** @param {string} path Of the TypeScript. */
export function compile(path) {
  const options = { bundle: true, format: /** @type {const} */ ('esm'), write: false, treeShaking: true }
  const [built] = buildSync({ ...options, entryPoints: [path] }).outputFiles ?? []
  const file = ts.createSourceFile('program.js', built?.text ?? '', ts.ScriptTarget.Latest, true)
  const exported = exportsOf(file)
  const declared = file.statements.filter(ts.isFunctionDeclaration)
  const written = declared.filter((it) => it.body && isReached(it, declared, exported))
  const { imports, numbers } = declaredIn(readFileSync(path, 'utf8'))
  /** @type {Module} */
  const module = { constants: new Map(), globals: new Map(), functions: new Map() }
  for (const [index, { name, parameters, gives }] of imports.entries())
    module.functions.set(name, { index, parameters, gives })
  for (const [index, it] of written.entries())
    module.functions.set(it.name?.text ?? '', {
      index: imports.length + index,
      parameters: it.parameters.length,
      gives: givesNumber(it.body),
      inline: resultOf(it) ? it : null,
    })
  const globals = [...numbers, ...readVariables(file, written, module.constants)]
  for (const [index, { name }] of globals.entries()) module.globals.set(name, index)
  return wasm.encode(
    imports,
    globals,
    written.map((it) => new FunctionCode(module, it, exported.has(it.name?.text ?? '')).compiled()),
  )
}

/** What JavaScript gives: functions and numbers. @param {string} source */
function declaredIn(source) {
  const file = ts.createSourceFile('program.ts', source, ts.ScriptTarget.Latest, true)
  const imports = file.statements
    .filter(ts.isFunctionDeclaration)
    .filter((it) => !it.body)
    .map(({ name, parameters, type }) => ({
      name: name?.text ?? '',
      parameters: parameters.length,
      gives: type?.kind !== SyntaxKind.VoidKeyword,
    }))
  const numbers = file.statements
    .filter(ts.isVariableStatement)
    .flatMap((it) => [...it.declarationList.declarations])
    .filter((it) => it.type?.kind === SyntaxKind.NumberKeyword && !it.initializer)
    .map(({ name }) => ({ name: name.getText(), value: 0 }))
  return { imports, numbers }
}

/** @param {ts.SourceFile} file @returns {Set<string>} */
function exportsOf(file) {
  const names = new Set()
  for (const it of file.statements)
    if (ts.isExportDeclaration(it) && it.exportClause && ts.isNamedExports(it.exportClause))
      for (const { name } of it.exportClause.elements) names.add(name.text)
  return names
}

/** Whether an exported function calls it, or one that does. @param {ts.FunctionDeclaration} it @param {ts.FunctionDeclaration[]} all @param {Set<string>} exported */
function isReached(it, all, exported) {
  const reached = new Set(exported)
  for (let size = -1; size !== reached.size; ) {
    size = reached.size
    for (const one of all)
      if (reached.has(one.name?.text ?? '')) for (const name of identifiersIn(one)) reached.add(name)
  }
  return reached.has(it.name?.text ?? '')
}

/** @param {ts.Node} node @returns {Generator<string>} */
function* identifiersIn(node) {
  if (ts.isIdentifier(node)) yield node.text
  for (const child of node.getChildren()) yield* identifiersIn(child)
}

/** @param {ts.Node | undefined} body @returns {boolean} */
function givesNumber(body) {
  if (!body) return false
  if (ts.isReturnStatement(body)) return body.expression !== undefined
  return body.getChildren().some((it) => givesNumber(it))
}

/** The expression that is all of a function. @param {ts.FunctionDeclaration} it @returns {ts.Expression | null} */
function resultOf(it) {
  const [first] = it.body?.statements ?? []
  return first && ts.isReturnStatement(first) ? (first.expression ?? null) : null
}

/** Finds the constants (in capitals), and gives the variables. @param {ts.SourceFile} file @param {ts.FunctionDeclaration[]} functions @param {Map<string, number>} constants */
function readVariables(file, functions, constants) {
  const used = new Set(functions.flatMap((it) => [...identifiersIn(it)]))
  /** @type {{ name: string, value: number }[]} */
  const globals = []
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name) || !initializer) continue
      const value = constantOf(initializer, constants)
      if (value === null) continue
      const isGlobal = name.text.toUpperCase() !== name.text
      if (!isGlobal) constants.set(name.text, value)
      else if (used.has(name.text)) globals.push({ name: name.text, value })
    }
  }
  return globals
}

/** The number that an expression of constants is, null for all others. @param {ts.Expression} node @param {Map<string, number>} constants @returns {number | null} */
function constantOf(node, constants) {
  if (ts.isParenthesizedExpression(node)) return constantOf(node.expression, constants)
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isIdentifier(node)) return constants.get(node.text) ?? null
  if (ts.isPrefixUnaryExpression(node)) {
    const value = constantOf(node.operand, constants)
    return value === null ? null : node.operator === SyntaxKind.MinusToken ? -value : null
  }
  if (!ts.isBinaryExpression(node)) return null
  const [left, right] = [constantOf(node.left, constants), constantOf(node.right, constants)]
  const operation = CONSTANT[node.operatorToken.getText()]
  return left === null || right === null || !operation ? null : operation(left, right)
}

/** @type {Readonly<Record<string, (left: number, right: number) => number>>} */
const CONSTANT = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '**': (left, right) => left ** right,
  '|': (left, right) => left | right,
  '&': (left, right) => left & right,
  '<<': (left, right) => left << right,
}

/** What stands in a function that is compiled. */
class FunctionCode {
  /** @type {Map<string, number>[]} */
  #scopes = [new Map()]
  #locals = 0
  /** How many blocks of WebAssembly are open. */
  #depth = 0
  /** Where `break` and `continue` of the loops lead. @type {{ end: number, next: number }[]} */
  #loops = []
  #module
  #node
  #exported

  /** @param {Module} module @param {ts.FunctionDeclaration} node @param {boolean} exported */
  constructor(module, node, exported) {
    this.#module = module
    this.#node = node
    this.#exported = exported
    for (const { name } of node.parameters) this.#declare(name)
  }

  /** @returns {import('./encode.js').Compiled} */
  compiled() {
    const { name, parameters, body } = this.#node
    const code = (body?.statements ?? []).map((it) => this.#statement(it))
    return {
      name: name?.text ?? '',
      exported: this.#exported,
      parameters: parameters.length,
      gives: givesNumber(body),
      locals: this.#locals - parameters.length,
      code,
    }
  }

  /** @param {ts.Node} node @param {string} what @returns {never} */
  #fail(node, what) {
    throw new Error(`${this.#node.name?.text}: ${what}: ${node.getText()}`)
  }

  /** @param {ts.Node} name */
  #declare(name) {
    if (!ts.isIdentifier(name)) this.#fail(name, 'no plain name')
    this.#scopes.at(-1)?.set(name.text, this.#locals)
    return this.#locals++
  }

  /** @param {string} name */
  #local(name) {
    return this.#scopes.findLast((it) => it.has(name))?.get(name)
  }

  /** @template T @param {() => T} inside */
  #nested(inside) {
    this.#depth++
    const result = inside()
    this.#depth--
    return result
  }

  /** @param {() => Code} inside @returns {Code} */
  #scoped(inside) {
    this.#scopes.push(new Map())
    const code = inside()
    this.#scopes.pop()
    return code
  }

  /** @param {ts.Statement} node @returns {Code} */
  #statement(node) {
    if (ts.isBlock(node)) return this.#scoped(() => node.statements.map((it) => this.#statement(it)))
    if (ts.isVariableStatement(node)) return this.#variables(node.declarationList)
    if (ts.isExpressionStatement(node)) return this.#effect(node.expression)
    if (ts.isReturnStatement(node)) return [node.expression ? this.#number(node.expression) : [], wasm.RETURN]
    if (ts.isIfStatement(node)) {
      const { thenStatement, elseStatement } = node
      const [yes, no] = this.#nested(() => [
        this.#statement(thenStatement),
        elseStatement ? this.#statement(elseStatement) : null,
      ])
      return [this.#number(node.expression), wasm.when(yes, no)]
    }
    if (ts.isWhileStatement(node)) return this.#loop(null, node.expression, null, node.statement)
    if (ts.isForStatement(node))
      return this.#scoped(() =>
        this.#loop(
          node.initializer ?? null,
          node.condition ?? null,
          node.incrementor ?? null,
          node.statement,
        ),
      )
    const last = this.#loops.at(-1)
    if (ts.isBreakStatement(node) && last) return wasm.branch(this.#depth - last.end)
    if (ts.isContinueStatement(node) && last) return wasm.branch(this.#depth - last.next)
    return this.#fail(node, 'a statement that is not known')
  }

  /** @param {ts.VariableDeclarationList} list */
  #variables(list) {
    return list.declarations.map(({ name, initializer }) => {
      const value = initializer ? this.#number(initializer) : wasm.constant(0)
      return [value, wasm.set(this.#declare(name))]
    })
  }

  /**
   * @param {ts.ForInitializer | null} first
   * @param {ts.Expression | null} condition
   * @param {ts.Expression | null} step
   * @param {ts.Statement} body
   * @returns {Code}
   */
  #loop(first, condition, step, body) {
    const begin =
      first === null ? [] : ts.isVariableDeclarationList(first) ? this.#variables(first) : this.#effect(first)
    this.#depth += 2
    const end = this.#depth - 1
    const test = condition ? [this.#number(condition), wasm.EQZ, wasm.branchIf(1)] : []
    this.#depth++
    this.#loops.push({ end, next: this.#depth })
    const code = this.#statement(body)
    this.#loops.pop()
    this.#depth--
    const then = step ? this.#effect(step) : []
    this.#depth -= 2
    return [begin, wasm.within(wasm.loop([test, wasm.within(code), then, wasm.branch(0)]))]
  }

  /** An expression for what it does. @param {ts.Expression} node @returns {Code} */
  #effect(node) {
    if (ts.isParenthesizedExpression(node)) return this.#effect(node.expression)
    if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) {
      const by = node.operator === SyntaxKind.PlusPlusToken ? 1 : -1
      return this.#assign(node.operand, [
        this.#number(node.operand),
        wasm.constant(by),
        wasm.BINARY['+'] ?? 0,
      ])
    }
    if (ts.isBinaryExpression(node) && isAssignment(node))
      return this.#assign(node.left, this.#assigned(node))
    if (ts.isCallExpression(node)) return [this.#number(node), this.#called(node).gives ? wasm.DROP : []]
    return this.#fail(node, 'does nothing')
  }

  /** What an assignment assigns. @param {ts.BinaryExpression} node @returns {Code} */
  #assigned({ left, operatorToken, right }) {
    const operator = operatorToken.getText().slice(0, -1)
    if (operator === '') return this.#number(right)
    const code = wasm.BINARY[operator]
    if (code === undefined) return this.#fail(operatorToken, 'an operator that is not known')
    return [this.#number(left), this.#number(right), code]
  }

  /** @param {ts.Expression} target @param {Code} value @returns {Code} */
  #assign(target, value) {
    if (ts.isElementAccessExpression(target)) {
      const view = this.#view(target)
      return [this.#address(target), value, wasm.access(view.store, view.shift)]
    }
    if (!ts.isIdentifier(target)) return this.#fail(target, 'nothing to assign to')
    const local = this.#local(target.text)
    if (local !== undefined) return [value, wasm.set(local)]
    const global = this.#module.globals.get(target.text)
    if (global === undefined) return this.#fail(target, 'not declared')
    return [value, wasm.setGlobal(global)]
  }

  /** @param {ts.ElementAccessExpression} node */
  #view({ expression }) {
    return wasm.VIEWS[expression.getText()] ?? this.#fail(expression, 'no view of the memory')
  }

  /** @param {ts.ElementAccessExpression} node @returns {Code} */
  #address(node) {
    const { shift } = this.#view(node)
    const index = this.#number(node.argumentExpression)
    return shift === 0 ? index : [index, wasm.constant(shift), wasm.BINARY['<<'] ?? 0]
  }

  /** @param {ts.CallExpression} node */
  #called(node) {
    return (
      this.#module.functions.get(node.expression.getText()) ??
      this.#fail(node, 'a function that is not known')
    )
  }

  /** An expression for its number. @param {ts.Expression} node @returns {Code} */
  #number(node) {
    if (ts.isParenthesizedExpression(node)) return this.#number(node.expression)
    const value =
      ts.isIdentifier(node) && this.#local(node.text) !== undefined
        ? null
        : constantOf(node, this.#module.constants)
    if (value !== null) return wasm.constant(value)
    if (node.kind === SyntaxKind.TrueKeyword) return wasm.constant(1)
    if (node.kind === SyntaxKind.FalseKeyword) return wasm.constant(0)
    if (ts.isIdentifier(node)) return this.#variable(node)
    if (ts.isElementAccessExpression(node)) {
      const view = this.#view(node)
      return [this.#address(node), wasm.access(view.load, view.shift)]
    }
    if (ts.isCallExpression(node)) return this.#call(node)
    if (ts.isConditionalExpression(node)) return this.#conditional(node)
    if (ts.isPostfixUnaryExpression(node)) {
      const by = node.operator === SyntaxKind.PlusPlusToken ? '-' : '+'
      return [this.#effect(node), this.#number(node.operand), wasm.constant(1), wasm.BINARY[by] ?? 0]
    }
    if (ts.isPrefixUnaryExpression(node)) return this.#prefix(node)
    if (ts.isBinaryExpression(node)) return this.#binary(node)
    return this.#fail(node, 'an expression that is not known')
  }

  /** @param {ts.CallExpression} node @returns {Code} */
  #call(node) {
    const operands = node.arguments.map((it) => this.#number(it))
    const name = node.expression.getText()
    if (name === 'Math.imul') return [operands, wasm.BINARY['*'] ?? 0]
    if (name === 'Math.min') return this.#either(operands, '<')
    if (name === 'Math.max') return this.#either(operands, '>')
    const called = this.#called(node)
    if (called.inline) return this.#inlined(called.inline, operands)
    if (called.parameters !== operands.length) this.#fail(node, `takes ${called.parameters} numbers`)
    return [operands, wasm.call(called.index)]
  }

  /** @param {ts.ConditionalExpression} node @returns {Code} */
  #conditional({ condition, whenTrue, whenFalse }) {
    return [this.#number(condition), wasm.choose(this.#number(whenTrue), this.#number(whenFalse))]
  }

  /** What a function gives that is one expression, in place of a call. @param {ts.FunctionDeclaration} node @param {Code} operands @returns {Code} */
  #inlined(node, operands) {
    const outside = this.#scopes
    this.#scopes = [new Map()]
    const parameters = node.parameters.map(({ name }) => wasm.set(this.#declare(name)))
    const code = this.#number(resultOf(node) ?? this.#fail(node, 'no expression'))
    this.#scopes = outside
    return [operands, parameters.reverse(), code]
  }

  /** The first of two numbers where the operator says so, else the second. @param {Code} operands @param {string} operator @returns {Code} */
  #either(operands, operator) {
    const [first, second] = [this.#locals++, this.#locals++]
    const both = [wasm.get(first), wasm.get(second)]
    return [operands, wasm.set(second), wasm.set(first), both, both, wasm.BINARY[operator] ?? 0, wasm.SELECT]
  }

  /** @param {ts.Identifier} node @returns {Code} */
  #variable(node) {
    const local = this.#local(node.text)
    if (local !== undefined) return wasm.get(local)
    const global = this.#module.globals.get(node.text)
    return global === undefined ? this.#fail(node, 'not declared') : wasm.getGlobal(global)
  }

  /** @param {ts.PrefixUnaryExpression} node @returns {Code} */
  #prefix(node) {
    const { operator, operand } = node
    if (operator === SyntaxKind.ExclamationToken) return [this.#number(operand), wasm.EQZ]
    if (operator === SyntaxKind.MinusToken)
      return [wasm.constant(0), this.#number(operand), wasm.BINARY['-'] ?? 0]
    if (operator === SyntaxKind.TildeToken)
      return [this.#number(operand), wasm.constant(-1), wasm.BINARY['^'] ?? 0]
    if (operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken)
      return [this.#effect(node), this.#number(operand)]
    return this.#fail(node, 'an operator that is not known')
  }

  /** @param {ts.BinaryExpression} node @returns {Code} */
  #binary(node) {
    const { left, operatorToken, right } = node
    if (isAssignment(node)) return [this.#effect(node), this.#number(left)]
    const operator = operatorToken.getText()
    // Both sides of these are tests.
    if (operator === '&&') return [this.#number(left), wasm.choose(this.#number(right), wasm.constant(0))]
    if (operator === '||') return [this.#number(left), wasm.choose(wasm.constant(1), this.#number(right))]
    const code = wasm.BINARY[operator]
    if (code === undefined) return this.#fail(node, 'an operator that is not known')
    return [this.#number(left), this.#number(right), code]
  }
}

/** @param {ts.BinaryExpression} node */
const isAssignment = ({ operatorToken: { kind } }) =>
  kind >= SyntaxKind.FirstAssignment && kind <= SyntaxKind.LastAssignment
