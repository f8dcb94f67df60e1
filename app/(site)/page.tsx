import type { Metadata } from 'next';

import { ZoneMap } from '@/components/map/zone-map';
import { Search } from 'lucide-react';
import { Link } from '@/components/ui/link';

import { Button } from '@/components/ui/button';
import { Timber } from '@/components/ui/timber';
import { env } from '@/lib/env';
import { findMatches } from '@/lib/search/find-matches';
import { zonesOf } from '@/lib/territory/zones';

import { regionsBy } from '../_search/map-regions';
import { menusOfSearch } from '../_search/menus-of-search';
import { AxisCards } from './axis-cards';
import { FirstSteps } from './first-steps';

export const metadata: Metadata = { title: { absolute: 'Cartemploi, la carte des compétences' } };

export default async function HomePage() {
  const [skills, companies, offers, partners] = await Promise.all([
    findMatches('profile', {}),
    findMatches('company', {}),
    findMatches('offer', {}),
    findMatches('partner', {}),
  ]);
  return (
    <>
      <section className="on-deep" aria-labelledby="promesse">
        <div className="page grid items-center gap-x-12 gap-y-8 py-10 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:py-14">
          <div className="grid gap-5">
            <h1 id="promesse" className="text-4xl">
              Cherchez une personne, pas un diplôme.
            </h1>
            <p className="text-lg text-on-deep-soft">
              Cartemploi montre sur une carte ce que les jeunes savent faire et veulent faire. Entreprises et
              candidats s’écrivent sans se connaître. Chacun décide quand il donne son nom.
            </p>
            <form action="/competences" method="get" role="search" className="grid gap-1.5">
              <label htmlFor="accueil-q" className="font-bold">
                Quel savoir-faire cherchez-vous ?
              </label>
              <span className="flex flex-wrap gap-2 sm:flex-nowrap">
                <input
                  id="accueil-q"
                  name="q"
                  type="search"
                  className="min-h-12 w-full rounded-md border-2 border-on-deep bg-surface px-3 text-ink"
                />
                <Button variant="cider" className="w-full shrink-0 sm:w-auto">
                  <Search className="size-5" aria-hidden="true" />
                  Rechercher
                </Button>
              </span>
            </form>
            <p className="flex flex-wrap gap-x-5 gap-y-1">
              <Link
                href="/entreprises"
                className="inline-flex min-h-11 items-center font-bold underline underline-offset-4"
              >
                Je cherche une entreprise
              </Link>
              <Link
                href="/offres"
                className="inline-flex min-h-11 items-center font-bold underline underline-offset-4"
              >
                Je cherche une offre
              </Link>
            </p>
          </div>
          <div id="carte" className="rounded-xl bg-chalk p-3 text-ink sm:p-4">
            <ZoneMap
              axis="entreprises"
              shapes={zonesOf('commune')}
              counts={companies.zones}
              hrefOf={(code) => `/territoire/${code}`}
              menus={menusOfSearch(companies.state)}
              skipTo="axes"
              regions={regionsBy(({ code }) => code)}
              background={env.MAP_STYLE_URL}
            />
          </div>
        </div>
        <Timber height={40} className="text-deep-line" />
      </section>
      <AxisCards
        totals={{ skills: skills.total, companies: companies.total, partners: partners.total }}
        offers={offers.total}
      />
      <FirstSteps />
    </>
  );
}
