import 'server-only';
import { registerCandidate } from '@/lib/accounts/register-candidate';
import { registerCompany } from '@/lib/accounts/register-company';
import { registerPartner } from '@/lib/accounts/register-partner';
import { requestSignInLink } from '@/lib/accounts/request-sign-in-link';
import { isWithinDay } from '@/lib/conversations/notice-repository';
import { transaction, type Tx } from '@/lib/db';
import { DomainError } from '@/lib/domain-error';
import { errorFacts, log } from '@/lib/log';
import { enqueue } from '@/lib/outbox/enqueue';
import { retryDelay } from '@/lib/outbox/rules';
import { keyedHash, seal, unseal } from '@/lib/seal';
import { deleteRequest, lockNextRequest, postponeRequest, type WaitingRequest } from './repository';
import { accountRequestSchema, type AccountRequest } from './schema';

/** About a day; by then the person has asked again. */
const MOST_ATTEMPTS = 100;
/** An address may not be flooded by somebody who types it into forms. */
const REFUSALS_A_DAY = 2;

type Context = { now: () => Date; random: () => number };

/** Handles one request. Returns false when none was due. One that fails is tried again; a refused one is told by mail. */
export async function handleNextRequest({ now, random }: Context): Promise<boolean> {
  let taken: WaitingRequest | null = null;
  try {
    return await transaction(async (tx) => {
      taken = await lockNextRequest(tx);
      if (!taken) return false;
      await handle(tx, open(taken), now());
      await deleteRequest(tx, taken.id);
      return true;
    });
  } catch (error) {
    const failed = taken as WaitingRequest | null;
    if (!failed) throw error;
    if (error instanceof DomainError) await refuse(failed, now());
    else await tryLater(failed, error, random());
    return true;
  }
}

const open = ({ sealed }: WaitingRequest): AccountRequest =>
  accountRequestSchema.parse(JSON.parse(unseal(sealed)));

async function handle(tx: Tx, { kind, form }: AccountRequest, now: Date): Promise<void> {
  switch (kind) {
    case 'sign-in':
      return requestSignInLink(tx, { email: form.courriel, suite: form.suite, now });
    case 'candidate':
      return registerCandidate(tx, form, now);
    case 'company':
      return registerCompany(tx, form, now);
    case 'partner':
      return registerPartner(tx, form, now);
  }
}

/** What a form alone cannot tell is told to the mailbox, whose owner may know it. */
async function refuse(request: WaitingRequest, now: Date): Promise<void> {
  const { courriel } = open(request).form;
  await transaction(async (tx) => {
    await deleteRequest(tx, request.id);
    const key = `registration-refused:${keyedHash('registration-refused', courriel)}`;
    if (!(await isWithinDay(tx, key, REFUSALS_A_DAY, now))) return;
    const sealed = seal(JSON.stringify({ to: courriel, code: 'registration-refused' }));
    await enqueue(tx, { topic: 'notice', sealed });
  });
}

async function tryLater(request: WaitingRequest, error: unknown, random: number): Promise<void> {
  const isLast = request.attempts + 1 >= MOST_ATTEMPTS;
  log.error(
    { accountRequest: request.id, last: isLast, ...errorFacts(error) },
    'an account request could not be handled',
  );
  if (isLast) await transaction((tx) => deleteRequest(tx, request.id));
  else await postponeRequest(request.id, retryDelay(request.attempts + 1, null, random));
}
