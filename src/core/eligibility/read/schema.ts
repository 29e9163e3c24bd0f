import { LONGEST_TEXT, ID, type Form, type Shape } from './form'

/** JSON Schema, draft 07: what editors understand. */
export type Schema = { readonly [key: string]: SchemaValue }
type SchemaValue = string | number | boolean | Schema | readonly SchemaValue[]

/**
 * A form written out as JSON Schema. It says the same as `inspect`, but for depth and what joins two places of a document
 * (`readStandard`, `compile`). Not for the phone: `npm run schema` writes it to `data/`.
 */
export function schemaOf(form: Form, { title, description }: { title: string; description: string }): Schema {
  const definitions: Record<string, Schema> = {}
  const root = write(form, definitions)
  return { $schema: 'http://json-schema.org/draft-07/schema#', title, description, ...root, definitions }
}

function write(form: Form, definitions: Record<string, Schema>): Schema {
  const inner = (one: Form) => write(one, definitions)
  switch (form.is) {
    case 'text':
      return { type: 'string', pattern: form.pattern, maxLength: LONGEST_TEXT }
    case 'truth':
      return { type: 'boolean' }
    case 'whole':
      return { type: 'integer', minimum: form.least, maximum: form.most }
    case 'word':
      return { enum: form.words }
    case 'nullOr':
      return { anyOf: [{ type: 'null' }, inner(form.of)] }
    case 'list':
      return { type: 'array', items: inner(form.of), minItems: form.least, maxItems: form.most }
    case 'pair':
      return { type: 'array', items: form.of.map(inner), additionalItems: false, minItems: 2 }
    case 'record':
      return { type: 'object', propertyNames: { pattern: ID }, additionalProperties: inner(form.of) }
    case 'shape':
      return writeShape(form, definitions)
    case 'operator':
    case 'tagged':
      return { anyOf: Object.values(form.of).map(inner) }
    case 'named':
      return reference(form, definitions)
  }
}

function writeShape({ required, optional, stored }: Shape, definitions: Record<string, Schema>): Schema {
  const fields = Object.entries({ ...required, ...optional })
  const properties: Record<string, Schema> = {}
  for (const [key, form] of fields) properties[key] = write(form, definitions)
  return {
    type: 'object',
    required: Object.keys(required),
    properties,
    additionalProperties: false,
    ...(stored === true ? { patternProperties: { '^_(?!_)': {} } } : {}),
  }
}

/** Written once, before what it holds: it may hold itself. */
function reference(
  { name, form }: Extract<Form, { is: 'named' }>,
  definitions: Record<string, Schema>,
): Schema {
  if (!(name in definitions)) {
    definitions[name] = {}
    definitions[name] = write(form(), definitions)
  }
  return { $ref: `#/definitions/${name}` }
}
