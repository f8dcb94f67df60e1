import 'server-only';
import { getDocument } from 'unpdf/pdfjs';
import { foldWidth, withoutInvisible } from '@/lib/mail/redact/fold';
import { findNames, type KnownNames } from '@/lib/mail/redact/names';
import { detailOf } from '@/lib/mail/redact/readable';

/** A curriculum vitae has two; beyond this a file is refused rather than read for minutes. */
const MOST_PAGES = 30;

/**
 * What a PDF tells of these names, in its text layer and its own data, each in the spelling that `detailOf` gives.
 * @returns `unreadable` for what is damaged, locked or too long to be looked through, `active` for what runs programs or carries files.
 */
export async function namesInPdf(
  content: Uint8Array,
  known: KnownNames,
): Promise<{ names: string[] } | { refused: 'unreadable' | 'active' }> {
  // the reader takes the bytes away from who gives them
  const task = getDocument({
    data: Uint8Array.from(content),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: true,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) return { refused: 'unreadable' };
    const [programs, files] = [await document.getJSActions(), (await document.getAttachments()) as unknown];
    if (programs ?? files) return { refused: 'active' };
    const written = [await ownData(document)];
    for (let number = 1; number <= document.numPages; number++) written.push(await textOf(document, number));
    const all = foldWidth(withoutInvisible(written.join('\n')));
    return { names: [...new Set(findNames(all, known).map((span) => detailOf(all, span)))] };
  } catch {
    return { refused: 'unreadable' };
  } finally {
    await task.destroy();
  }
}

type Document = Awaited<ReturnType<typeof getDocument>['promise']>;

async function textOf(document: Document, number: number): Promise<string> {
  const { items } = await (await document.getPage(number)).getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join('');
}

/** Author, title, key words: people do not see them, readers of files do. */
async function ownData(document: Document): Promise<string> {
  const { info, metadata } = await document.getMetadata();
  return `${JSON.stringify(info)}\n${JSON.stringify(metadata?.getRaw() ?? '')}`;
}
