import { Link } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { RowNote } from '@/lib/imports/parse-row';

const MOST = 500;

/** Remarks on rows: line, column, reason. Nothing when there is none. */
export function NoteTable({
  id,
  title,
  notes,
  total = notes.length,
  sheets,
}: {
  id: string;
  title: string;
  notes: RowNote[];
  total?: number;
  /** Where the sheets are that these remarks are about. */
  sheets?: string;
}) {
  if (notes.length === 0) return null;
  return (
    <Section id={id} title={`${title} (${total})`}>
      <div
        className="overflow-x-auto rounded-lg border border-line bg-surface"
        tabIndex={0}
        role="region"
        aria-label={title}
      >
        <table className="w-full text-left text-sm">
          <thead>
            <tr className="border-b-2 border-edge">
              <th scope="col" className="p-3">
                Ligne
              </th>
              <th scope="col" className="p-3">
                Colonne
              </th>
              <th scope="col" className="p-3">
                Motif
              </th>
            </tr>
          </thead>
          <tbody>
            {notes.slice(0, MOST).map(({ line, column, reason, sheet }, place) => (
              <tr key={place} className="border-b border-line last:border-0">
                <td className="p-3 tabular-nums">{line}</td>
                <td className="p-3 font-bold">{column}</td>
                <td className="min-w-60 p-3">
                  {reason}
                  {sheet && sheets ? (
                    <>
                      {' '}
                      <Link href={`${sheets}/${sheet}`} className="link">
                        Ouvrir la fiche
                      </Link>
                    </>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > MOST ? (
        <p>Les {MOST} premières sont montrées. Le fichier à télécharger les a toutes.</p>
      ) : null}
    </Section>
  );
}
