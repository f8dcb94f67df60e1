import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { findPlace } from '@/lib/territory/find-place';

import { CommuneView } from './commune-view';
import { EpciView } from './epci-view';

type Params = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const place = findPlace((await params).code);
  if (!place) return { title: 'Lieu introuvable' };
  const { name } = place.level === 'commune' ? place.commune : place.epci;
  return {
    title: `${name} : entreprises, offres et partenaires`,
    description: `Tout ce qui est publié à cet endroit : entreprises, offres, partenaires et compétences. ${name}.`,
  };
}

/** Everything in one commune; an EPCI gathers its communes and those who chose to show no finer. */
export default async function PlacePage({ params }: Params) {
  const place = findPlace((await params).code);
  if (!place) notFound();
  return place.level === 'commune' ? <CommuneView place={place} /> : <EpciView place={place} />;
}
