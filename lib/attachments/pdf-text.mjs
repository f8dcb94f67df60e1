// Run as a program of its own by read-pdf.ts: a PDF on standard input, what it says as JSON on standard output.
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { getDocument } from 'unpdf/pdfjs';
import { findActions } from './pdf-actions.mjs';

/** A curriculum vitae has two pages; beyond these a file is refused rather than read for minutes. */
const MOST_PAGES = 30;
const MOST_ITEMS = 50_000;
const MOST_CHARACTERS = 200_000;

// A few kilobytes may unfold into gigabytes, which V8's own limit does not count. The reader is busy then, hence the thread.
const MOST_MEMORY = 600 * 1024 * 1024;
const MOST_PROCESSOR_MS = 5_000;
const WATCH = `setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > ${MOST_MEMORY} || user + system > ${MOST_PROCESSOR_MS * 1000}) process.kill(process.pid, 'SIGKILL');
}, 50)`;
new Worker(WATCH, { eval: true }).unref();

/** What marks a page and does nothing. Files, films, sounds, form fields and what is not known yet are not here. */
const QUIET_NOTES = new Set(
  'Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup'.split(
    ' ',
  ),
);

class Refused extends Error {}

const said = { length: 0, items: 0, parts: [] };

function say(text) {
  if (typeof text !== 'string') return;
  said.length += text.length;
  if (++said.items > MOST_ITEMS || said.length > MOST_CHARACTERS) throw new Refused('unreadable');
  said.parts.push(text);
}

/** `url` is there for addresses of the web, of mail and of telephones only. */
function sayLink({ url, unsafeUrl }) {
  if (unsafeUrl && !url) throw new Refused('active');
  say(`\n${url ?? ''}\n`);
}

function sayNote(note) {
  const goesSomewhere = note.url || note.dest || note.action;
  if (note.subtype === 'Link' ? !goesSomewhere : !QUIET_NOTES.has(note.subtype)) throw new Refused('active');
  if (note.actions) throw new Refused('active');
  sayLink(note);
  for (const part of [note.contentsObj, note.titleObj, note.richText]) say(`\n${part?.str ?? ''}\n`);
}

async function sayPage(page) {
  if (await page.getJSActions()) throw new Refused('active');
  for (const item of (await page.getTextContent()).items)
    if ('str' in item) say(item.str + (item.hasEOL ? '\n' : ' '));
  for (const note of await page.getAnnotations()) sayNote(note);
}

function sayOutline(entries) {
  for (const entry of entries ?? []) {
    say(`\n${entry.title}\n`);
    sayLink(entry);
    sayOutline(entry.items);
  }
}

/** Author, title, key words: people do not see them, readers of files do. */
async function sayOwnData(document) {
  const { info, metadata } = await document.getMetadata();
  say(`${JSON.stringify(info)}\n${JSON.stringify(metadata?.getRaw() ?? '')}\n`);
}

async function read(data) {
  const actions = await findActions(data);
  if ('refused' in actions) throw new Refused(actions.refused);
  const document = await getDocument({ data, verbosity: 0, isEvalSupported: false, useSystemFonts: true })
    .promise;
  if (document.numPages > MOST_PAGES) throw new Refused('unreadable');
  if ((await document.getJSActions()) ?? (await document.getAttachments())) throw new Refused('active');
  // on opening it may show a page of its own, and nothing else
  if (actions.opens && !(await document.getOpenAction())?.dest) throw new Refused('active');
  await sayOwnData(document);
  sayOutline(await document.getOutline());
  for (let number = 1; number <= document.numPages; number++) await sayPage(await document.getPage(number));
  return { text: said.parts.join('') };
}

const answer = await read(new Uint8Array(await buffer(process.stdin))).catch((error) => ({
  refused: error instanceof Refused ? error.message : 'unreadable',
}));
process.stdout.write(JSON.stringify(answer), () => process.exit());
