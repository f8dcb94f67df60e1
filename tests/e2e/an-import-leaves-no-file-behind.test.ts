import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { connect } from '@/lib/embedded-postgres/connect';
import { desktop } from '../support/browser/open-browser';
import { listOutside, makeFolders, removeFolders } from '../support/imports/outside';
import { writeWorkbook } from '../support/imports/write-workbook';
import { openPageAs } from '../support/letters/journey';
import { openSession } from '../support/server/open-session';
import { openSite } from '../support/server/open-site';
import { temporaryFile } from '../support/temporary-file';
import { testDatabaseUrl } from '../support/variables';

const NAME = 'Zéphirine-Trace';

const folders = makeFolders();
const opened = openSite(folders);
afterAll(() => removeFolders(folders));

async function upload(content: Uint8Array): Promise<Page> {
  const page = await openPageAs(opened, 'conseil@demo.test', desktop);
  await page.goto('/conseil/imports');
  await page.getByLabel('Candidats', { exact: true }).check();
  await page.getByLabel('Fichier').setInputFiles(temporaryFile('candidats.xlsx', content));
  await page.getByRole('button', { name: 'Importer' }).click();
  await page.waitForURL(/\/conseil\/imports\/[0-9a-f-]{36}/);
  return page;
}

async function untilRowsAreRead(): Promise<void> {
  const client = await connect(testDatabaseUrl(opened.site.database, 'postgres'));
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    const { rows } = await client.query('SELECT 1 FROM "ImportRun" WHERE "rowsRead" > 0');
    if (rows.length > 0) return client.end();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the import does not begin');
}

/** Sends half a form with a file, then hangs up; resolves when the connection is gone. */
async function hangUpHalfWay(): Promise<void> {
  const cookie = await openSession(opened.site.database, 'conseil@demo.test');
  const { host, origin } = new URL(opened.site.url);
  const sending = request(`${opened.site.url}/conseil/imports`, {
    method: 'POST',
    headers: {
      host,
      origin,
      cookie,
      'content-type': 'multipart/form-data; boundary=half',
      'content-length': 8_000_000,
    },
  });
  const gone = new Promise<void>((resolve) => sending.once('close', resolve));
  sending.on('error', () => undefined);
  const head = 'content-disposition: form-data; name="fichier"; filename="candidats.csv"\r\n\r\n';
  await new Promise<void>((resolve) => {
    sending.write(`--half\r\n${head}${`${NAME};01/02/2006\n`.repeat(100_000)}`, () => resolve());
  });
  sending.destroy();
  await gone;
}

describe('an import in the back office leaves no file behind', () => {
  it('when its workbook is refused', async () => {
    const page = await upload(await writeWorkbook(NAME, 300, { damaged: true }));
    await page.getByText('Le fichier n’a pas pu être importé').waitFor();
    await page.context().close();
    expect(listOutside(folders)).toEqual([]);
  });

  it('when the browser hangs up half-way', async () => {
    await hangUpHalfWay();
    // the next page comes after what the server had to do
    expect((await fetch(`${opened.site.url}/api/health`)).status).toBe(200);
    expect(listOutside(folders)).toEqual([]);
  });

  it('when the server is killed while it imports', async () => {
    await upload(await writeWorkbook(NAME, 4000));
    await untilRowsAreRead();
    await opened.site.kill();
    expect(listOutside(folders)).toEqual([]);
  });
});
