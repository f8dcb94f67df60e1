import { readSettings, wrongEnvironment } from './env-schema';

/** The settings of this process, checked: the only reader of `process.env`. The commands complete them before. */
export const env = readEnv();

function readEnv() {
  const { DATABASE_URL, AUTH_SECRET, ENCRYPTION_KEY, ...settings } = readSettings(process.env);
  if (!DATABASE_URL || !AUTH_SECRET || !ENCRYPTION_KEY) {
    throw wrongEnvironment([
      'DATABASE_URL, AUTH_SECRET and ENCRYPTION_KEY are needed here: start with npm run up, which provides them',
    ]);
  }
  return { ...settings, DATABASE_URL, AUTH_SECRET, ENCRYPTION_KEY };
}
