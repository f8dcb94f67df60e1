import { WEBHOOK_SECRET } from '../resend-stand-in/sign-webhook';

export const RELAY_DOMAIN = 'relais.cartemploi.example';

/** What a process of the relay needs to speak with the stand-in at `providerUrl`; the database's address is inherited. */
export function relayVariables(providerUrl: string, port = 3000): Record<string, string> {
  return {
    ...{ RESEND_API_KEY: 're_stand_in', RESEND_WEBHOOK_SECRET: WEBHOOK_SECRET, RESEND_BASE_URL: providerUrl },
    ...{
      MAIL_FROM: `ne-pas-repondre@${RELAY_DOMAIN}`,
      RELAY_DOMAIN,
      LOG_LEVEL: 'fatal',
    },
    ...{ PUBLIC_URL: `http://localhost:${port}`, PORT: String(port), NODE_ENV: 'production' },
  };
}
