import { randomUUID } from 'node:crypto';
import type { FormAction, FormValues } from '@/lib/action-result';
import { findFormDraft } from '@/lib/form-drafts/find-form-draft';
import { FormIsland } from './form-island';

type Props<Data> = {
  action: FormAction<Data>;
  /** What is stored, by field name. */
  initial?: FormValues;
  /** What the reviewer will see of what is stored, by field: said beside it, refuses nothing. */
  warnings?: Record<string, string[]>;
  /**
   * Which draft keeps what is typed, in the account or for a visitor on the device: `mon-profil`, `offre:<id>`. A form
   * that is only a button has none.
   */
  draft?: string;
  /** Said above the form when the action succeeded without leading elsewhere. */
  done?: string;
  /** What the ids of its fields add to their names, where a page holds several such forms. */
  idSuffix?: string;
  className?: string;
  /**
   * For a form with a file: the browser itself asks for what is missing before it sends, since a refused file has to be
   * chosen again.
   */
  checksBeforeSending?: boolean;
  children: React.ReactNode;
};

/**
 * A form that works without JavaScript and, after a refusal, shows what was typed and what is wrong. Its fields are
 * those of components/forms/fields, which find their value and errors here.
 */
export function ActionForm<Data>({ draft, ...props }: Props<Data>) {
  if (draft) return <KeptForm {...props} draft={draft} />;
  return <FormIsland {...props} rendering={randomUUID()} />;
}

async function KeptForm<Data>({ draft, ...props }: Props<Data> & { draft: string }) {
  return <FormIsland {...props} rendering={randomUUID()} draft={await findFormDraft(draft)} />;
}
