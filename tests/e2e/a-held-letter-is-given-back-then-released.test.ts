import { connect } from '@/lib/embedded-postgres/connect';
import { desktop, phone, withoutJavaScript } from '../support/browser/open-browser';
import { openPageAs, prepareDemonstrationPair, waitForMail } from '../support/letters/journey';
import { openSite } from '../support/server/open-site';
import { testDatabaseUrl } from '../support/variables';

const opened = openSite();

const FIRST = 'Bonjour, envoyez d’abord une photo de vous.';
const REASON = 'La charte ne permet pas de demander une photo.';
const SECOND = 'Bonjour, parlons de vos savoir-faire. Mon numéro : 02 31 00 00 00.';

describe('a letter that is held', () => {
  it('is given back with a reason, written again, then released without what was hidden', async () => {
    const { code } = await prepareDemonstrationPair(opened.site);
    const company = await openPageAs(opened, 'entreprise@demo.test', withoutJavaScript);
    await company.goto(`/competences/${code}/ecrire`);
    await company.getByLabel('Votre message').fill(FIRST);
    await company.getByRole('button', { name: 'Garder pour plus tard' }).click();
    await company.getByText('Votre texte est gardé.').waitFor();
    expect(await company.getByLabel('Votre message').inputValue()).toBe(FIRST);
    await company.getByRole('button', { name: 'Envoyer' }).click();
    await company.getByText('Votre lettre est en route.').first().waitFor();

    const counsellor = await openPageAs(opened, 'conseil@demo.test', desktop);
    await counsellor.goto('/conseil/echanges');
    const first = counsellor.locator('main li', { hasText: FIRST });
    await first.getByText('« photo de vous » (demande de photo)').waitFor();
    const held = await counsellor.locator('main li', { hasText: 'Ne pas la remettre' }).count();
    await counsellor.getByRole('link', { name: `Lettres à relire ${held}`, exact: true }).waitFor();
    await first.getByText('Ne pas la remettre').click();
    await first.getByLabel('Motif').fill(REASON);
    await first.getByRole('button', { name: 'Refuser' }).click();
    await counsellor.getByText('La décision est enregistrée.').waitFor();

    await waitForMail(opened.site, 'entreprise@demo.test', 'vous demande de la reformuler');
    await company.goto('/echanges');
    await company.getByText('À reformuler').first().waitFor();
    await company.getByRole('link', { name: `Profil ${code}` }).click();
    await company.getByText(REASON).waitFor();
    await company.getByRole('link', { name: 'Reprendre ce texte' }).click();
    expect(await company.getByLabel('Votre message').inputValue()).toBe(FIRST);
    await company.getByLabel('Votre message').fill(SECOND);
    await company.getByRole('button', { name: 'Envoyer' }).click();
    await company.getByText('[coordonnées masquées]').waitFor();

    await counsellor.goto('/conseil/echanges');
    const second = counsellor.locator('main li', { hasText: 'parlons de vos savoir-faire' });
    await second.getByText('Des coordonnées ont été masquées').waitFor();
    await second.getByRole('button', { name: 'Publier' }).click();
    await counsellor.getByText('La lettre est partie.').waitFor();
    const candidate = await openPageAs(opened, 'candidat@demo.test', phone);
    await candidate.goto('/echanges');
    await candidate.getByText('parlons de vos savoir-faire').waitFor();
    expect(await candidate.getByText('02 31').count()).toBe(0);
  });
});

describe('a mail of that letter', () => {
  it.each([
    ['of unknown fate', 'unknown_fate', 'past_23_hours', 'Il n’est pas parti : le renvoyer'],
    ['that the provider refused', 'failed', 'validation_error', 'Reprendre'],
  ])('%s is sent again when a counsellor says so', async (_, state, reason, button) => {
    const before = await lose(state, reason);
    const counsellor = await openPageAs(opened, 'conseil@demo.test', desktop);
    await counsellor.goto('/conseil/echanges/envois');
    const card = counsellor.locator('main li', { hasText: 'Lettre, échange' });
    expect(await card.innerText()).not.toContain('savoir-faire');
    await card.getByRole('button', { name: button }).click();
    await counsellor.getByText('C’est repris : le courriel est de nouveau dans la file.').waitFor();
    await counsellor.getByText('Tout est parti').waitFor();
    await waitForMail(opened.site, 'candidat@demo.test', 'parlons de vos savoir-faire', before);
  });
});

/** The letter's mail is in trouble, as the database would say. Answers how many copies are in the mailbox so far. */
async function lose(state: string, reason: string): Promise<number> {
  const client = await connect(testDatabaseUrl(opened.site.database, 'postgres'));
  try {
    // what really leads there takes 23 hours, or a provider that refuses
    await client.query('SET session_replication_role = replica');
    await client.query(
      `WITH letter AS (UPDATE "Message" SET state = $1::"LetterState" WHERE body LIKE '%parlons de vos savoir-faire%' RETURNING id)
       UPDATE "OutboxEntry" SET state = $1::text::"OutboxState", "lastError" = $2, "doneAt" = now() WHERE "messageId" IN (SELECT id FROM letter)`,
      [state, reason],
    );
    const { rows } = await client.query(
      `SELECT FROM "LocalMail" WHERE text LIKE '%parlons de vos savoir-faire%'`,
    );
    return rows.length;
  } finally {
    await client.end();
  }
}
