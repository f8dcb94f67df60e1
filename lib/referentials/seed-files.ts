import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const text = z.string().min(1);
const labelled = z.object({ slug: text, label: text });

const domain = z.object({ code: text, label: text, parentCode: text.nullable() });
const occupation = z.object({
  code: text,
  label: text,
  domainCode: text,
  /** Appellations of the official data, by OGR code. */
  names: z.array(z.object({ code: text, label: text })),
  /** How people here say it, when the official data does not. */
  everydayNames: z.array(text),
});
const skill = labelled.extend({ groupCode: text.nullable() });

export type SeedReferentials = ReturnType<typeof readSeedReferentials>;

/** The short lists kept in `prisma/seed/referentials`: what a new installation starts with. */
export function readSeedReferentials() {
  return {
    domains: read('occupation-domains', domain),
    occupations: read('occupations', occupation),
    skills: read('skills', skill),
    motivations: read('motivations', labelled),
    values: read('values', labelled),
    industries: read('industries', labelled),
    partnerFields: read('partner-fields', labelled),
  };
}

function read<Row>(name: string, row: z.ZodType<Row>): Row[] {
  const file = path.join('prisma/seed/referentials', `${name}.json`);
  return z.array(row).parse(JSON.parse(readFileSync(file, 'utf8')));
}
