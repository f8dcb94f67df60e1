import { WrittenText } from './written-text';

/** A version of the charter, as who signs it reads it. `standing` says which one, and since when. */
export function CharterText({ standing, body }: { standing: string; body: string }) {
  return (
    <>
      <p className="text-ink-soft">{standing}</p>
      <WrittenText text={body} />
    </>
  );
}
