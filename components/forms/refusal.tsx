import { Notice } from '@/components/ui/notice';

type Props = {
  formError?: string;
  fieldErrors?: Record<string, string[]>;
  /** Where to sign in and come back, when the session ended. */
  signIn?: string;
  idSuffix: string;
};

/** Why a form was not taken, with a way to each field that is wrong. */
export function Refusal({ formError, fieldErrors = {}, signIn, idSuffix }: Props) {
  const entries = Object.entries(fieldErrors);
  if (entries.length === 0) {
    return (
      <Notice tone="danger" announce>
        {formError}
        {signIn ? (
          <p className="mt-2">
            <a href={signIn} className="link">
              Se connecter de nouveau
            </a>
          </p>
        ) : null}
      </Notice>
    );
  }
  return (
    <Notice tone="danger" announce title="Il reste quelque chose à corriger. Rien n’a été perdu.">
      <ul className="mt-1 grid gap-1">
        {entries.map(([field, messages]) => (
          <li key={field}>
            <a href={`#${field}${idSuffix}`} className="link">
              {messages.join(' ')}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
