import { parseArgs } from 'node:util';
import { createStaffAccount } from '@/lib/accounts/create-staff-account';
import { staffAccountSchema } from '@/lib/accounts/staff-account-schema';
import { transaction } from '@/lib/db';
import { PlainError } from '@/lib/plain-error';
import { sayFailure } from './say-failure';

const HELP = `npm run account -- create --role <counsellor|director> --email <address> [--name <name>]
  Opens an account of the mission locale. Its owner signs in at /connexion with that address.
  Candidates, companies and partners register at /inscription.`;

async function main(): Promise<void> {
  const { positionals, values } = readArguments();
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (positionals[0] !== 'create') throw new PlainError(HELP);
  const account = staffAccountSchema.safeParse(values);
  if (!account.success) {
    throw new PlainError(`${account.error.issues.map(({ message }) => message).join('\n')}\n${HELP}`);
  }
  await transaction((tx) => createStaffAccount(tx, account.data));
  console.log(`${account.data.email} is a ${account.data.role} now, and may sign in at /connexion.`);
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
