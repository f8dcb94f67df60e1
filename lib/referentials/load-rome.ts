import type { Tx } from '@/lib/db';
import { type Comparison, compareRows } from './compare-rows';
import type { RomeData } from './rome-data';
import * as repository from './rome-repository';

export type LoadCount = { added: number; changed: number; unchanged: number; retired: number };
export type RomeReport = { domains: LoadCount; occupations: LoadCount; names: LoadCount };

/**
 * Brings domains, trades and appellations to the official data, in the caller's transaction. Trades that it no longer
 * holds are retired, never deleted; domains stay; appellations, which nothing refers to, go.
 */
export async function loadRome(tx: Tx, data: RomeData): Promise<RomeReport> {
  await repository.lockReferentials(tx);
  return {
    domains: await loadDomains(tx, data),
    occupations: await loadOccupations(tx, data),
    names: await loadNames(tx, data),
  };
}

async function loadDomains(tx: Tx, { domains }: RomeData): Promise<LoadCount> {
  const compared = compareRows(await repository.listDomains(tx), domains, ({ code }) => code);
  await repository.saveDomains(tx, [...compared.added, ...compared.changed]);
  return count(compared, 0);
}

async function loadOccupations(tx: Tx, { occupations }: RomeData): Promise<LoadCount> {
  const wanted = occupations.map((row) => ({ ...row, retired: false }));
  const compared = compareRows(await repository.listOccupations(tx), wanted, ({ code }) => code);
  await repository.saveOccupations(tx, [...compared.added, ...compared.changed]);
  return count(compared, await repository.retireOccupations(tx, compared.goneKeys));
}

async function loadNames(tx: Tx, { names }: RomeData): Promise<LoadCount> {
  const compared = compareRows(await repository.listOfficialNames(tx), names, ({ ogrCode }) => ogrCode);
  const changedKeys = compared.changed.map(({ ogrCode }) => ogrCode);
  await repository.removeNames(tx, [...changedKeys, ...compared.goneKeys]);
  await repository.addNames(tx, [...compared.added, ...compared.changed]);
  return count(compared, compared.goneKeys.length);
}

function count(compared: Comparison<object>, retired: number): LoadCount {
  return {
    added: compared.added.length,
    changed: compared.changed.length,
    unchanged: compared.unchanged,
    retired,
  };
}
