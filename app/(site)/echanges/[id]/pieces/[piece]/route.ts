import { z } from 'zod';
import { findAttachment } from '@/lib/attachments/find-attachments';
import { isCorrespondent, sideOf } from '@/lib/conversations/policy';
import { findThread } from '@/lib/conversations/thread-repository';
import { getActor } from '@/lib/session';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string; piece: string }> };

const isId = (id: string) => z.uuid().safeParse(id).success;

/** A file of an exchange, to save; whoever may not have it learns nothing of it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [actor, { id, piece }] = await Promise.all([getActor(), params]);
  if (!isCorrespondent(actor) || !isId(id) || !isId(piece) || !(await findThread(actor, id)))
    return notFound();
  const file = await findAttachment(id, sideOf(actor), piece);
  if (!file) return notFound();
  return new Response(new Uint8Array(file.content), {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Content-Length': String(file.content.byteLength),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}

const notFound = () =>
  new Response('Ce fichier n’existe pas, ou n’est pas partagé avec vous.', {
    status: 404,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
