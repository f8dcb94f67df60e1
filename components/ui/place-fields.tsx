import { Select, type Option } from './field';

const RADII = ['5', '10', '20', '30', '50'];

/** A commune and, around it, a radius in km. Distances go from the middle of one commune to the middle of the other. */
export function PlaceFields({
  communes,
  commune,
  radius,
}: {
  communes: Option[];
  commune: string;
  radius?: string;
}) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Select name="commune" label="Commune" options={communes} empty="Toutes" defaultValue={commune} />
      {radius === undefined ? null : (
        <Select
          name="rayon"
          label="Autour de cette commune"
          empty="Dans la commune seulement"
          options={RADII.map((value) => ({ value, label: `À ${value} km au plus` }))}
          defaultValue={radius}
        />
      )}
    </div>
  );
}
