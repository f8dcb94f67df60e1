import { exportAccount } from '@/lib/accounts/export-account';
import { eraseAccount } from '@/lib/accounts/erase-account';
import { db, transaction } from '@/lib/db';
import { readForm, typedValues } from '@/lib/form-data';
import { holderOf, makePass, readPass } from '@/lib/form-drafts/draft-pass';
import { dropTyped, keepTyped } from '@/lib/form-drafts/keep-typed';
import { listDrafts, saveDraft } from '@/lib/form-drafts/repository';
import { DRAFT_FIELD, writeMark } from '@/lib/form-drafts/schema';
import { buildParties } from '../../support/letters/build-parties';

const now = new Date();
const FORM = 'mon-profil';

type Step = { text: string | null; base: number; writer?: string; turn?: number };

const save = (userId: string, { text, base, writer = '', turn = 0 }: Step) =>
  saveDraft(db, {
    userId,
    form: FORM,
    values: text === null ? null : { aspirations: text },
    base,
    writer,
    turn,
  });
const textOf = async (userId: string) => (await listDrafts(userId))[0]?.values?.aspirations;

/** What a browser sends of this form. */
function formOf(userId: string, fields: Record<string, string>, base = 0): FormData {
  const form = new FormData();
  form.set(DRAFT_FIELD, writeMark({ pass: makePass(userId, FORM, now), base, writer: '', turn: 0 }));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const keep = (form: FormData, by: Parameters<typeof keepTyped>[2]) =>
  keepTyped(form.get(DRAFT_FIELD), () => typedValues(readForm(form, { fields: 50, bytes: 10_000 })!), by);

describe('a draft', () => {
  it('is not replaced by an older page, which is told of the newer text', async () => {
    const { candidate } = await buildParties();
    await save(candidate.userId, { text: 'Nouveau', base: 0, writer: 'phone', turn: 1 });
    const refused = await save(candidate.userId, { text: 'Ancien', base: 0, writer: 'desktop', turn: 9 });
    expect(refused).toMatchObject({ ok: false, revision: 1, empty: false });
    expect(await textOf(candidate.userId)).toBe('Nouveau');
  });

  it('is not replaced by a save of the same page that arrives late', async () => {
    const { candidate } = await buildParties();
    const writer = 'page';
    await save(candidate.userId, { text: 'un', base: 0, writer, turn: 1 });
    await save(candidate.userId, { text: 'un deux trois', base: 0, writer, turn: 3 });
    expect(await save(candidate.userId, { text: 'un deux', base: 0, writer, turn: 2 })).toMatchObject({
      ok: false,
    });
    expect(await textOf(candidate.userId)).toBe('un deux trois');
  });

  it('does not come back by a save that was under way when the form was sent', async () => {
    const { candidate } = await buildParties();
    const writer = 'page';
    await save(candidate.userId, { text: 'Bonjour', base: 0, writer, turn: 1 });
    await save(candidate.userId, { text: null, base: 0, writer, turn: 3 });
    expect(await save(candidate.userId, { text: 'Bonjou', base: 0, writer, turn: 2 })).toMatchObject({
      ok: false,
      empty: true,
    });
    expect(await textOf(candidate.userId)).toBeUndefined();
  });

  it('is sealed in the database', async () => {
    const { candidate } = await buildParties();
    await save(candidate.userId, { text: 'Un secret', base: 0 });
    const { body } = await db.formDraft.findFirstOrThrow();
    expect(Buffer.from(body!).toString('latin1')).not.toContain('Un secret');
  });

  it('is in the export, and goes with the account', async () => {
    const { candidate } = await buildParties();
    await save(candidate.userId, { text: 'Dans l’export', base: 0 });
    const actor = candidate;
    expect(JSON.stringify(await exportAccount(actor))).toContain('aspirations : Dans l’export');
    await transaction((tx) => eraseAccount(tx, actor, now));
    expect(await db.formDraft.count()).toBe(0);
  });
});

describe('a refused form', () => {
  it('is kept for the account whose session has ended', async () => {
    const { candidate } = await buildParties();
    const form = formOf(candidate.userId, { aspirations: 'Écrit après la fin' });
    expect(await keep(form, { actor: { role: 'visitor' }, now })).toMatchObject({ ok: true });
    expect(await textOf(candidate.userId)).toBe('Écrit après la fin');
  });

  it('is not kept for somebody else who signed in meanwhile', async () => {
    const { candidate, company } = await buildParties();
    const form = formOf(candidate.userId, { aspirations: 'À moi' });
    const actor = { role: 'company', userId: company.userId, companyId: company.companyId } as const;
    expect(await keep(form, { actor, now })).toBeNull();
    expect(await db.formDraft.count()).toBe(0);
  });

  it('keeps no proof, no dangerous yes and no button', async () => {
    const { candidate } = await buildParties();
    const proofs = {
      jeton: 'secret',
      confirmation: 'SUPPRIMER',
      consentement: 'oui',
      intention: 'soumettre',
    };
    const form = formOf(candidate.userId, { ...proofs, aspirations: 'Le texte' });
    form.set('fichier', new File(['x'], 'x.csv'));
    await keep(form, { actor: { role: 'visitor' }, now });
    expect((await listDrafts(candidate.userId))[0]?.values).toEqual({ aspirations: 'Le texte' });
  });

  it('whose pass was made up or is older than a month is kept nowhere', async () => {
    const { candidate } = await buildParties();
    const form = formOf(candidate.userId, { aspirations: 'Texte' });
    const later = new Date(now.getTime() + 31 * 86_400_000);
    expect(await keep(form, { actor: { role: 'visitor' }, now: later })).toBeNull();
    expect(readPass('invente', now)).toBeNull();
    expect(await db.formDraft.count()).toBe(0);
  });
});

describe('a form that was sent', () => {
  it('leaves a newer text of another device alone', async () => {
    const { candidate } = await buildParties();
    await save(candidate.userId, { text: 'Du téléphone', base: 0, writer: 'phone', turn: 1 });
    const actor = candidate;
    await dropTyped(db, formOf(candidate.userId, {}), { actor, now });
    expect(await textOf(candidate.userId)).toBe('Du téléphone');
  });
});

it('tells one person’s device copies from another’s', () => {
  expect(holderOf('a')).not.toBe(holderOf('b'));
});
