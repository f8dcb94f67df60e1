type Answer = { url: string; text: string };

const DYNAMIC = /^\/(competences|entreprises|offres|partenaires|territoire|echanges|conseil\/[a-z]+)\/[^/]+/;
/** How many addresses of one shape, by its number of parameters: each criterion leads to every other, in hundreds of pairs. */
const PER_SHAPE = [3, 3, 1];

/** `/entreprises/:x?commune&page`: addresses of one shape come from one piece of code. */
function shapeOf(url: URL): string {
  const keys = [...new Set(url.searchParams.keys())].sort();
  return `${url.pathname.replace(DYNAMIC, '/$1/:x')}?${keys.join('&')}`;
}

function linksOf(html: string, from: string): URL[] {
  return [...html.matchAll(/(?:href|action|src)="([^"#]+)/g)]
    .map(([, link]) => link!.replaceAll('&amp;', '&'))
    .filter((link) => URL.canParse(link, from))
    .map((link) => new URL(link, from))
    .filter((url) => url.origin === new URL(from).origin);
}

/**
 * Visits what can be reached from `starts`, a few addresses of each shape, each as a page and as the payload that
 * client navigation loads. Answers everything that came back, headers included.
 */
export async function crawl(
  site: string,
  starts: string[],
  cookie: string | null,
  skip: RegExp,
): Promise<Answer[]> {
  const seen = new Map<string, Set<string>>();
  const queue = starts.map((start) => new URL(start, site));
  const answers: Answer[] = [];
  for (let url = queue.shift(); url; url = queue.shift()) {
    const visited = seen.get(shapeOf(url)) ?? new Set();
    seen.set(shapeOf(url), visited);
    const most = PER_SHAPE[new Set(url.searchParams.keys()).size] ?? 0;
    if (visited.has(url.href) || visited.size >= most || skip.test(url.pathname)) continue;
    visited.add(url.href);
    const page = await ask(url, { accept: 'text/html' }, cookie, 'manual');
    const payload = await ask(url, { RSC: '1' }, cookie, 'follow');
    answers.push({ url: url.href, text: page.text }, { url: `${url.href} (payload)`, text: payload.text });
    queue.push(...linksOf(`${page.text} href="${page.location ?? ''}"`, url.href));
  }
  return answers;
}

async function ask(url: URL, kind: Record<string, string>, cookie: string | null, redirect: RequestRedirect) {
  const response = await fetch(url, { redirect, headers: { ...kind, ...(cookie ? { cookie } : {}) } });
  const text = `${[...response.headers].join('\n')}\n${await response.text()}`;
  return { text, location: response.headers.get('location') };
}
