'use client';

// In the browser too, so that a hundred communes travel as data once, not as markup twice.
import { Select, type Option, type OptionGroup } from './field';

const RADII = ['5', '10', '20', '30', '50'];

/** A commune and, around it, a radius in km. Distances go from the middle of one commune to the middle of the other. */
export function PlaceFields({
  groups,
  other,
  commune,
  radius,
}: {
  groups: OptionGroup[];
  /** A place chosen by its address that is in no group. */
  other?: Option;
  commune: string;
  /** Left out where there are no distances; empty for none. */
  radius?: string;
}) {
  const radii = radius && !RADII.includes(radius) ? [...RADII, radius] : RADII;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Select
        name="commune"
        label="Commune"
        options={other ? [other] : []}
        groups={groups}
        empty="Toutes"
        defaultValue={commune}
      />
      {radius === undefined ? null : (
        <Select
          name="rayon"
          label="Autour de cette commune"
          empty="Dans la commune seulement"
          options={radii.map((value) => ({ value, label: `À ${value} km au plus` }))}
          defaultValue={radius}
        />
      )}
    </div>
  );
}
