import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { isCorrespondent } from '@/lib/conversations/policy';
import { readerOf } from '@/lib/reports/report-content';
import { findReportableLetter } from '@/lib/reports/repository';
import { getActor, type Actor } from '@/lib/session';
import { ReportForm } from './report-form';

export const metadata: Metadata = { title: 'Signaler un contenu', robots: { index: false } };

type Props = { searchParams: Promise<{ page?: string; lettre?: string; recu?: string }> };

export default async function ReportPage({ searchParams }: Props) {
  const [actor, { page = '', lettre, recu }] = await Promise.all([getActor(), searchParams]);
  const letter = lettre === undefined ? null : await findLetter(actor, lettre);
  return (
    <>
      <PageHeader
        title={letter ? 'Signaler une lettre' : 'Signaler un contenu'}
        lead="Un texte illégal, trompeur ou blessant ? Un conseiller lit chaque signalement et vous répond."
      />
      <div className="page grid gap-6 py-8 *:max-w-3xl">
        {recu !== undefined && /^[A-Z2-9]{8}$/.test(recu) ? (
          <Notice tone="success" announce title="Votre signalement est arrivé.">
            Sa référence est {recu}. Vous recevrez un accusé de réception, puis la décision et ses raisons.{' '}
            <Link href={isCorrespondent(actor) ? '/echanges' : '/'} className="link">
              {isCorrespondent(actor) ? 'Revenir à mes échanges' : 'Revenir à l’accueil'}
            </Link>
          </Notice>
        ) : (
          <>
            <Notice title="Quelqu’un est en danger maintenant ?">
              Appelez le 17, ou le 119 pour un enfant ou un adolescent.
            </Notice>
            {letter ? (
              <blockquote className="rounded-md bg-timber-soft p-4 break-words whitespace-pre-wrap">
                {letter.body ?? 'Le texte de cette lettre est effacé.'}
              </blockquote>
            ) : null}
            <ReportForm
              letterId={letter?.id ?? null}
              path={await findPath(page)}
              signedIn={actor.role !== 'visitor'}
            />
          </>
        )}
      </div>
    </>
  );
}

/** The page named in the address, or the one this visitor comes from. */
async function findPath(page: string): Promise<string> {
  if (page.startsWith('/')) return page.slice(0, 400);
  const list = await headers();
  const from = list.get('referer') ?? '';
  if (!URL.canParse(from)) return '';
  const { host, pathname } = new URL(from);
  const here = host === (list.get('x-forwarded-host') ?? list.get('host'));
  return here && pathname !== '/signaler' ? pathname : '';
}

async function findLetter(actor: Actor, id: string) {
  const found =
    isCorrespondent(actor) && z.uuid().safeParse(id).success
      ? await findReportableLetter(readerOf(actor), id)
      : null;
  if (!found) notFound();
  return found;
}
