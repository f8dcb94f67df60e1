import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { findZoneContents } from '@/lib/territory/contents-repository';
import type { TerritoryPlace } from '@/lib/territory/find-place';

import { PlaceLinks } from './place-links';
import { PublishedHere } from './published-here';
import { SkillsNearby } from './skills-nearby';

type Props = { place: Extract<TerritoryPlace, { level: 'commune' }> };

const number = new Intl.NumberFormat('fr-FR');

export async function CommuneView({ place: { commune, area, epci, neighbours } }: Props) {
  const contents = await findZoneContents([commune.code]);
  return (
    <>
      <PageHeader
        title={commune.name}
        lead={`${commune.postalCodes.join(', ')} · ${number.format(commune.population)} habitants · secteur ${area.name}`}
        crumbs={[{ label: epci.name, href: `/territoire/${epci.code}` }]}
      />
      <div className="page grid gap-x-12 gap-y-10 py-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <PublishedHere contents={contents} codes={[commune.code]} />
        <aside className="grid content-start gap-8">
          <SkillsNearby secteurs={[area.code]} />
          <p>
            <Link href={`/territoire/${area.code}?niveau=secteur`} className="link inline-block py-1.5">
              Tout le secteur {area.name}
            </Link>
          </p>
          <Section id="voisines" title="Communes voisines">
            <PlaceLinks places={neighbours} />
          </Section>
        </aside>
      </div>
    </>
  );
}
