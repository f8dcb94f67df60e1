import { Select } from '@/components/ui/field';
import type { Counsellor } from '@/lib/identity/counsellor-repository';

const NOBODY = 'aucun';

/** The counsellor that the address names; undefined for one whom nobody knows. */
export const readCounsellor = (text: string | undefined, counsellors: Counsellor[]): string | undefined =>
  text === NOBODY || counsellors.some(({ id }) => id === text) ? text : undefined;

/** Narrows a list of candidates to those whom one person follows. */
export function CounsellorFilter({ counsellors, chosen }: { counsellors: Counsellor[]; chosen?: string }) {
  const options = counsellors.map(({ id, name, open }) => ({
    value: id,
    label: open ? name : `${name} (compte fermé)`,
  }));
  return (
    <div className="w-full max-w-xs">
      <Select
        name="referent"
        label="Référent"
        options={[...options, { value: NOBODY, label: 'Sans référent' }]}
        empty="Tous"
        defaultValue={chosen ?? ''}
      />
    </div>
  );
}
