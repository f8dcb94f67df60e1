import { PlainError } from '@/lib/plain-error';
import { resealEverything } from '@/lib/sealing/reseal-everything';
import { sayFailure } from './say-failure';

async function main(): Promise<void> {
  const { resealed, unreadable } = await resealEverything();
  console.log(`${resealed} sealed values are under the first key of ENCRYPTION_KEY now.`);
  if (unreadable > 0)
    throw new PlainError(
      `${unreadable} values could not be opened: put the key they were sealed with back where it was in ENCRYPTION_KEY (its last key must stay the last), and run this again.`,
    );
}

await main().then(
  () => process.exit(0),
  (error: unknown) => {
    sayFailure(error);
    process.exit(1);
  },
);
