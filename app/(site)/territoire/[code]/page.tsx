import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { findProfileZone } from '@/lib/search/find-profile-zone';
import { findPlace } from '@/lib/territory/find-place';

import { CommuneView } from './commune-view';
import { EpciView } from './epci-view';
import { SecteurView } from './secteur-view';

type Params = {
  params: Promise<{ code: string }>;
  /** `niveau=secteur` means all of the secteur that has the code of this commune. */
  searchParams: Promise<{ niveau?: string | string[] }>;
};

async function findAsked({ params, searchParams }: Params) {
  const [{ code }, { niveau }] = await Promise.all([params, searchParams]);
  const zone = niveau === 'secteur' ? await findProfileZone(code) : null;
  return zone ? { level: 'secteur' as const, zone } : findPlace(code);
}

export async function generateMetadata(asked: Params): Promise<Metadata> {
  const place = await findAsked(asked);
  if (!place) return { title: 'Lieu introuvable' };
  const { name } =
    place.level === 'commune' ? place.commune : place.level === 'epci' ? place.epci : place.zone;
  const isSecteur = place.level === 'secteur' && place.zone.secteurs.includes(place.zone.code);
  return {
    title: `${isSecteur ? `Secteur ${name}` : name} : entreprises, offres et partenaires`,
    description: `Tout ce qui est publié à cet endroit : entreprises, offres, partenaires et compétences. ${name}.`,
  };
}

/** Everything in one commune, or in a secteur; an EPCI gathers its communes and those who chose to show no finer. */
export default async function PlacePage(asked: Params) {
  const place = await findAsked(asked);
  if (!place) notFound();
  if (place.level === 'secteur') return <SecteurView zone={place.zone} />;
  return place.level === 'commune' ? <CommuneView place={place} /> : <EpciView place={place} />;
}
