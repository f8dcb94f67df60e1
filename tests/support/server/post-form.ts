/** The fields that a page puts into its form by itself, Next's own among them; `button` is a word of that form. */
async function readHiddenFields(url: string, button: string): Promise<[string, string][]> {
  const page = await (await fetch(url)).text();
  const form = page.match(/<form[\s\S]*?<\/form>/g)?.find((one) => one.includes(button));
  if (!form) throw new Error(`${url} has no form with "${button}"`);
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  const read = (input: string, name: string) =>
    (input.match(new RegExp(`${name}="([^"]*)"`))?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  return inputs.map((input) => [read(input, 'name'), read(input, 'value')]);
}

export type OpenForm = (fields: Record<string, string>) => Promise<Response>;

/** A page's form as a browser without JavaScript sends it; no redirection is followed. */
export async function openForm(url: string, button: string): Promise<OpenForm> {
  const hidden = await readHiddenFields(url, button);
  return (fields) => {
    const body = new FormData();
    for (const [name, value] of [...hidden, ...Object.entries(fields)]) body.append(name, value);
    return fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { Origin: new URL(url).origin, Accept: 'text/html' },
    });
  };
}
