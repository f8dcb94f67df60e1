import 'server-only';
import { setTimeout as sleep } from 'node:timers/promises';
import { deleteOldAddressChanges } from '@/lib/accounts/address-repository';
import { expireRegistrations } from '@/lib/accounts/expire-registrations';
import { pauseSilentCompanies } from '@/lib/answer-record/pause-silent-companies';
import { placeCompanies } from '@/lib/companies/place-companies';
import { deleteExpired as eraseOldInvitations } from '@/lib/colleagues/invitation-repository';
import { deleteEndedMemberships } from '@/lib/colleagues/member-repository';
import { DAYS_TO_UNDO } from '@/lib/colleagues/rules';
import { closeSilentConversations } from '@/lib/conversations/close-conversation';
import { remindOfSilence } from '@/lib/conversations/remind-of-silence';
import { lastKnownNow } from '@/lib/database-clock';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import type { ErasureKind } from '@/lib/erasures/schema';
import { followInactivity } from '@/lib/inactivity/follow-inactivity';
import { eraseKeptFiles } from '@/lib/imports/kept-file-repository';
import { runWaitingImports } from '@/lib/imports/run-waiting-imports';
import { eraseOldReports } from '@/lib/imports/waiting-repository';
import { eraseOldDrafts } from '@/lib/form-drafts/repository';
import { removeUntold } from '@/lib/owners/remove-untold';
import { tellBirthdays } from '@/lib/profiles/tell-birthdays';
import { alertDueSearches } from '@/lib/saved-searches/alert-due-searches';
import { eraseOldSendings } from '@/lib/sent-forms/repository';
import { eraseOldLetters } from './erase-old-letters';
import { findMissedMail } from './find-missed-mail';
import { eraseOldOriginals, forgetOldChanges, forgetOldRecipients } from './retention-repository';

export type Job = {
  name: string;
  /** Cron pattern, Paris time. */
  pattern: string;
  run: (tx: Tx, now: Date) => Promise<void>;
  /**
   * What ends by the clock for good waits while the clock is not to be trusted. Named here is what one run may take no
   * more than a share of; work in several transactions asks by itself.
   */
  erases?: readonly ErasureKind[];
};

const DAY = 86_400_000;
/** SIRENE takes 7 requests a second at most. */
const SIRENE_PAUSE_MS = 200;

/** Work done by the clock; each job in one transaction, by one process. */
export const JOBS: Job[] = [
  {
    name: 'erase-raw-mail',
    pattern: '15 3 * * *',
    erases: ['raw-mails', 'letter-originals', 'unconfirmed-letters', 'local-mails'],
    run: async (tx, now) => {
      await eraseOldOriginals(tx, {
        originalsBefore: new Date(now.getTime() - 30 * DAY),
        windowsBefore: new Date(now.getTime() - 2 * DAY),
      });
      await forgetOldRecipients(tx, new Date(now.getTime() - 60 * DAY));
    },
  },
  {
    name: 'erase-import-reports',
    pattern: '25 3 * * *',
    erases: ['import-reports'],
    run: (tx, now) => eraseOldReports(tx, new Date(now.getTime() - 30 * DAY)),
  },
  { name: 'erase-kept-files', pattern: '*/10 * * * *', erases: [], run: (tx) => eraseKeptFiles(tx) },
  {
    name: 'forget-public-changes',
    pattern: '10 3 * * *',
    erases: [],
    run: (tx, now) => forgetOldChanges(tx, new Date(now.getTime() - 7 * DAY)),
  },
  {
    name: 'close-silent-conversations',
    pattern: '45 3 * * *',
    erases: ['open-exchanges'],
    run: closeSilentConversations,
  },
  { name: 'pause-silent-companies', pattern: '30 7 * * *', erases: [], run: pauseSilentCompanies },
  { name: 'remind-of-silence', pattern: '30 9 * * *', run: remindOfSilence },
  {
    name: 'forget-ended-memberships',
    pattern: '41 3 * * *',
    erases: [],
    run: (tx, now) => deleteEndedMemberships(tx, new Date(now.getTime() - DAYS_TO_UNDO * DAY)),
  },
  { name: 'erase-old-invitations', pattern: '40 3 * * *', erases: [], run: eraseOldInvitations },
  { name: 'erase-old-address-changes', pattern: '42 3 * * *', erases: [], run: deleteOldAddressChanges },
  { name: 'erase-old-drafts', pattern: '55 3 * * *', erases: ['drafts'], run: eraseOldDrafts },
  { name: 'erase-old-sendings', pattern: '57 3 * * *', erases: [], run: eraseOldSendings },
  {
    name: 'erase-old-letters',
    pattern: '20 3 * * *',
    erases: ['letters', 'contact-cards', 'reporters'],
    run: eraseOldLetters,
  },
  { name: 'find-missed-mail', pattern: '*/10 * * * *', run: (tx, now) => findMissedMail(tx, now, false) },
  { name: 'find-all-missed-mail', pattern: '5 4 * * *', run: (tx, now) => findMissedMail(tx, now, true) },
  { name: 'follow-inactivity', pattern: '50 3 * * *', erases: [], run: (_tx, now) => followInactivity(now) },
  { name: 'remove-untold', pattern: '0 4 * * *', erases: [], run: (_tx, now) => removeUntold(now) },
  { name: 'tell-birthdays', pattern: '58 3 * * *', run: tellBirthdays },
  {
    name: 'expire-registrations',
    pattern: '35 3 * * *',
    erases: ['registrations'],
    run: expireRegistrations,
  },
  {
    // an upload begins its import itself; this takes up what a restart interrupted
    name: 'resume-imports',
    pattern: '*/5 * * * *',
    run: () => runWaitingImports(lastKnownNow),
  },
  {
    name: 'place-companies',
    pattern: '*/5 * * * *',
    run: (_tx, now) =>
      placeCompanies({
        ...{ now, fetch, baseUrl: env.SIRENE_API_URL, userAgent: `Cartemploi (${env.PUBLIC_URL})` },
        pause: () => sleep(SIRENE_PAUSE_MS),
      }),
  },
  {
    // in the morning; the later hours take up what an interruption left, since each search is due once a day
    name: 'search-alerts',
    pattern: '30 7-20 * * *',
    run: (_tx, now) => alertDueSearches(now),
  },
];
