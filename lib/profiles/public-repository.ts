import 'server-only';
import { db } from '@/lib/db';
import type { Kind, Mobility, Proof } from './schema';

/** What the public view holds of a profile but its place, which the index tells: a small secteur is joined with others. */
export type PublicProfileRow = {
  id: string;
  code: string;
  skillIds: number[];
  skillProofs: Proof[];
  motivationIds: number[];
  valueIds: number[];
  occupationIds: number[];
  kinds: Kind[];
  mobilities: Mobility[];
  /** First day of the month of approval. */
  publishedOn: Date;
};

const card = {
  id: true,
  code: true,
  skillIds: true,
  skillProofs: true,
  motivationIds: true,
  valueIds: true,
  occupationIds: true,
  kinds: true,
  mobilities: true,
  publishedOn: true,
} as const;

/** In the order of `ids`; who is no longer public is left out. */
export async function listPublicProfiles(ids: readonly string[]): Promise<PublicProfileRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<PublicProfileRow[]>`/* planned once */
    SELECT id, code, "skillIds", "skillProofs"::text[], "motivationIds", "valueIds", "occupationIds",
           kinds::text[], mobilities::text[], "publishedOn"
      FROM "PublicProfile" WHERE id = ANY(${[...ids]})`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function findPublicProfile(code: string): Promise<PublicProfileRow | null> {
  return db.publicProfile.findUnique({ where: { code }, select: card });
}

export type ProfileText = { aspirations: string; availability: string; availableOn: Date | null };

/** For those who may read it only: see `mayReadProfileTexts`. */
export async function findProfileText(id: string): Promise<ProfileText | null> {
  return db.publicProfileText.findUnique({
    where: { id },
    select: { aspirations: true, availability: true, availableOn: true },
  });
}
