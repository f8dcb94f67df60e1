import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { findEpciContents } from '@/lib/territory/contents-repository';
import type { TerritoryPlace } from '@/lib/territory/find-place';

import { PlaceLinks } from './place-links';
import { PublishedHere } from './published-here';
import { SkillsNearby } from './skills-nearby';

type Props = { place: Extract<TerritoryPlace, { level: 'epci' }> };

export async function EpciView({ place: { epci, areas, communes } }: Props) {
  const contents = await findEpciContents(epci.code);
  const anythingDiscreet = contents.companyIds.length + contents.offerIds.length > 0;
  return (
    <>
      <PageHeader title={epci.name} lead={`${communes.length} communes. Choisissez la vôtre.`} />
      <div className="page grid gap-x-12 gap-y-10 py-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-10">
          <Section id="communes" title="Communes">
            <PlaceLinks places={communes} columns />
          </Section>
          {anythingDiscreet ? (
            <>
              <p>Certaines entreprises n’indiquent ni leur nom ni leur commune. Elles sont ici.</p>
              <PublishedHere contents={contents} codes={[epci.code]} />
            </>
          ) : null}
        </div>
        <aside className="grid content-start gap-8">
          <SkillsNearby secteurs={areas.map(({ code }) => code)} />
        </aside>
      </div>
    </>
  );
}
