/** What an offer must say before it is public, whatever its kind: minors take part in all of them. */
export const WORK_QUESTIONS = [
  {
    name: 'nuit',
    column: 'nightWork',
    topic: 'du travail de nuit',
    label: 'Y a-t-il du travail de nuit ?',
    hint: 'Avant 18 ans, le travail de nuit est interdit, sauf exceptions (code du travail, L3163-1 et L3163-2).',
  },
  {
    name: 'dangereux',
    column: 'hazardousWork',
    topic: 'des travaux dangereux',
    label: 'Y a-t-il des travaux dangereux pour un mineur ?',
    hint: 'Par exemple des machines, des produits chimiques ou du travail en hauteur (code du travail, L4153-8).',
  },
] as const;

export type WorkQuestion = (typeof WORK_QUESTIONS)[number];

type Answers = Record<WorkQuestion['column'], boolean | null>;

export const listUnanswered = (offer: Answers): WorkQuestion[] =>
  WORK_QUESTIONS.filter(({ column }) => offer[column] === null);

/** A sentence beside each question that was passed over. */
export const askSkipped = (names: readonly WorkQuestion['name'][]): Record<string, string> =>
  Object.fromEntries(
    WORK_QUESTIONS.filter(({ name }) => names.includes(name)).map(({ name, topic }) => [
      name,
      `Dites s’il y a ${topic}, ou choisissez « À préciser plus tard ».`,
    ]),
  );
