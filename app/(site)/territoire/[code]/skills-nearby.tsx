import { Link } from '@/components/ui/link';

import { Section } from '@/components/ui/section';
import { countProfilesByZone } from '@/lib/observatory/count-profiles';
import type { PlaceLink } from '@/lib/territory/find-place';

/** How many profiles a commune's secteur shows; where it has few they count with the whole EPCI. */
export async function SkillsNearby({
  area,
  epci,
  children,
}: {
  area: PlaceLink;
  epci: PlaceLink;
  /** The first of them. */
  children?: React.ReactNode;
}) {
  const counts = await countProfilesByZone();
  return (
    <Skills zones={counts.has(area.code) ? [area] : [epci]} counts={counts}>
      {children}
    </Skills>
  );
}

export async function SkillsOfAreas({ areas, epci }: { areas: PlaceLink[]; epci: PlaceLink }) {
  const counts = await countProfilesByZone();
  return <Skills zones={[...areas, epci].filter(({ code }) => counts.has(code))} counts={counts} />;
}

function Skills({
  zones,
  counts,
  children,
}: {
  zones: PlaceLink[];
  counts: Map<string, number>;
  children?: React.ReactNode;
}) {
  const shown = zones.filter(({ code }) => counts.has(code));
  return (
    <Section id="competences" title="Compétences">
      {shown.length > 0 ? (
        <ul className="grid gap-1">
          {shown.map(({ code, name }) => (
            <li key={code}>
              <Link href={`/competences?secteur=${code}`} className="link inline-block py-1.5">
                {name} : {profiles(counts.get(code) ?? 0)}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <p>Aucun profil public ici pour le moment.</p>
      )}
      {children}
      <p className="text-sm text-ink-soft">
        Les profils des jeunes sont anonymes. Ils se montrent par secteur, jamais par commune.
      </p>
    </Section>
  );
}

function profiles(count: number): string {
  return count === 1 ? '1 profil' : `${count} profils`;
}
