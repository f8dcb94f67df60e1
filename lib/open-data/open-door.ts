import 'server-only';
import { randomUUID } from 'node:crypto';
import { errorFacts, log } from '@/lib/log';
import { answerJson, answerPreflight, answerProblem, type Freshness } from './answers';
import { readQuery, type Parameters, type Problem, type QueryOf } from './parameters';

/** A value that looks right and names nothing we know: answered with 400, as the parameter's own mistake. */
export class UnknownValue extends Error {
  constructor(readonly problems: Problem[]) {
    super('unknown value');
  }
}

type Door<P extends Parameters> = {
  parameters: P;
  freshness: Freshness;
  read: (query: QueryOf<P>) => Promise<unknown>;
};

/** The handlers of one open-data address: strict parameters in, JSON or a problem out. */
export function openDoor<P extends Parameters>({ parameters, freshness, read }: Door<P>) {
  async function GET(request: Request): Promise<Response> {
    const asked = readQuery(parameters, new URL(request.url).searchParams);
    if (!asked.ok) return refuse(asked.problems);
    try {
      return answerJson(request, await read(asked.query), freshness);
    } catch (error) {
      return error instanceof UnknownValue ? refuse(error.problems) : fail(request, error);
    }
  }
  return { GET, OPTIONS: answerPreflight };
}

function refuse(errors: Problem[]): Response {
  return answerProblem(400, 'La demande contient un paramètre inconnu ou une valeur inconnue.', { errors });
}

function fail(request: Request, error: unknown): Response {
  const reference = randomUUID();
  log.error({ reference, path: new URL(request.url).pathname, ...errorFacts(error) }, 'open data failed');
  return answerProblem(500, 'La réponse n’a pas pu être préparée. Réessayez dans quelques minutes.', {
    reference,
  });
}
