import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Schema } from './schema-check';

const DESCRIPTION = '../shared/resend/openapi.yaml';

type Description = { components: { schemas: Record<string, Schema> } };

const text: Schema = { type: 'string' };
const addresses: Schema = { oneOf: [text, { type: 'array', items: text }] };

/** The parts of the provider's description that we use, as of August 2026, for checkouts that lack the file. */
const COPY: Record<string, Schema> = {
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
};

/** The provider's schemas: its own description when it lies beside the project, else our copy. */
export const SCHEMAS: Record<string, Schema> = existsSync(DESCRIPTION)
  ? (parse(readFileSync(DESCRIPTION, 'utf8')) as Description).components.schemas
  : COPY;
