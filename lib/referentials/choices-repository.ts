import 'server-only';
import { db, type Tx } from '@/lib/db';
import type { LabelEntry } from './label-match';
import { oncePerTransaction } from './once-per-transaction';

export type Choice = { id: number; label: string };
export type ChoiceGroup = { label: string; choices: Choice[] };

const byLabel = {
  orderBy: { label: 'asc' },
  where: { retired: false },
  select: { id: true, label: true },
} as const;
const byPosition = {
  orderBy: { position: 'asc' },
  where: { retired: false },
  select: { id: true, label: true },
} as const;

export async function listMotivationChoices(tx: Tx = db): Promise<Choice[]> {
  return tx.motivation.findMany(byLabel);
}

export async function listValueChoices(tx: Tx = db): Promise<Choice[]> {
  return tx.value.findMany(byLabel);
}

export async function listIndustryChoices(tx: Tx = db): Promise<Choice[]> {
  return tx.industry.findMany(byPosition);
}

export async function listPartnerFieldChoices(tx: Tx = db): Promise<Choice[]> {
  return tx.partnerField.findMany(byPosition);
}

/** Savoir-faire under the heading of their domain; those that serve everywhere come first. */
export async function listSkillChoices(tx: Tx = db): Promise<ChoiceGroup[]> {
  return readSkillChoices(tx);
}

const readSkillChoices = oncePerTransaction(async (tx): Promise<ChoiceGroup[]> => {
  const skills = await tx.skill.findMany({
    where: { retired: false },
    orderBy: { label: 'asc' },
    select: { id: true, label: true, groupCode: true },
  });
  const domains = await tx.occupationDomain.findMany({
    where: { parentCode: null },
    orderBy: { code: 'asc' },
  });
  const headings = [
    { code: null, label: 'Utiles dans tous les métiers' },
    ...domains.map(({ code, label }) => ({ code, label })),
  ];
  return headings
    .map(({ code, label }) => ({
      label,
      choices: skills.filter((skill) => skill.groupCode === code).map(({ id, label }) => ({ id, label })),
    }))
    .filter(({ choices }) => choices.length > 0);
});

/** Trades with their other names, to recognise what somebody typed. */
export async function listOccupationEntries(tx: Tx = db): Promise<LabelEntry[]> {
  return readOccupationEntries(tx);
}

const readOccupationEntries = oncePerTransaction(async (tx): Promise<LabelEntry[]> => {
  const rows = await tx.occupation.findMany({
    where: { retired: false },
    orderBy: { label: 'asc' },
    select: { id: true, label: true, names: { select: { label: true } } },
  });
  return rows.map(({ id, label, names }) => ({ id, label, synonyms: names.map((name) => name.label) }));
});

export async function listOccupationChoices(tx: Tx = db): Promise<Choice[]> {
  return tx.occupation.findMany(byLabel);
}

/** Trades by id, for the fields that hold their labels. */
export async function mapOccupations(tx: Tx): Promise<Map<number, string>> {
  return new Map((await listOccupationChoices(tx)).map(({ id, label }) => [id, label]));
}
