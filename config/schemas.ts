import { parameter, standard } from '../src/core/eligibility/read/document'
import { schemaOf, type Schema } from '../src/core/eligibility/read/schema'

/** The published JSON Schemas: what editors and other programs check a document by. */
export const SCHEMAS: readonly { readonly file: string; readonly schema: Schema }[] = [
  {
    file: 'data/standards/standard.schema.json',
    schema: schemaOf(standard, {
      title: '经济困难标准 hardship standard',
      description: 'How to write one: docs/standards.zh-CN.md, docs/standards.md. Made by npm run schema.',
    }),
  },
  {
    file: 'data/parameters/parameter.schema.json',
    schema: schemaOf(parameter, {
      title: '基数 parameter',
      description: 'A figure that standards derive from: docs/standards.md. Made by npm run schema.',
    }),
  },
]
