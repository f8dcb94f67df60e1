import { Link } from '@/components/ui/link';

import { Section } from '@/components/ui/section';
import { countProfilesByZone } from '@/lib/observatory/count-profiles';
import { nameShownZones, shownZoneOf } from '@/lib/search/shown-zone';
import type { PlaceLink } from '@/lib/territory/find-place';

/** How many profiles show in these secteurs, or in those that they are joined with. */
export async function SkillsNearby({
  secteurs,
  children,
}: {
  secteurs: readonly string[];
  /** The first of them. */
  children?: React.ReactNode;
}) {
  const [counts, shownZone, names] = await Promise.all([
    countProfilesByZone(),
    shownZoneOf(),
    nameShownZones(),
  ]);
  const zones = [...new Set(secteurs.map(shownZone))].map((code) => ({
    code,
    name: names.get(code) ?? code,
  }));
  return (
    <Skills zones={zones} counts={counts}>
      {children}
    </Skills>
  );
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
