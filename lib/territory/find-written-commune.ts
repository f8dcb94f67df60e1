import 'server-only';
import { FieldError } from '@/lib/domain-error';
import type { Tx } from '@/lib/db';
import { indexCommunes, resolveCommune, type CommuneIndex, type NamedCommune } from './commune-name';
import { listFrenchCommunes, type FrenchCommune } from './france';
import { ensureOutsideCommune, listTerritoryCodes } from './written-commune-repository';

type Known = FrenchCommune & NamedCommune;

// Read once per process: the cut of the territory changes with a command that ends in a restart.
let index: CommuneIndex<Known> | undefined;

type Written = {
  /** Name or INSEE code, as typed. */
  name: string;
  postalCode: string;
  /** Field of the form that a refusal belongs to. */
  field: string;
  /** Candidates live in the territory; companies and offers may be elsewhere. */
  inTerritoryOnly?: boolean;
};

/** The commune that somebody typed; its row exists afterwards. Throws a FieldError that says what to write instead. */
export async function findWrittenCommune(
  tx: Tx,
  { name, postalCode, field, inTerritoryOnly = false }: Written,
): Promise<Known> {
  index ??= await buildIndex(tx);
  const answer = resolveCommune(index, name, { postalCode: postalCode || undefined, inTerritoryOnly });
  if (!answer.ok) throw new FieldError({ [field]: refusal(name, answer) });
  if (!answer.commune.inTerritory) await ensureOutsideCommune(tx, answer.commune);
  return answer.commune;
}

async function buildIndex(tx: Tx): Promise<CommuneIndex<Known>> {
  const [france, territory] = await Promise.all([listFrenchCommunes(), listTerritoryCodes(tx)]);
  return indexCommunes([...france.values()].map((row) => ({ ...row, inTerritory: territory.has(row.code) })));
}

type Refusal =
  { ok: false; reason: 'unknown' | 'outside' } | { ok: false; reason: 'ambiguous'; candidates: Known[] };

function refusal(name: string, answer: Refusal): string {
  if (answer.reason === 'ambiguous') {
    const some = answer.candidates
      .slice(0, 3)
      .map((commune) => `${commune.name} (${commune.postalCodes[0] ?? commune.code})`);
    return `Plusieurs communes s’appellent ainsi : ${some.join(', ')}. Ajoutez le code postal.`;
  }
  if (answer.reason === 'outside')
    return `« ${name} » est hors de notre territoire. Écrivez une commune du territoire.`;
  return `Nous ne connaissons pas de commune « ${name} ». Vérifiez l’orthographe, ou écrivez son code INSEE.`;
}
