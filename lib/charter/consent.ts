/** Version of the consent text that a candidate agrees to; raise it with the text. */
export const CONSENT_VERSION = 1;
