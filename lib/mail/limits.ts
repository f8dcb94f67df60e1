/** A mail beyond this is not parsed: no letter needs it, and parsing is paid in memory. */
export const RAW_MAIL_LIMIT = 40 * 1024 * 1024;

/** The text of an inbound mail, quotes included (relay.md: 1 MB). */
export const INBOUND_TEXT_LIMIT = 1024 * 1024;

/** Lines of text, quotes and markup included, in one mail: the parser pays for each of them. */
export const TEXT_LINES_LIMIT = 10_000;

/** Parts of one mail. */
export const PARTS_LIMIT = 500;

/** All the headers of a mail and its parts, in bytes: those that carriers add come to some tens of thousands. */
export const HEADERS_LIMIT = 128 * 1024;
