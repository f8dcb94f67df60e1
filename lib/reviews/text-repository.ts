import 'server-only';
import { db, type Tx } from '@/lib/db';
import {
  textsOfCompany,
  textsOfNews,
  textsOfOffer,
  textsOfPartner,
  textsOfProfile,
  type PublicText,
} from './public-texts';
import type { VersionKind } from './schema';
import type { OfferFacts } from './wordings/warning';

/** The texts of one version of a page, with whose they are. */
export type VersionTexts = {
  id: string;
  owner: { kind: 'candidate' | 'company' | 'partner'; id: string };
  texts: PublicText[];
  offer: { title: string; facts: OfferFacts } | null;
  /** Why the mission locale took an earlier version off the site. */
  withdrawnReason: string | null;
};

/** In no order; versions that are gone are left out. */
export async function listVersionTexts(
  kind: VersionKind,
  ids: string[],
  tx: Tx = db,
): Promise<VersionTexts[]> {
  return ids.length === 0 ? [] : LIST[kind](tx, { id: { in: ids } });
}

type Where = { id: { in: string[] } };

const company = (id: string) => ({ kind: 'company', id }) as const;

const LIST: Record<VersionKind, (tx: Tx, where: Where) => Promise<VersionTexts[]>> = {
  profile: async (tx, where) => {
    const rows = await tx.profileVersion.findMany({
      where,
      select: {
        id: true,
        aspirations: true,
        availability: true,
        proposedSkills: true,
        proposedOccupations: true,
        profile: { select: { candidateId: true } },
      },
    });
    return rows.map(({ id, profile, ...content }) => ({
      id,
      owner: { kind: 'candidate', id: profile.candidateId },
      texts: textsOfProfile(content),
      offer: null,
      withdrawnReason: null,
    }));
  },
  company: async (tx, where) => {
    const rows = await tx.companyVersion.findMany({
      where,
      select: {
        id: true,
        companyId: true,
        presentation: true,
        proposedSkills: true,
        proposedSoughtSkills: true,
        proposedOccupations: true,
      },
    });
    return rows.map(({ id, companyId, ...content }) => ({
      id,
      owner: company(companyId),
      texts: textsOfCompany(content),
      offer: null,
      withdrawnReason: null,
    }));
  },
  offer: async (tx, where) => {
    const rows = await tx.offerVersion.findMany({
      where,
      select: {
        id: true,
        title: true,
        description: true,
        pay: true,
        proposedSoughtSkills: true,
        proposedOccupations: true,
        kind: true,
        nightWork: true,
        hazardousWork: true,
        startsOn: true,
        endsOn: true,
        weeklyHours: true,
        offer: { select: { companyId: true, withdrawnReason: true } },
      },
    });
    return rows.map(({ id, offer, ...content }) => ({
      id,
      owner: company(offer.companyId),
      texts: textsOfOffer(content),
      withdrawnReason: offer.withdrawnReason,
      offer: {
        title: content.title,
        facts: {
          kind: content.kind,
          saysNight: content.nightWork === true,
          saysHazard: content.hazardousWork === true,
          startsOn: content.startsOn,
          endsOn: content.endsOn,
          weeklyHours: content.weeklyHours?.toNumber() ?? null,
        },
      },
    }));
  },
  news: async (tx, where) => {
    const rows = await tx.newsVersion.findMany({
      where,
      select: {
        id: true,
        title: true,
        body: true,
        newsItem: { select: { companyId: true, withdrawnReason: true } },
      },
    });
    return rows.map(({ id, newsItem, ...content }) => ({
      id,
      owner: company(newsItem.companyId),
      texts: textsOfNews(content),
      offer: null,
      withdrawnReason: newsItem.withdrawnReason,
    }));
  },
  partner: async (tx, where) => {
    const rows = await tx.partnerVersion.findMany({
      where,
      select: {
        id: true,
        partnerId: true,
        type: true,
        presentation: true,
        activities: true,
        opportunities: { orderBy: { position: 'asc' }, select: { title: true, detail: true } },
      },
    });
    return rows.map(({ id, partnerId, ...content }) => ({
      id,
      owner: { kind: 'partner', id: partnerId },
      texts: textsOfPartner(content),
      offer: null,
      withdrawnReason: null,
    }));
  },
};
