import { z } from 'zod';
import { db, transaction, type Tx } from '@/lib/db';
import { candidateValues } from '@/lib/identity/form-values';
import { findCandidateIdentity, updateCandidateIdentity } from '@/lib/identity/repository';
import { recordEvent } from '@/lib/journal/record-event';
import { reconcileInput, type SharedEdit, StaleFormError } from '@/lib/shared-edits/reconcile';
import { SEEN, writeSeen } from '@/lib/shared-edits/schema';
import type { Actor } from '@/lib/session';
import { buildCounsellor, buildParties, type Parties } from '../../support/letters/build-parties';

const schema = z.object({ prenom: z.string(), telephone: z.string() });
type Input = z.output<typeof schema>;

let parties: Parties;
let counsellor: Actor;
beforeEach(async () => {
  parties = await buildParties();
  counsellor = await buildCounsellor();
});

const stored = async (tx: Tx = db) =>
  candidateValues((await findCandidateIdentity(parties.candidate.candidateId, tx))!);

const edit: SharedEdit<Actor, Input> = {
  of: () => ({ kind: 'candidate', id: parties.candidate.candidateId }),
  stored: ({ tx }) => stored(tx),
};

/** A form as it was opened now, to be sent later. */
async function open(): Promise<Record<string, string>> {
  const values = await stored();
  return { [SEEN]: writeSeen(values), prenom: String(values.prenom), telephone: String(values.telephone) };
}

const save = (form: Record<string, string>, actor: Actor) =>
  transaction(async (tx) => {
    const input = schema.parse(form);
    const merged = await reconcileInput({ edit, schema, form, call: { actor, input, tx } });
    const id = parties.candidate.candidateId;
    await updateCandidateIdentity(tx, id, { firstName: merged.prenom, phone: merged.telephone });
    const by = actor.role === 'visitor' ? undefined : actor.userId;
    await recordEvent(tx, { name: 'candidate_corrected', actor: by, subjectId: id });
  });

const identity = async () =>
  db.candidate.findUniqueOrThrow({
    where: { id: parties.candidate.candidateId },
    select: { firstName: true, phone: true },
  });

describe('two people who opened one form', () => {
  it('lose neither of two changes to different fields', async () => {
    const [first, second] = [await open(), await open()];
    first.telephone = '02 31 00 00 01';
    second.prenom = 'Maëlle';
    await save(first, parties.candidate);
    await save(second, counsellor);
    expect(await identity()).toEqual({ firstName: 'Maëlle', phone: '02 31 00 00 01' });
  });

  it('are told of a field that both changed, with its value and by whom, and nothing is written', async () => {
    const [first, second] = [await open(), await open()];
    first.telephone = '02 31 00 00 01';
    second.telephone = '02 31 00 00 02';
    second.prenom = 'Maëlle';
    await save(first, parties.candidate);
    const told = await save(second, counsellor).catch((error: unknown) => error);
    expect(told).toBeInstanceOf(StaleFormError);
    expect((told as StaleFormError).conflicts).toEqual({
      telephone: {
        stored: ['02 31 00 00 01'],
        by: 'la personne elle-même',
        mark: expect.any(String) as string,
      },
    });
    expect(await identity()).toMatchObject({ phone: '02 31 00 00 01' });
    expect((await identity()).firstName).not.toBe('Maëlle');
  });

  it('take turns when they save at the same moment', async () => {
    const [first, second] = [await open(), await open()];
    first.telephone = '02 31 00 00 01';
    second.telephone = '02 31 00 00 02';
    const outcomes = await Promise.allSettled([save(first, parties.candidate), save(second, counsellor)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await db.auditEvent.count({ where: { name: 'candidate_corrected' } })).toBe(1);
  });
});
