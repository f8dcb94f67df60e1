import { z } from 'zod';

/** SIRENE gave no answer to use: `limited` says when to ask again, `unreachable` may pass by itself, `malformed` needs somebody to look. */
export class SireneError extends Error {
  override name = 'SireneError';
  constructor(
    readonly reason: 'limited' | 'unreachable' | 'malformed',
    message: string,
    readonly retryAfterSeconds = 0,
  ) {
    super(message);
  }
}

/** An open establishment whose address may be shown, in degrees. */
export type Establishment = { communeCode: string; lon: number; lat: number };

type Fetch = (
  url: string,
  init: { signal: AbortSignal; headers: Record<string, string> },
) => Promise<Response>;

export type Sirene = { baseUrl: string; userAgent: string; fetch: Fetch };

const TIMEOUT_MS = 10_000;
const DEFAULT_RETRY_SECONDS = 60;
const LONGEST_RETRY_SECONDS = 86_400;

const establishmentSchema = z.object({
  siret: z.string(),
  commune: z.string().nullish(),
  latitude: z.string().nullish(),
  longitude: z.string().nullish(),
  etat_administratif: z.string().nullish(),
  statut_diffusion_etablissement: z.string().nullish(),
});
const answerSchema = z.object({
  results: z.array(
    z.object({
      siege: establishmentSchema.nullish(),
      matching_etablissements: z.array(establishmentSchema).nullish(),
    }),
  ),
});

/**
 * Where the establishment of a SIRET is, from recherche-entreprises.api.gouv.fr or whatever stands at `baseUrl`. Null
 * when it is unknown there, closed, without position, or when its owner opposed that SIRENE shows it.
 * @throws SireneError
 */
export async function findEstablishment(siret: string, sirene: Sirene): Promise<Establishment | null> {
  const address = `${sirene.baseUrl.replace(/\/+$/, '')}/search`;
  const response = await ask(
    `${address}?q=${siret}&minimal=true&include=siege,matching_etablissements`,
    sirene,
  );
  if (response.status === 404) return null;
  if (response.status === 429)
    throw new SireneError('limited', `${address} answered 429`, retryAfter(response));
  if (response.status >= 500) throw new SireneError('unreachable', `${address} answered ${response.status}`);
  const answer = answerSchema.safeParse(
    response.ok ? await response.json().catch(() => undefined) : undefined,
  );
  if (!answer.success)
    throw new SireneError('malformed', `${address} answered ${response.status} in another shape`);
  const known = answer.data.results.flatMap((unit) =>
    [unit.siege ?? [], unit.matching_etablissements ?? []].flat(),
  );
  const own = known.find((establishment) => establishment.siret === siret);
  return own ? toEstablishment(own) : null;
}

function ask(url: string, { fetch, userAgent }: Sirene): Promise<Response> {
  const headers = { accept: 'application/json', 'user-agent': userAgent };
  return fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), headers }).catch((error: Error) => {
    throw new SireneError('unreachable', `SIRENE cannot be reached (${error.name})`);
  });
}

/** The header in seconds or as a date of HTTP is not told apart: who sends a date gets the usual wait. */
function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? NaN);
  if (!(seconds > 0)) return DEFAULT_RETRY_SECONDS;
  return Math.min(seconds, LONGEST_RETRY_SECONDS);
}

function toEstablishment(known: z.infer<typeof establishmentSchema>): Establishment | null {
  const {
    commune,
    latitude,
    longitude,
    etat_administratif: state,
    statut_diffusion_etablissement: shown,
  } = known;
  if (!commune || !latitude || !longitude || state === 'F' || shown !== 'O') return null;
  const [lat, lon] = [Number(latitude), Number(longitude)];
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { communeCode: commune, lon, lat } : null;
}
