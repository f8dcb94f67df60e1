import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { listOwnDetails } from '@/lib/contact-shares/details-repository';
import { isCorrespondent } from '@/lib/conversations/policy';
import { findThread } from '@/lib/conversations/thread-repository';
import { getActor } from '@/lib/session';

/** The exchange and what the actor could show in it; leads elsewhere while nothing can be shared. */
export async function loadSharing(id: string) {
  const actor = await getActor();
  if (actor.role === 'visitor') redirect(`/connexion?suite=/echanges/${encodeURIComponent(id)}/coordonnees`);
  if (!isCorrespondent(actor) || !z.uuid().safeParse(id).success) notFound();
  const thread = await findThread(actor, id);
  if (!thread) notFound();
  if (thread.closed || !thread.answered) redirect(`/echanges/${id}`);
  return { actor, thread, own: await listOwnDetails(actor) };
}
