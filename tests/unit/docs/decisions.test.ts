import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const FOLDER = 'docs/decisions';

const records = readdirSync(FOLDER)
  .filter((name) => name !== 'README.md')
  .map((name) => ({ name, text: readFileSync(path.join(FOLDER, name), 'utf8') }));

test('each decision is numbered once, by its file and by its title', () => {
  const numbers = records.map(({ name }) => Number(name.slice(0, 4)));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(records.filter(({ text }, index) => !text.startsWith(`# ${numbers[index]}. `))).toEqual([]);
});

test('each decision has a status and a date', () => {
  const status = /^\*\*Status\.\*\* (accepted|superseded).* \*\*Date\.\*\* \d{4}-\d\d-\d\d\.$/m;
  expect(records.filter(({ text }) => !status.test(text)).map(({ name }) => name)).toEqual([]);
});

test('the index of decisions leads to each of them', () => {
  const index = readFileSync(path.join(FOLDER, 'README.md'), 'utf8');
  expect(records.filter(({ name }) => !index.includes(`](${name})`)).map(({ name }) => name)).toEqual([]);
});
