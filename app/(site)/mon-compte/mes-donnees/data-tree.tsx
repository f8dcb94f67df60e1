import { formatDate, formatMoment } from '@/lib/calendar';
import { CODE_WORDS } from './code-words';
import { DATA_WORDS } from './data-words';

/** What the export holds, read down: names with their values, lists one after the other, files as links. */
export function DataTree({ value }: { value: object }) {
  const entries = Object.entries(value).filter(([key, part]) => DATA_WORDS[key] && !isEmpty(part));
  return (
    <dl className="grid gap-3">
      {entries.map(([key, part]) => (
        <div key={key} className="grid min-w-0 gap-1">
          <dt className="text-sm text-ink-soft">{DATA_WORDS[key]}</dt>
          <dd className="min-w-0">
            {key === 'files' ? (
              <FileLinks files={part as File[]} />
            ) : (
              <Value value={part} codes={CODE_WORDS[key]} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ value, codes = {} }: { value: unknown; codes?: Record<string, string> }) {
  if (Array.isArray(value)) {
    return (
      <ul className="grid gap-3">
        {value.map((item, index) => (
          <li key={index} className="min-w-0">
            <Value value={item} codes={codes} />
          </li>
        ))}
      </ul>
    );
  }
  if (value instanceof Date) return <span className="font-bold">{sayDate(value)}</span>;
  if (typeof value === 'object' && value !== null && !isNumberLike(value)) {
    return (
      <div className="border-l-4 border-line pl-4">
        <DataTree value={value} />
      </div>
    );
  }
  return <span className="font-bold break-words whitespace-pre-wrap">{sayPlain(value, codes)}</span>;
}

type File = { name: string; download: string | null };

function FileLinks({ files }: { files: File[] }) {
  return (
    <ul className="grid gap-1">
      {files.map(({ name, download }, index) => (
        <li key={index} className="break-words">
          {download ? (
            <a href={download} download className="link">
              {name}
            </a>
          ) : (
            `${name || 'Pièce jointe'}, non gardée`
          )}
        </li>
      ))}
    </ul>
  );
}

const isEmpty = (value: unknown) =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

// the database's decimal numbers are objects
const isNumberLike = (value: object) => 'toFixed' in value;

const sayDate = (date: Date) => (date.getTime() % 86_400_000 === 0 ? formatDate(date) : formatMoment(date));

function sayPlain(value: unknown, codes: Record<string, string>): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return codes[String(value)] ?? String(value);
}
