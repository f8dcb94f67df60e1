import 'server-only';
import { listProfileCards } from './profile-cards';

/** These profiles as the shortest of lists: a code, and the first trade or savoir-faire in alphabetical order. */
export async function listProfileEntries(ids: readonly string[]): Promise<{ label: string; href: string }[]> {
  const cards = await listProfileCards(ids);
  return cards.map(({ code, occupations, skills }) => {
    const what = (occupations[0] ?? skills[0])?.label;
    return { label: what ? `${code} : ${what}` : code, href: `/competences/${code}` };
  });
}
