/** A mail's content, from which text and HTML are made alike. */
export type BodyPart =
  | { kind: 'paragraph'; text: string }
  | { kind: 'letter'; text: string }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'entry'; title: string; detail: string; url: string }
  | { kind: 'small'; text: string };

export const paragraph = (text: string): BodyPart => ({ kind: 'paragraph', text: unbroken(text) });
export const letter = (text: string): BodyPart => ({ kind: 'letter', text });
export const button = (label: string, url: string): BodyPart => ({ kind: 'button', label, url });
/** One of a list: what it is, as a link, and a few words of it. */
export const entry = (title: string, detail: string, url: string): BodyPart => ({
  kind: 'entry',
  title,
  detail,
  url,
});
export const small = (text: string): BodyPart => ({ kind: 'small', text: unbroken(text) });

/** French spaces before : ; ? » and after « keep their neighbours on one line. */
function unbroken(text: string): string {
  return text.replace(/ ([:;?»])/g, '\u00a0$1').replaceAll('« ', '«\u00a0');
}

export function bodyOf(parts: readonly BodyPart[]): { text: string; html: string } {
  return { text: `${parts.map(textOf).join('\n\n')}\n`, html: page(parts.map(htmlOf).join('\n')) };
}

function textOf(part: BodyPart): string {
  if (part.kind === 'button') return `${part.label} :\n${part.url}`;
  if (part.kind === 'entry') return [part.title, part.detail, part.url].filter(Boolean).join('\n');
  return part.text;
}

function htmlOf(part: BodyPart): string {
  switch (part.kind) {
    case 'paragraph':
      return `<p style="margin:0 0 16px">${htmlText(part.text)}</p>`;
    case 'letter':
      return `<div style="margin:0 0 16px;padding:16px;border-left:4px solid #1f5f7a;background:#f4f7f8">${htmlText(part.text)}</div>`;
    case 'button':
      return `<p style="margin:24px 0"><a href="${escapeHtml(part.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#17495e;color:#ffffff;text-decoration:none;font-weight:bold">${escapeHtml(part.label)}</a></p>`;
    case 'entry':
      return `<p style="margin:0 0 16px"><a href="${escapeHtml(part.url)}" style="color:#17495e;font-weight:bold">${escapeHtml(part.title)}</a><br>\n${htmlText(part.detail)}</p>`;
    case 'small':
      return `<p style="margin:0 0 8px;font-size:13px;color:#4a5860">${htmlText(part.text)}</p>`;
  }
}

function page(content: string): string {
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"></head>
<body style="margin:0;padding:24px;background:#ffffff;color:#1b2429;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
<div style="max-width:600px;margin:0 auto">
${content}
</div></body></html>`;
}

function htmlText(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>\n');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
