import type { Vocabulary } from '@/lib/search/vocabulary';

/** What answers a motivation on the side of work: values of a company, domains of trades (ROME), kinds of contract. */
interface Echo {
  readonly values?: readonly string[];
  readonly domains?: readonly string[];
  readonly kinds?: readonly string[];
}

/** Motivations that have no line here, such as those a mission adds, match nothing: better silence than a guess. */
export const ECHOES: Readonly<Record<string, Echo>> = {
  'travailler-en-equipe': { values: ['entraide', 'solidarite'] },
  'aider-les-autres': { values: ['entraide', 'solidarite'], domains: ['K11', 'K12', 'K13'] },
  'apprendre-un-metier': { values: ['transmission'], kinds: ['alternance', 'stage', 'immersion'] },
  'rencontrer-du-monde': { values: ['ouverture-aux-autres'], domains: ['D', 'G'] },
  'etre-dehors': { domains: ['A', 'F13', 'F17', 'K23'] },
  'creer-de-mes-mains': { values: ['creativite'], domains: ['B', 'G16', 'H22', 'H24'] },
  'bouger-et-me-depenser': { domains: ['A14', 'F16', 'F17', 'G12', 'N11'] },
  'etre-utile-a-mon-territoire': { values: ['proximite'], domains: ['K18'] },
  'gagner-mon-autonomie': { values: ['confiance', 'liberte-d-initiative'] },
  'relever-des-defis': { values: ['exigence', 'innovation'] },
  'm-occuper-d-animaux': { domains: ['A15'] },
  'soigner-et-prendre-soin': { domains: ['J', 'K13'] },
  'faire-plaisir-a-des-clients': { domains: ['D11', 'D12', 'G16', 'G17', 'G18'] },
  'travailler-au-calme': { values: ['patience'] },
  'comprendre-comment-ca-marche': { values: ['innovation'], domains: ['I', 'H29'] },
  'proteger-la-nature': { values: ['environnement'], domains: ['A12'] },
  'voir-le-resultat-de-mon-travail': { values: ['qualite'], domains: ['B', 'F16', 'F17'] },
  'voyager-et-decouvrir': { domains: ['N31', 'N41', 'G13'] },
  'transmettre-ce-que-je-sais': { values: ['transmission'], domains: ['K21'] },
  'monter-mon-projet-un-jour': { values: ['liberte-d-initiative'] },
};

/** What answers one motivation; trades are written out as ROME codes, since that is what every axis holds. */
export function echoOf(motivation: string, vocabulary: Vocabulary) {
  const { values = [], domains = [], kinds = [] } = ECHOES[motivation] ?? {};
  const occupations = [...vocabulary.occupations.values()]
    .filter((occupation) => occupation.domains.some((domain) => domains.includes(domain)))
    .map(({ code }) => code);
  return { values, occupations, kinds };
}

/** The motivations that a company with these values, trades and kinds of contract answers. */
export function answeredMotivations(
  offered: {
    readonly values: readonly string[];
    readonly occupations: readonly string[];
    readonly kinds: readonly string[];
  },
  vocabulary: Vocabulary,
): string[] {
  return Object.keys(ECHOES).filter((motivation) => {
    const echo = echoOf(motivation, vocabulary);
    return (['values', 'occupations', 'kinds'] as const).some((by) =>
      echo[by].some((value) => offered[by].includes(value)),
    );
  });
}
