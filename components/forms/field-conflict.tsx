'use client';

import { RadioGroup } from '@/components/ui/choices';
import type { Option } from '@/components/ui/field';
import { choiceName } from '@/lib/shared-edits/schema';
import { useFieldState } from './form-state';

type Props = {
  name: string;
  /** The words of coded values. */
  options?: Option[];
  /** Of several fields of one name the first asks. */
  position?: number;
  children: React.ReactNode;
};

/** A field and, when somebody else changed it meanwhile, the choice between the two values. */
export function FieldConflict({ name, options = [], position, children }: Props) {
  const { conflict, list } = useFieldState(name);
  if (!conflict || position) return children;
  const say = (values: string[]) =>
    values.map((value) => options.find((option) => option.value === value)?.label ?? value).join(', ') ||
    'rien';
  return (
    <div className="grid gap-3">
      {children}
      <div className="rounded-md border-2 border-warning p-3">
        <RadioGroup
          name={choiceName(name)}
          label={`Entre-temps, ${conflict.by} a changé ce champ. Que faut-il garder ?`}
          options={[
            { value: `stored:${conflict.mark}`, label: `Sa valeur : ${say(conflict.stored)}` },
            {
              value: `mine:${conflict.mark}`,
              label: `La vôtre : ${say(list.filter((value) => value !== ''))}`,
              hint: 'Telle qu’elle est dans le champ au-dessus, que vous pouvez encore changer.',
            },
          ]}
        />
      </div>
    </div>
  );
}
