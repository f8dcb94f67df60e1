import { composeExchanges } from './compose-exchanges';
import { composeCompanies, composePartners } from './compose-owners';
import { composeProfiles, type Place } from './compose-profiles';
import type { Content } from './content';
import type { Demonstration } from './demonstration';

export type Labelled = { slug: string; label: string; groupCode?: string | null };
export type Lists = { skills: Labelled[]; motivations: Labelled[]; values: Labelled[] };

/** The same demonstration for the same lists and places; its dates go back from `now`. */
export function composeDemonstration(
  content: Content,
  lists: Lists,
  places: Place[],
  now: Date,
): Demonstration {
  const choices = {
    motivations: lists.motivations.map(({ slug }) => slug),
    values: lists.values.map(({ slug }) => slug),
    // what serves in every trade: languages, working together
    extraSkills: lists.skills.filter(({ groupCode }) => groupCode === null).map(({ slug }) => slug),
  };
  const profiles = composeProfiles(content, choices, places, now);
  const companies = composeCompanies(content, now);
  const skillLabels = new Map(lists.skills.map(({ slug, label }) => [slug, label]));
  return {
    profiles,
    companies,
    partners: composePartners(content, now),
    exchanges: composeExchanges(content, { profiles, companies, skillLabels }, now),
  };
}
