import 'server-only';
import { db } from '@/lib/db';
import { SEX_LABELS } from '@/lib/identity/sex-schema';
import type { OwnerKind } from './schema';

export type SheetFacts = {
  /** Known to the mission locale only. */
  facts: { label: string; value: string | Date | null }[];
  versions: { id: string; number: number; state: string; origin: string; submittedAt: Date | null }[];
  publicPath: string;
  /** Who speaks for a company. */
  members: { name: string | null; email: string; since: Date; administrator: boolean }[];
  /** Why a company was barred. */
  barredReason: string | null;
};

const versions = {
  orderBy: { number: 'desc' },
  select: { id: true, number: true, state: true, origin: true, submittedAt: true },
} as const;

/** What the mission locale knows of one owner, and the versions of its page, newest first. */
export async function findSheet(kind: OwnerKind, id: string): Promise<SheetFacts | null> {
  switch (kind) {
    case 'candidate':
      return findCandidateSheet(id);
    case 'company':
      return findCompanySheet(id);
    case 'partner':
      return findPartnerSheet(id);
  }
}

async function findCandidateSheet(id: string): Promise<SheetFacts | null> {
  const row = await db.candidate.findUnique({
    where: { id },
    select: {
      ...{ fileNumber: true, email: true, phone: true, birthDate: true, sex: true, invitedAt: true },
      ...{ commune: { select: { name: true } }, counsellor: { select: { name: true, email: true } } },
      profile: { select: { code: true, versions } },
    },
  });
  if (!row) return null;
  return {
    facts: [
      { label: 'Numéro de dossier', value: row.fileNumber },
      { label: 'Courriel', value: row.email },
      { label: 'Téléphone', value: row.phone },
      { label: 'Date de naissance', value: row.birthDate },
      { label: 'Sexe', value: row.sex && SEX_LABELS[row.sex] },
      { label: 'Commune', value: row.commune?.name ?? null },
      { label: 'Référent', value: row.counsellor?.name ?? row.counsellor?.email ?? null },
    ],
    versions: row.profile?.versions ?? [],
    publicPath: `/competences/${row.profile?.code ?? ''}`,
    members: [],
    barredReason: null,
  };
}

async function findCompanySheet(id: string): Promise<SheetFacts | null> {
  const row = await db.company.findUnique({
    where: { id },
    select: {
      ...{
        slug: true,
        siret: true,
        legalName: true,
        contactName: true,
        contactEmail: true,
        contactPhone: true,
        discreet: true,
        barredReason: true,
      },
      members: {
        where: { leftAt: null },
        select: { joinedAt: true, role: true, user: { select: { name: true, email: true } } },
        orderBy: { joinedAt: 'asc' },
      },
      versions,
    },
  });
  if (!row) return null;
  return {
    facts: [
      { label: 'SIRET', value: row.siret },
      { label: 'Nom connu de la mission locale', value: row.legalName },
      { label: 'Contact', value: row.contactName },
      { label: 'Courriel', value: row.contactEmail },
      { label: 'Téléphone', value: row.contactPhone },
      { label: 'Discrète', value: row.discreet ? 'oui : ni son nom ni son adresse ne sont montrés' : 'non' },
    ],
    versions: row.versions,
    publicPath: `/entreprises/${row.slug}`,
    members: row.members.map(({ joinedAt, role, user }) => ({
      ...user,
      since: joinedAt,
      administrator: role === 'administrator',
    })),
    barredReason: row.barredReason,
  };
}

async function findPartnerSheet(id: string): Promise<SheetFacts | null> {
  const row = await db.partner.findUnique({
    where: { id },
    select: { slug: true, contactEmail: true, commune: { select: { name: true } }, versions },
  });
  if (!row) return null;
  return {
    facts: [
      { label: 'Courriel', value: row.contactEmail },
      { label: 'Commune', value: row.commune?.name ?? null },
    ],
    versions: row.versions,
    publicPath: `/partenaires/${row.slug}`,
    members: [],
    barredReason: null,
  };
}
