'use client';

import { FieldErrors } from '@/components/ui/field-frame';
import { FieldConflict } from './field-conflict';
import { useFieldState } from './form-state';

type Group = { label: string; choices: { id: number; label: string }[] };

type Props = {
  name: string;
  legend: string;
  hint?: string;
  groups: Group[];
  /** How one knows it is asked for each savoir-faire; `mayAttest` gives the mission locale its own word. */
  proofs?: { mayAttest: boolean };
};

const PROOFS = [
  { value: 'declare', label: 'Je sais le faire' },
  { value: 'experience', label: 'Appris au travail' },
  { value: 'diplome', label: 'Appris par un diplôme' },
];
const ATTESTED = { value: 'atteste', label: 'Attesté par la mission locale' };

/** Savoir-faire by domain, as boxes to tick; a domain with something ticked starts open. */
export function SkillPicker({ name, legend, hint, groups, proofs }: Props) {
  const { list, errors } = useFieldState(name);
  const chosen = new Set(list);
  const options = groups.flatMap(({ choices }) =>
    choices.map(({ id, label }) => ({ value: String(id), label })),
  );
  return (
    <FieldConflict name={name} options={options}>
      <fieldset id={name} className="grid min-w-0 gap-3">
        <legend className="mb-1.5 font-bold">{legend}</legend>
        {hint ? <p className="text-sm text-ink-soft">{hint}</p> : null}
        <FieldErrors id={name} errors={errors} />
        {groups.map((group) => {
          const count = group.choices.filter(({ id }) => chosen.has(String(id))).length;
          return (
            <details
              key={group.label}
              open={count > 0}
              className="group rounded-md border border-line bg-surface"
            >
              <summary className="flex min-h-11 items-center justify-between gap-3 px-3 py-2 font-bold">
                <span>{group.label}</span>
                <span className="text-sm font-normal text-ink-soft">
                  {count > 0 ? `${count} sur ${group.choices.length}` : group.choices.length}
                </span>
              </summary>
              <ul className={`grid gap-x-6 px-2 pb-3 ${proofs ? '' : 'sm:grid-cols-2'}`}>
                {group.choices.map(({ id, label }) => (
                  <li
                    key={id}
                    className="flex flex-wrap items-center gap-x-3 rounded-md has-[input:checked]:bg-axis-soft"
                  >
                    <label className="flex min-h-11 grow cursor-pointer items-start gap-3 px-2 py-2 has-checked:font-bold">
                      <input
                        type="checkbox"
                        name={name}
                        value={id}
                        defaultChecked={chosen.has(String(id))}
                        className="mt-0.5 size-5 shrink-0 accent-brand"
                      />
                      {label}
                    </label>
                    {proofs ? <ProofChoice id={id} label={label} mayAttest={proofs.mayAttest} /> : null}
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
      </fieldset>
    </FieldConflict>
  );
}

// Hidden until its box is ticked, where the browser can tell; sent in any case, as `12:experience`.
function ProofChoice({ id, label, mayAttest }: { id: number; label: string; mayAttest: boolean }) {
  const { list } = useFieldState('preuve');
  const stored = list.find((value) => value.startsWith(`${id}:`))?.split(':')[1] ?? 'declare';
  if (stored === 'atteste' && !mayAttest) {
    return (
      <span className="hidden px-2 text-sm in-[li:has(input:checked)]:inline">
        {ATTESTED.label}
        <input type="hidden" name="preuve" value={`${id}:atteste`} />
      </span>
    );
  }
  return (
    <select
      name="preuve"
      aria-label={`Comment savez-vous : ${label} ?`}
      defaultValue={`${id}:${stored}`}
      className="my-1 hidden min-h-11 rounded-md border-2 border-edge bg-surface px-2 text-sm in-[li:has(input:checked)]:block"
    >
      {(mayAttest ? [...PROOFS, ATTESTED] : PROOFS).map(({ value, label: proof }) => (
        <option key={value} value={`${id}:${value}`}>
          {proof}
        </option>
      ))}
    </select>
  );
}
