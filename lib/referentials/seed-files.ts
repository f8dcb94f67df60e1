import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const code = z.string().min(1)
const labelled = z.object({ slug: code, label: code })

const domainSchema = z.object({ code, label: code, parentCode: code.nullable() })
const occupationSchema = z.object({
  code,
  label: code,
  domainCode: code,
  names: z.array(z.object({ code, label: code })),
  everydayNames: z.array(code),
})
const skillGroupSchema = labelled.extend({ domainCode: code.nullable() })
const skillSchema = labelled.extend({ group: code })

/** A short list of trades, savoir-faire and the rest, kept in `prisma/seed/referentials`: what a new installation starts with. */
export function readSeedReferentials() {
  return {
    domains: read('occupation-domains', domainSchema),
    occupations: read('occupations', occupationSchema),
    skillGroups: read('skill-groups', skillGroupSchema),
    skills: read('skills', skillSchema),
    motivations: read('motivations', labelled),
    values: read('values', labelled),
    industries: read('industries', labelled),
    partnerFields: read('partner-fields', labelled),
    partnerTypes: read('partner-types', labelled),
  }
}

export type SeedReferentials = ReturnType<typeof readSeedReferentials>

function read<Row>(name: string, row: z.ZodType<Row>): Row[] {
  const file = join(process.cwd(), 'prisma/seed/referentials', `${name}.json`)
  return z.array(row).parse(JSON.parse(readFileSync(file, 'utf8')))
}
