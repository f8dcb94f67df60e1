import { parseArgs } from 'node:util';
import { createStaffAccount } from '@/lib/accounts/create-staff-account';
import { normalizeEmail } from '@/lib/accounts/schema';
import { lockStaffAccounts } from '@/lib/accounts/staff-account-repository';
import { staffAccountSchema } from '@/lib/accounts/staff-account-schema';
import { transaction } from '@/lib/db';
import { PlainError } from '@/lib/plain-error';
import { resetFactor } from '@/lib/second-factor/reset';
import { sayFailure } from './say-failure';

const HELP = `npm run account -- create --role <counsellor|director> --email <address> [--name <name>]
  Opens an account of the mission locale. Its owner signs in at /connexion with that address.
  Candidates, companies and partners register at /inscription.
npm run account -- remove-factor --email <address>
  Removes the second factor of somebody of the mission locale who lost it, when no director can.`;

async function main(): Promise<void> {
  const { positionals, values } = readArguments();
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals[0] === 'remove-factor') return removeFactor(values.email);
  if (positionals[0] !== 'create') throw new PlainError(HELP);
  const account = staffAccountSchema.safeParse(values);
  if (!account.success) {
    throw new PlainError(`${account.error.issues.map(({ message }) => message).join('\n')}\n${HELP}`);
  }
  await transaction((tx) => createStaffAccount(tx, account.data));
  console.log(`${account.data.email} is a ${account.data.role} now, and may sign in at /connexion.`);
}

async function removeFactor(email: string | undefined): Promise<void> {
  const address = normalizeEmail(email ?? '');
  await transaction(async (tx) => {
    const account = (await lockStaffAccounts(tx)).find((one) => one.email === address);
    if (!account) throw new PlainError(`Nobody of the mission locale has the address "${address}".\n${HELP}`);
    await resetFactor(tx, { id: account.id });
  });
  console.log(`${address} sets up another factor at the next sign-in.`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        email: { type: 'string' },
        name: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new PlainError(`${(error as Error).message}\n${HELP}`);
  }
}

await main().then(
  () => process.exit(0),
  (error: unknown) => {
    sayFailure(error);
    process.exit(1);
  },
);
