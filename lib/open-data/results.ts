import type { CompanyCard } from '@/lib/companies/describe-companies';
import { dayIn } from '@/lib/calendar';
import type { OfferCard } from '@/lib/offers/describe-offers';
import type { PartnerCard } from '@/lib/partners/describe-partners';
import type { Label } from '@/lib/referentials/labels-repository';
import { kilometresBetween } from '@/lib/territory/distance';
import type { CompanyResult, OfferResult, PartnerResult } from './schema';

type Asked = { publicUrl: string; fromCommunes: readonly string[] };

export function toCompanyResult(card: CompanyCard, { publicUrl, fromCommunes }: Asked): CompanyResult {
  return {
    slug: card.slug,
    url: `${publicUrl}/entreprises/${card.slug}`,
    name: card.name,
    discreet: card.discreet,
    industry: card.industry ? named(card.industry) : null,
    place: card.place,
    distanceKm: card.discreet ? null : kilometresBetween(fromCommunes, card.place.communeCode),
    occupations: card.occupations.map(trade),
    skills: card.skills.map(named),
    soughtSkills: card.soughtSkills.map(named),
    values: card.values.map(named),
  };
}

export function toOfferResult(card: OfferCard, { publicUrl, fromCommunes }: Asked): OfferResult {
  return {
    id: card.id,
    url: `${publicUrl}/offres/${card.id}`,
    kind: card.kind,
    title: card.title,
    company: { slug: card.companySlug, name: card.companyName, discreet: card.discreet },
    place: card.place,
    distanceKm: card.discreet ? null : kilometresBetween(fromCommunes, card.place.communeCode),
    occupations: card.occupations.map(trade),
    soughtSkills: card.soughtSkills.map(named),
    nightWork: card.nightWork,
    hazardousWork: card.hazardousWork,
    startsOn: day(card.startsOn),
    endsOn: day(card.endsOn),
    deadline: day(card.deadline),
    publishedOn: dayIn(card.publishedAt).toISOString().slice(0, 10),
  };
}

export function toPartnerResult(card: PartnerCard, { publicUrl, fromCommunes }: Asked): PartnerResult {
  return {
    slug: card.slug,
    url: `${publicUrl}/partenaires/${card.slug}`,
    name: card.name,
    type: card.type,
    fields: card.fields.map(named),
    place: card.place,
    distanceKm: kilometresBetween(fromCommunes, card.place.communeCode),
    opportunities: card.opportunities.map(({ title, detail }) => ({ title, detail })),
  };
}

const named = ({ slug, label }: Label) => ({ slug, label });
const trade = ({ slug, label }: Label) => ({ code: slug, label });
const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
