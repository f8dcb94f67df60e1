import { answerPreflight, answerProblem } from '@/lib/open-data/answers';

export function GET(): Response {
  return answerProblem(404, 'Cette adresse n’existe pas.', {
    detail: 'Les adresses et leurs paramètres sont décrits dans /api/v1/openapi.json.',
  });
}

export const OPTIONS = answerPreflight;
