/** The options as controls, made from the table of options. */
import type { Control } from './messages.ts'

export type Values = Record<string, string | boolean>

/** @param change Called when one is changed, with those that are not as they would be anyway. */
export function showControls(
  into: HTMLElement,
  controls: readonly Control[],
  values: Readonly<Record<string, unknown>>,
  change: (values: Values) => void,
): void {
  const fields = controls.map((control) => ({ control, field: toField(control, values[control.name]) }))
  into.replaceChildren(
    ...fields.map(({ control, field }) => {
      const label = document.createElement('label')
      const doc = document.createElement('small')
      doc.textContent = control.doc
      label.append(control.name, ' ', field, doc)
      return label
    }),
  )
  into.onchange = () => {
    const chosen = fields.flatMap(({ control: { name, standard }, field }) => {
      const value = chosenIn(field)
      return value === standard ? [] : [[name, value] as const]
    })
    change(Object.fromEntries(chosen))
  }
}

type FieldElement = HTMLInputElement | HTMLSelectElement

const chosenIn = (field: FieldElement): string | boolean =>
  field instanceof HTMLInputElement && field.type === 'checkbox' ? field.checked : field.value.trim()

function toField({ kind, choices, standard }: Control, given: unknown): FieldElement {
  if (kind === 'choice') {
    const field = document.createElement('select')
    const offered = standard === '' ? ['', ...choices] : choices
    field.append(...offered.map((it) => new Option(it === '' ? 'not given' : it, it)))
    field.value = String(given ?? standard)
    return field
  }
  const field = document.createElement('input')
  if (kind === 'switch') {
    field.type = 'checkbox'
    field.checked = given === undefined ? standard === true : String(given) === 'true'
  } else field.value = String(given ?? '')
  return field
}
