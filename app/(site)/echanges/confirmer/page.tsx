import type { Metadata } from 'next';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { wordOf } from '@/lib/address-bar';
import { DECIDED, findQuestionedLetter } from '@/lib/conversations/confirm-letter';
import { LetterQuestion } from '../letter-question';
import { confirm, disown } from './actions';

export const metadata: Metadata = { title: 'Confirmer une lettre', robots: { index: false } };

const DONE: Record<string, string> = {
  confirmee: 'C’est noté : la lettre est de vous. Elle suit son chemin comme les autres.',
  ecartee: 'C’est noté : la lettre n’est pas de vous. Elle ne sera jamais remise.',
};

type Search = { jeton?: string | string[]; fait?: string | string[] };

/** Opening the page changes nothing: mail scanners open links. Only its buttons do. */
export default async function ConfirmLetterPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { jeton, fait } = await searchParams;
  const done = wordOf(DONE, fait);
  const token = [jeton].flat()[0] ?? '';
  const letter = done ? null : await findQuestionedLetter(token);
  return (
    <>
      <PageHeader
        title="Une lettre envoyée d’une autre adresse"
        lead={letter ? 'Dites si elle est de vous. Sans réponse, elle n’est pas remise.' : undefined}
      />
      <div className="page grid *:max-w-3xl gap-6 py-8">
        {letter ? (
          <LetterQuestion
            letter={letter}
            field={{ name: 'jeton', value: token }}
            confirm={confirm}
            disown={disown}
          />
        ) : null}
        {done ? (
          <Notice tone="success" announce>
            {done}
          </Notice>
        ) : null}
        {!letter && !done ? (
          <Notice tone="warning" title="Il n’y a plus rien à confirmer ici.">
            {DECIDED}
          </Notice>
        ) : null}
        <div>
          <LinkButton href="/echanges" variant="secondary">
            Mes échanges
          </LinkButton>
        </div>
      </div>
    </>
  );
}
