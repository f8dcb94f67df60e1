import 'server-only';
import { env } from '@/lib/env';
import { listAttachments } from '@/lib/attachments/find-attachments';
import type { AttachmentView } from '@/lib/attachments/schema';
import type { Side } from '@/lib/conversations/schema';
import { listDrafts } from '@/lib/form-drafts/repository';
import type { TypedValues } from '@/lib/form-drafts/schema';
import type { Actor } from './actor';
import {
  findAccountFacts,
  findCandidateFacts,
  findCompanyFacts,
  findPartnerFacts,
  listLetterFacts,
} from './export-repository';

/** Everything kept about this person, to take away (RGPD art. 15 and 20). Nothing of who writes to them. */
export async function exportAccount(actor: Exclude<Actor, { role: 'visitor' }>) {
  const account = { ...(await findAccountFacts(actor.userId)), drafts: await listUnsent(actor.userId) };
  switch (actor.role) {
    case 'candidate':
      return {
        account,
        candidate: await findCandidateFacts(actor.candidateId),
        conversations: await listConversations({ profileId: actor.profileId }, 'candidate'),
      };
    case 'company':
      return {
        account,
        company: await findCompanyFacts(actor.companyId),
        conversations: await listConversations({ companyId: actor.companyId }, 'company'),
      };
    case 'partner':
      return { account, partner: await findPartnerFacts(actor.partnerId) };
    default:
      return { account };
  }
}

/** What was begun in a form and not sent: its fields by their names. */
async function listUnsent(userId: string) {
  const drafts = await listDrafts(userId);
  return drafts.flatMap(({ form, values, updatedAt }) =>
    values ? [{ form, createdAt: updatedAt, body: readDown(values) }] : [],
  );
}

const readDown = (values: TypedValues) =>
  Object.entries(values)
    .map(([name, value]) => `${name} : ${[value].flat().filter(Boolean).join(', ')}`)
    .join('\n');

/** Letters with their files: one's own, and the other side's that pass, each with the address where it is downloaded. */
async function listConversations(party: Parameters<typeof listLetterFacts>[0], side: Side) {
  const conversations = await listLetterFacts(party, side);
  const listed = [];
  // one after the other: a company may have thousands, and others need the database too
  for (const { id: conversationId, messages, ...conversation } of conversations) {
    const files = await listAttachments(conversationId, side);
    listed.push({
      ...conversation,
      messages: messages.map(({ id, ...message }) => ({
        ...message,
        files: (files.get(id) ?? []).map((file) => describeFile(conversationId, file)),
      })),
    });
  }
  return listed;
}

const READABLE: AttachmentView['standing'][] = ['passes', 'kept', 'named'];

/** Its address works for who is signed in as this person; null for a file that was refused or is erased. */
function describeFile(conversationId: string, { id, label, size, standing }: AttachmentView) {
  const path = `/echanges/${conversationId}/pieces/${id}`;
  return { name: label, size, download: READABLE.includes(standing) ? `${env.PUBLIC_URL}${path}` : null };
}
