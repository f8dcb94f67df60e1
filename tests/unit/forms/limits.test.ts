import { readdirSync, readFileSync } from 'node:fs';
import { line, text } from '@/lib/forms/schema';

const spaces = /[\u00a0\u202f]/g;
const problem = (schema: ReturnType<typeof text>, value: string) =>
  schema.safeParse(value).error?.issues[0]?.message.replace(spaces, ' ');

describe('a text that is too long', () => {
  it('is refused with the figure of what is too much', () => {
    expect(problem(text(6000), 'x'.repeat(8400))).toContain(
      '8 400 caractères, 6 000 au plus : 2 400 de trop',
    );
  });

  it('of one line is refused with it too', () => {
    expect(problem(line(200), 'x'.repeat(201))).toContain('201 caractères, 200 au plus : 1 de trop');
  });

  it('is taken whole at the limit', () => {
    expect(text(6000).parse('x'.repeat(6000))).toHaveLength(6000);
  });
});

it('no field of the site cuts what is typed or pasted into it', () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => /\bmax[lL]ength\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
