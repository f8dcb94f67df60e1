import 'server-only';
import { formatDay } from '@/lib/calendar';
import { env } from '@/lib/env';
import { unseal } from '@/lib/seal';
import { findInvitationMail } from '@/lib/colleagues/invitation-repository';
import { composeColleagueInvitation } from '@/lib/mail/compose/colleague-invitation';
import { composeConfirmLetter } from '@/lib/mail/compose/confirm-letter';
import { composeInactivity } from '@/lib/mail/compose/inactivity';
import { composeInvitation } from '@/lib/mail/compose/invitation';
import { composeLetter } from '@/lib/mail/compose/letter';
import { composeNewAddress } from '@/lib/mail/compose/new-address';
import { composePlainNotice, type NoticeCode } from '@/lib/mail/compose/plain-notice';
import { composeReportDecision } from '@/lib/mail/compose/report-decision';
import { composeReviewOutcome } from '@/lib/mail/compose/review-outcome';
import { composeSearchAlert } from '@/lib/mail/compose/search-alert';
import { composeSignIn } from '@/lib/mail/compose/sign-in';
import { composeWithdrawal } from '@/lib/mail/compose/withdrawal';
import type { Mail, MailSettings } from '@/lib/mail/mail';
import { db } from '@/lib/db';
import { findWithdrawal } from '@/lib/publications/repository';
import { describeDecision } from '@/lib/reports/describe-decision';
import { describeLetter } from '@/lib/conversations/describe-letter';
import { describeAlert, type AlertRefs } from '@/lib/saved-searches/describe-alert';
import {
  findCorrespondentAddress,
  findMissionName,
  findNewAddress,
  findOwnerAddress,
  findReviewOutcome,
  findUserAddress,
} from './content-repository';
import type { OutboxWork } from './repository';

export type Composed = {
  mail: Mail;
  toSide: 'candidate' | 'company' | null;
  /** `later`: somebody is paused, for example; `kept_back`: never by mail, since its reader wants no more of its writer's. */
  leaves: 'now' | 'later' | 'kept_back';
};

/** The mail of an entry, from what the database says now; null when nobody is there to get it any more. */
export async function composeEntry(work: OutboxWork): Promise<Composed | null> {
  const settings = await mailSettings();
  if (work.topic === 'letter') return composeLetterEntry(work, settings);
  const mail = await composeOther(work, settings);
  return mail && { mail, toSide: null, leaves: 'now' };
}

async function composeLetterEntry(work: OutboxWork, settings: MailSettings): Promise<Composed | null> {
  const { messageId, userId, sequence } = work;
  if (!messageId || !userId) return null;
  const departure = { messageId, userId, sequence, transport: env.mailTransport };
  const letter = await describeLetter(db, departure);
  return (
    letter && {
      mail: composeLetter({ entryId: work.id, ...letter.content }, settings),
      toSide: letter.toSide,
      leaves: letter.leaves,
    }
  );
}

async function composeOther(work: OutboxWork, settings: MailSettings): Promise<Mail | null> {
  const entryId = work.id;
  const refs = work.refs as Record<string, string>;
  const sealed = work.sealed ? (JSON.parse(unseal(work.sealed)) as Record<string, string>) : {};
  if (work.topic === 'notice') {
    const { to, code } = sealed;
    return to && code
      ? composePlainNotice({ entryId, to, code: code as NoticeCode, path: null }, settings)
      : null;
  }
  if (work.topic === 'invitation') {
    const owner = refs.owner as 'candidate' | 'company' | 'partner';
    const to = work.userId
      ? await findUserAddress(work.userId)
      : await findOwnerAddress(owner, refs.ownerId ?? '');
    return to ? composeInvitation({ entryId, to, owner }, settings) : null;
  }
  if (work.topic === 'colleague-invitation') {
    const invitation = await findInvitationMail(refs.invitationId ?? '');
    return invitation && sealed.token
      ? composeColleagueInvitation({ entryId, ...invitation, token: sealed.token }, settings)
      : null;
  }
  if (work.topic === 'new-address') {
    const asked = await findNewAddress(refs.changeId ?? '');
    return asked && sealed.token
      ? composeNewAddress({ entryId, to: asked, token: sealed.token }, settings)
      : null;
  }
  const to = await findAddress(work, sealed);
  if (!to) return null;
  switch (work.topic) {
    case 'sign-in':
      return sealed.url ? composeSignIn({ entryId, to, url: sealed.url }, settings) : null;
    case 'confirm-letter':
      return sealed.token ? composeConfirmLetter({ entryId, to, token: sealed.token }, settings) : null;
    case 'letter-notice':
      return composePlainNotice(
        { entryId, to, code: refs.code as NoticeCode, path: `/echanges/${work.conversationId}` },
        settings,
      );
    case 'owner-notice':
      return composePlainNotice(
        { entryId, to, code: refs.code as NoticeCode, path: refs.path ?? null },
        settings,
      );
    case 'inactivity-reminder':
      return composeInactivity({ entryId, to, eraseOn: formatDay(new Date(refs.eraseOn ?? '')) }, settings);
    case 'report-decision': {
      const reader = refs.reader === 'author' ? 'author' : 'reporter';
      const decision = await describeDecision(refs.reportId ?? '');
      return decision && composeReportDecision({ entryId, to, reader, ...decision }, settings);
    }
    case 'review-outcome': {
      const outcome = await findReviewOutcome(refs.reviewId ?? '');
      return outcome && composeReviewOutcome({ entryId, to, ...outcome }, settings);
    }
    case 'withdrawal': {
      const kind = refs.kind === 'news' ? 'news' : 'offer';
      const found = await findWithdrawal(kind, refs.id ?? '');
      const thing = `${kind === 'news' ? 'votre actualité' : 'votre offre'} « ${found?.title} »`;
      const path = `/mon-entreprise/${kind === 'news' ? 'actualites' : 'offres'}/${refs.id}`;
      return found && composeWithdrawal({ entryId, to, thing, reason: found.reason, path }, settings);
    }
    case 'search-alert': {
      const alert = await describeAlert(work.refs as AlertRefs);
      return alert && composeSearchAlert({ entryId, to, ...alert }, settings);
    }
    default:
      return null;
  }
}

/** Of a notice about an exchange, only while its reader still takes part in it: who leaves a company hears no more. */
async function findAddress({ userId, conversationId }: OutboxWork, sealed: Record<string, string>) {
  if (!userId) return sealed.to;
  return conversationId ? findCorrespondentAddress(userId, conversationId) : findUserAddress(userId);
}

async function mailSettings(): Promise<MailSettings> {
  return {
    missionName: await findMissionName(),
    publicUrl: env.PUBLIC_URL,
    mailFrom: env.MAIL_FROM,
    relayDomain: env.RELAY_DOMAIN,
  };
}
