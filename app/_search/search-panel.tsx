import { ChosenCriteria } from '@/components/ui/chosen-criteria';
import type { Option, OptionGroup } from '@/components/ui/field';
import { PlaceFields } from '@/components/ui/place-fields';
import { SearchForm } from '@/components/ui/search-form';
import { chosenOrder, toHref, type SearchState } from '@/lib/search/criteria';
import type { Matches } from '@/lib/search/find-matches';
import { AXIS_PATHS, CRITERIA } from '@/lib/search/schema';
import { labelOf } from '@/lib/search/vocabulary';
import { readPack } from '@/lib/territory/pack';

/** Words, criteria with their counts, a place; then the criteria in force. `radius` where the axis has distances. */
export function SearchPanel({
  found,
  label,
  hint,
  radius = false,
}: {
  found: Matches;
  label: string;
  hint: string;
  radius?: boolean;
}) {
  const { state, options, chosen, unknown } = found;
  const facets = CRITERIA[state.axis]
    .filter(({ of }) => of !== 'zone')
    .map(({ name, label: word }) => ({
      name,
      label: word,
      options: [...(options[name] ?? [])],
      chosen: state.criteria[name] ?? [],
    }));
  const labels = new Map(CRITERIA[state.axis].map((criterion) => [criterion.name, criterion.label]));
  const [commune = '', ...otherCommunes] = state.criteria.commune ?? [];
  return (
    <>
      <SearchForm
        action={AXIS_PATHS[state.axis]}
        label={label}
        hint={hint}
        q={state.q}
        suggestFrom={`/api/v1/suggestions?axe=${AXIS_PATHS[state.axis].slice(1)}`}
        facets={facets}
        chosen={chosen.length - (state.q ? 1 : 0)}
        order={chosenOrder(state)}
      >
        <PlaceFields
          groups={listPlaceGroups()}
          other={otherPlace(found, commune)}
          commune={commune}
          radius={radius ? (state.radius?.toString() ?? '') : undefined}
        />
        {otherCommunes.map((code) => (
          <input key={code} type="hidden" name="commune" value={code} />
        ))}
      </SearchForm>
      <ChosenCriteria
        chosen={[...chosen, ...radiusCriterion(state)]}
        unknown={unknown.map(({ name, value, needs }) => ({
          name: `${labels.get(name) ?? name}${needs ? `, qui demande une ${needs}` : ''}`,
          value,
        }))}
        clearHref={AXIS_PATHS[state.axis]}
      />
    </>
  );
}

function radiusCriterion(state: SearchState) {
  if (state.radius === null || !state.criteria.commune?.length) return [];
  return [
    { label: `À ${state.radius} km au plus`, hrefWithout: toHref({ ...state, radius: null, page: 1 }) },
  ];
}

/** Communes under their EPCI. */
function listPlaceGroups(): OptionGroup[] {
  const { epcis, communes } = readPack();
  return epcis.map(({ code, name }) => ({
    label: name,
    options: [
      ...communes
        .filter(({ epciCode }) => epciCode === code)
        .map((commune) => ({ value: commune.code, label: commune.name }))
        .sort((a, b) => a.label.localeCompare(b.label, 'fr')),
    ],
  }));
}

/** A chosen place that is no commune of the territory (the EPCI of who chose discretion, outside): it stays chosen. */
function otherPlace({ terms }: Matches, code: string): Option | undefined {
  const { communes } = readPack();
  if (!code || communes.some((commune) => commune.code === code)) return undefined;
  return { value: code, label: labelOf(terms, 'zone', code) };
}
