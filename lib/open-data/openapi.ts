import { z } from 'zod';
import { doors } from './doors';
import type { Parameters } from './parameters';
import { problemAnswer } from './schema';

/** The description of all open-data addresses (OpenAPI 3.1), made from the schemas that the routes use. */
export function describeOpenData(publicUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cartemploi, données ouvertes',
      version: '1',
      description:
        'Tout ce qui est public, sans clé. Plusieurs valeurs d’un critère veulent dire « ou » (« et » pour ' +
        'savoir-faire) ; des critères différents veulent dire « et ». Les profils ne sont donnés qu’en nombres.',
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths: Object.fromEntries(
      Object.entries(doors).map(([path, door]) => [`/${path}`, { get: describe(path, door) }]),
    ),
    components: { schemas: { Problem: jsonSchema(problemAnswer) } },
  };
}

function describe(path: string, door: { summary: string; parameters: Parameters; answer: z.ZodType }) {
  return {
    operationId: path,
    summary: door.summary,
    parameters: describeParameters(door.parameters),
    responses: {
      200: {
        description: door.summary,
        headers: { ETag: { schema: { type: 'string' } }, 'Cache-Control': { schema: { type: 'string' } } },
        content: { 'application/json': { schema: jsonSchema(door.answer) } },
      },
      304: { description: 'Rien n’a changé depuis l’ETag donné dans If-None-Match' },
      400: {
        description: 'Paramètre inconnu, ou valeur inconnue',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
}

function describeParameters(parameters: Parameters) {
  return Object.entries(parameters).map(([name, { value, many, description }]) => {
    const schema = jsonSchema(value);
    return {
      name,
      in: 'query',
      required: false,
      description,
      schema: many ? { type: 'array', items: schema } : schema,
      ...(many ? { style: 'form', explode: true } : {}),
    };
  });
}

function jsonSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input' });
}
