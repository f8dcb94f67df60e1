import { db } from '@/lib/db';
import { buildParties } from '../letters/build-parties';
import { buildReferentials } from '../referentials';

/** The tables of versions, each with the column of what its versions are of. */
export const VERSION_TABLES = {
  ProfileVersion: 'profileId',
  CompanyVersion: 'companyId',
  OfferVersion: 'offerId',
  NewsVersion: 'newsItemId',
  PartnerVersion: 'partnerId',
} as const;

export type VersionTable = keyof typeof VERSION_TABLES;

const FIRST = { number: 1, state: 'draft', origin: 'site', submittedAt: new Date() } as const;

/** Criteria of a version that has none. */
const none = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, never[]>;

const NO_TRADES = none('occupationIds', 'proposedOccupations');

/** A row of each table that has states, in the first of them; answers their ids. The versions are drafts. */
export async function buildOneOfEach() {
  const { company, candidate } = await buildParties();
  await buildReferentials();
  const partner = await db.partner.create({
    data: { slug: 'toit', state: 'imported', origin: 'site', legalName: 'Un toit', communeCode: '14333' },
  });
  const offer = await db.offer.create({ data: { companyId: company.companyId } });
  const newsItem = await db.newsItem.create({ data: { companyId: company.companyId } });
  const sides = { profileId: candidate.profileId, companyId: company.companyId };
  const conversation = await db.conversation.create({
    data: { ...sides, reference: 'ABCD', openedBy: 'candidate' },
  });
  const letter = await db.message.create({
    data: {
      ...{ conversationId: conversation.id, number: 1, side: 'candidate', channel: 'site' },
      ...{ state: 'received', body: 'Bonjour' },
    },
  });
  const { id: hire } = await db.hire.create({ data: { ...sides, kind: 'stage', declaredBy: 'company' } });
  const report = await db.report.create({
    data: { reference: 'R1', path: '/partenaires/toit', ground: 'autre', explanation: 'Faux.' },
  });
  await db.profileVersion.deleteMany();
  const industry = await db.companyVersion.findFirstOrThrow({ select: { industryId: true } });
  await db.companyVersion.deleteMany();
  const place = { name: 'Un toit', communeCode: '14333' };
  const versions: Record<VersionTable, string> = {
    ProfileVersion: (
      await db.profileVersion.create({
        data: {
          ...{ ...FIRST, ...NO_TRADES, profileId: candidate.profileId },
          ...none(
            'skillIds',
            'skillProofs',
            'motivationIds',
            'valueIds',
            'kinds',
            'mobilities',
            'proposedSkills',
          ),
        },
      })
    ).id,
    CompanyVersion: (
      await db.companyVersion.create({
        data: {
          ...{ ...FIRST, ...NO_TRADES, ...place, ...industry, companyId: company.companyId },
          ...none('skillIds', 'soughtSkillIds', 'valueIds'),
          ...none('proposedSkills', 'proposedSoughtSkills', 'proposedValues'),
        },
      })
    ).id,
    OfferVersion: (
      await db.offerVersion.create({
        data: {
          ...{ ...FIRST, ...NO_TRADES, offerId: offer.id, kind: 'emploi', title: 'Serveur / Serveuse' },
          ...none('soughtSkillIds', 'proposedSoughtSkills'),
        },
      })
    ).id,
    NewsVersion: (
      await db.newsVersion.create({ data: { ...FIRST, newsItemId: newsItem.id, title: 'Visite' } })
    ).id,
    PartnerVersion: (
      await db.partnerVersion.create({
        data: {
          ...{ ...FIRST, ...place, ...none('fieldIds', 'activities'), partnerId: partner.id },
          opportunities: { create: { position: 0, title: 'Garantie de loyer' } },
        },
      })
    ).id,
  };
  return {
    ...{ ...versions, Candidate: candidate.candidateId, Company: company.companyId, Partner: partner.id },
    ...{ Conversation: conversation.id, Message: letter.id, Hire: hire, Report: report.id },
  };
}
