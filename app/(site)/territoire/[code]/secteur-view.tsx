import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { listProfileEntries } from '@/lib/profiles/profile-entries';
import { findMatches } from '@/lib/search/find-matches';
import type { ProfileZone } from '@/lib/search/find-profile-zone';
import { findZoneContents } from '@/lib/territory/contents-repository';

import { PlaceLinks } from './place-links';
import { PublishedHere } from './published-here';
import { SkillsNearby } from './skills-nearby';

const SHOWN = 6;

/** What the menu of this zone on the map of profiles holds, and more. */
export async function SecteurView({ zone }: { zone: ProfileZone }) {
  const { code, name, epci, communes, secteurs } = zone;
  const isJoined = !secteurs.includes(code);
  const codes = communes.map((commune) => commune.code);
  const [contents, { ids }] = await Promise.all([
    findZoneContents(codes),
    findMatches('profile', { secteur: code }),
  ]);
  const profiles = await listProfileEntries(ids.slice(0, SHOWN));
  return (
    <>
      <PageHeader
        title={isJoined ? name : `Secteur ${name}`}
        lead={communes.length > 1 ? `${communes.length} communes` : '1 commune'}
        crumbs={
          epci
            ? [{ label: epci.name, href: `/territoire/${epci.code}` }]
            : [{ label: 'Compétences', href: '/competences' }]
        }
      />
      <div className="page grid gap-x-12 gap-y-10 py-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <PublishedHere contents={contents} codes={codes} />
        <aside className="grid content-start gap-8">
          <SkillsNearby secteurs={secteurs}>
            {profiles.length > 0 ? (
              <ul className="grid gap-1">
                {profiles.map(({ label, href }) => (
                  <li key={href}>
                    <Link href={href} className="link inline-block py-1">
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            ) : null}
          </SkillsNearby>
          <Section id="communes" title="Communes">
            <PlaceLinks
              places={[...communes].sort((one, other) => one.name.localeCompare(other.name, 'fr'))}
            />
          </Section>
        </aside>
      </div>
    </>
  );
}
