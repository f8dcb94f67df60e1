import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { OFFER_KINDS } from '@/lib/offers/schema';

const FOLDER = 'prisma/seed/demonstration';
const text = z.string().min(1);
const texts = z.array(text).min(1);

const story = z.object({
  name: text,
  weight: z.number().positive(),
  occupations: texts,
  skills: texts,
  lived: texts,
  likes: texts,
  wishes: texts,
});
const offer = z.object({
  kind: z.enum(OFFER_KINDS),
  title: text,
  occupation: text,
  description: text,
  /** Days from today to the first day of work. */
  startsIn: z.number().int(),
  /** Days of work, null when it has no end. */
  lasts: z.number().int().nullable(),
  weeklyHours: z.number(),
  pay: z.string(),
  night: z.boolean(),
  hazardous: z.boolean(),
  soughtSkills: z.array(text),
});
const company = z.object({
  name: text,
  industry: text,
  commune: text,
  street: text,
  headcount: z.number().int(),
  occupations: texts,
  skills: texts,
  soughtSkills: texts,
  values: texts,
  presentation: text,
  discreet: z.boolean(),
  offers: z.array(offer),
  news: z.array(z.object({ title: text, body: text })),
});
const partner = z.object({
  name: text,
  type: text,
  commune: text,
  street: text,
  fields: texts,
  presentation: text,
  activities: texts,
  opportunities: z.array(z.object({ title: text, detail: text })),
});
const parts = z.object({ start: texts, middle: texts, end: texts });
const letters = z.object({
  companyOpening: parts,
  candidateOpening: parts,
  companyReply: parts,
  candidateReply: parts,
  companyDecline: texts,
  candidateDecline: texts,
  candidateAgree: texts,
  companyAgree: texts,
  afterVisit: texts,
  afterVisitCompany: texts,
});

export type Content = ReturnType<typeof readContent>;
export type Story = z.output<typeof story>;
export type LetterParts = z.output<typeof parts>;

/** The hand-written lists from which the demonstration is composed: every person, company and place of work is invented. */
export function readContent() {
  return {
    stories: read('profile-stories', z.array(story)),
    endings: read('profile-endings', z.object({ closings: texts, availability: texts })),
    companies: read('companies', z.array(company)),
    partners: read('partners', z.array(partner)),
    letters: read('letters', letters),
    names: read('names', z.object({ candidateFirstNames: texts, lastNames: texts, contacts: texts })),
  };
}

function read<Value>(name: string, schema: z.ZodType<Value>): Value {
  return schema.parse(JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')));
}
