import fc from 'fast-check';
import { carryMail, carryWritten } from './carry';
import { mime, wholeMails } from './mails';
import { deliver, webhookBody } from './webhooks';
import { writtenText } from './written-texts';

/** One invented input of the relay, and the code that must survive it. */
export type FuzzCase = { kind: 'mime' | 'redaction' | 'webhook'; run: () => unknown };

/** @param longest length in characters that a repeated piece may come to: 1 MB is the relay's own limit. */
export function fuzzCases(longest: number, now: () => number): fc.Arbitrary<FuzzCase> {
  return fc.oneof(
    {
      weight: 5,
      arbitrary: mime(longest).map((raw) => ({ kind: 'mime' as const, run: () => carryMail(raw) })),
    },
    {
      weight: 5,
      arbitrary: writtenText(Math.min(longest, 20_000)).map((written) => ({
        kind: 'redaction' as const,
        run: () => carryWritten(written.slice(0, 20_000)),
      })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(webhookBody, fc.boolean(), fc.string({ unit: 'binary', maxLength: 80 }))
        .map(([raw, signed, header]) => ({
          kind: 'webhook' as const,
          run: () => deliver(raw, signed, header, now()),
        })),
    },
  );
}

/** Every mail of the leak corpus as it is, those of megabytes included. */
export const corpusCases = (): FuzzCase[] =>
  wholeMails.map((mail) => ({ kind: 'mime', run: () => carryMail(mail) }));
