import type { NoticeCode } from '@/lib/mail/compose/plain-notice';
import type { Publication } from '@/lib/publications/schema';

/** What may be queued, and the ids each topic's composer needs. Texts and addresses are looked up when it leaves. */
export type OutboxEntryInput =
  /** A letter to one reader. */
  | { topic: 'letter'; conversationId: string; messageId: string; userId: string }
  /** Something happened to a letter: told to the person who wrote it. */
  | { topic: 'letter-notice'; conversationId: string; userId: string; refs: { code: NoticeCode } }
  /** A sign-in link; `sealed` holds `{"url"}`. */
  | { topic: 'sign-in'; userId: string; sealed: Uint8Array<ArrayBuffer> }
  /** A letter came from another address than this person's: is it theirs? `sealed` holds `{"token"}`. */
  | {
      topic: 'confirm-letter';
      conversationId: string;
      userId: string;
      sealed: Uint8Array<ArrayBuffer>;
      refs: { letterId: string };
    }
  /** *Inviter*: to a user, or, before there is one, to the address kept with the owner. */
  | {
      topic: 'invitation';
      userId?: string;
      refs: { owner: 'candidate' | 'company' | 'partner'; ownerId: string };
    }
  /** A company asks somebody to join it; the address is the invitation's. `sealed` holds `{"token"}`. */
  | { topic: 'colleague-invitation'; sealed: Uint8Array<ArrayBuffer>; refs: { invitationId: string } }
  /** Somebody wants another address for their account; it is the change's. `sealed` holds `{"token"}`. */
  | { topic: 'new-address'; sealed: Uint8Array<ArrayBuffer>; refs: { changeId: string } }
  /** A counsellor's decision on a version; told to each user who owns it. */
  | { topic: 'review-outcome'; userId: string; refs: { reviewId: string } }
  /** The mission locale took an offer or a piece of news off the site; told to each member of its company. */
  | { topic: 'withdrawal'; userId: string; refs: Publication }
  /** Something that is not about one exchange, in fixed words; `path` is where the button leads. */
  | { topic: 'owner-notice'; userId: string; refs: { code: NoticeCode; path: string } }
  /** No sign of life: when the account will be erased, as an ISO instant. */
  | { topic: 'inactivity-reminder'; userId: string; refs: { eraseOn: string } }
  /** New results of a saved search: how many, and which of them the mail names. */
  | { topic: 'search-alert'; userId: string; refs: { searchId: string; count: number; resultIds: string[] } }
  /** What was decided of a report; `sealed` holds `{"to"}` when who reported has no account. */
  | {
      topic: 'report-decision';
      userId?: string;
      sealed?: Uint8Array<ArrayBuffer>;
      refs: { reportId: string; reader: 'reporter' | 'author' };
    }
  /** To an address that is nobody's here; `sealed` holds `{"to", "code"}`. */
  | { topic: 'notice'; sealed: Uint8Array<ArrayBuffer> };

export type OutboxTopic = OutboxEntryInput['topic'];
