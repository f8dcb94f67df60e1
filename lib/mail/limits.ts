/** A mail beyond this is not parsed: no letter needs it, and parsing is paid in memory. */
export const RAW_MAIL_LIMIT = 40 * 1024 * 1024;

/** The text of an inbound mail, quotes included (relay.md: 1 MB). */
export const INBOUND_TEXT_LIMIT = 1024 * 1024;
