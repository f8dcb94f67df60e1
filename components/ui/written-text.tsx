type Block = { kind: 'title' | 'list' | 'text'; lines: string[] };

/** Plain text as people type it: blank lines part paragraphs, "- " makes a list, "## " a heading. */
export function WrittenText({
  text,
  heading: Heading = 'h2',
}: {
  text: string;
  heading?: 'h2' | 'h3' | 'h4';
}) {
  return readBlocks(text).map(({ kind, lines }, at) => {
    if (kind === 'title') return <Heading key={at}>{lines[0]}</Heading>;
    if (kind === 'list') {
      return (
        <ul key={at}>
          {lines.map((line, row) => (
            <li key={row}>{line}</li>
          ))}
        </ul>
      );
    }
    return (
      <p key={at} className="whitespace-pre-line">
        {lines.join('\n')}
      </p>
    );
  });
}

function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of text
    .replaceAll('\r', '')
    .split('\n')
    .map((raw) => raw.trim())) {
    const [, mark, rest = ''] = /^(#{1,6}|[-•*])\s+(.*)$/.exec(line) ?? [];
    const kind = mark ? (mark.startsWith('#') ? 'title' : 'list') : 'text';
    const last = blocks.at(-1);
    if (line === '') open = false;
    else if (open && last && last.kind === kind && kind !== 'title') last.lines.push(mark ? rest : line);
    else {
      blocks.push({ kind, lines: [mark ? rest : line] });
      open = true;
    }
  }
  return blocks;
}
