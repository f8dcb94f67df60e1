import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Schema } from './schema-check';

const DESCRIPTION = '../shared/resend/openapi.yaml';

export type Parameter = {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema?: Schema;
};
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};

export type Description = {
  paths: Record<string, Partial<Record<'get' | 'post', Operation>>>;
  components: { schemas: Record<string, Schema> };
};

const text: Schema = { type: 'string' };
const addresses: Schema = { oneOf: [text, { type: 'array', items: text }] };
const query = (name: string, type: string): Parameter => ({ name, in: 'query', schema: { type } });

/** The parts of the provider's description that we use, as of August 2026, for checkouts that lack the file. */
const COPY: Description = {
  paths: {
    '/emails': {
      post: {
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/SendEmailRequest' } } },
        },
      },
    },
    '/emails/receiving': {
      get: { parameters: [query('limit', 'integer'), query('after', 'string'), query('before', 'string')] },
    },
    '/emails/receiving/{email_id}': { get: { parameters: [{ name: 'email_id', in: 'path' }] } },
  },
  components: {
    schemas: {
      SendEmailRequest: {
        type: 'object',
        required: ['from', 'to', 'subject'],
        properties: {
          from: text,
          to: { oneOf: [text, { type: 'array', items: text, minItems: 1, maxItems: 50 }] },
          subject: text,
          bcc: addresses,
          cc: addresses,
          reply_to: addresses,
          html: text,
          text,
          headers: { type: 'object' },
          scheduled_at: text,
          tags: { type: 'array', items: { type: 'object', properties: { name: text, value: text } } },
          topic_id: text,
        },
      },
    },
  },
};

/** The provider's description: its own file when it lies beside the project, else our copy. */
export const DESCRIBED: Description = existsSync(DESCRIPTION)
  ? (parse(readFileSync(DESCRIPTION, 'utf8')) as Description)
  : COPY;
