import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { PlainError } from '@/lib/plain-error';
import { type RomeFile, romeFileNames, type RomeFiles, type RomePart } from './rome-data';

const DOWNLOAD_LIMIT_MS = 120_000;

/**
 * The three files of the official ROME 4.0 data, from a folder, a zip or the address of a zip.
 * @throws PlainError when the source cannot be read or lacks one of them.
 */
export async function readRomeFiles(source: string): Promise<RomeFiles> {
  if (/^https?:\/\//.test(source)) return pickFiles(unzip(await download(source), source), source);
  if (!existsSync(source)) throw new PlainError(`There is no file or folder ${source}.`);
  if (statSync(source).isDirectory()) return pickFiles(readFolder(source), source);
  return pickFiles(unzip(readFileSync(source), source), source);
}

type Listing = Map<string, () => Uint8Array>;

function readFolder(folder: string): Listing {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(paths.map((file) => [file, () => readFileSync(file)]));
}

function unzip(bytes: Uint8Array, source: string): Listing {
  try {
    const wanted = Object.values(romeFileNames);
    const files = unzipSync(bytes, { filter: ({ name }) => wanted.some((pattern) => pattern.test(name)) });
    return new Map(Object.entries(files).map(([name, content]) => [name, () => content]));
  } catch {
    throw new PlainError(
      `${source} is not a zip file: give the zip of France Travail, or the folder it unpacks to.`,
    );
  }
}

async function download(address: string): Promise<Uint8Array> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(DOWNLOAD_LIMIT_MS) });
    if (!answer.ok) throw new Error(`it answered ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error };
    throw new PlainError(
      `${address} cannot be read: ${cause?.message || message}. Download the zip in a browser and give its path instead.`,
    );
  }
}

function pickFiles(listing: Listing, source: string): RomeFiles {
  return {
    domains: pick(listing, 'domains', source),
    occupations: pick(listing, 'occupations', source),
    names: pick(listing, 'names', source),
  };
}

/** With several releases side by side, the newest by name. */
function pick(listing: Listing, part: RomePart, source: string): RomeFile {
  const names = [...listing.keys()].filter((name) => romeFileNames[part].test(name));
  const name = names.sort(new Intl.Collator('en', { numeric: true }).compare).at(-1);
  if (!name) {
    const wanted = {
      domains: 'cr_gd_dp….csv',
      occupations: 'unix_referentiel_code_rome….csv',
      names: 'unix_referentiel_appellation….csv',
    };
    throw new PlainError(
      `${source} lacks ${wanted[part]}: give the CSV data of ROME 4.0 as France Travail publishes it.`,
    );
  }
  return { name: path.basename(name), text: decode(listing.get(name)!()) };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
