import { suggest } from '@/lib/search/suggest';

/** Begun, finished, mistyped; each is asked letter by letter from its second on, as the field does. */
const TYPED = [
  ...['boulanger', 'serveuse', 'vendeur', 'jardinier', 'travailler en équipe', 'aide à domicile', 'soudure'],
  ...['mecanisien', 'coifeuse', 'plonbier', 'saint-denis', 'rennes', 'équitation', 'électricité'],
];

/** Milliseconds from what was typed to what is suggested, for each beginning of each question. */
export async function timeSuggestions(): Promise<number[]> {
  const times: number[] = [];
  for (const typed of TYPED) {
    for (let letters = 2; letters <= typed.length; letters += 1) {
      const started = performance.now();
      await suggest('profile', typed.slice(0, letters));
      times.push(performance.now() - started);
    }
  }
  return times;
}
