/** A mail of ours, complete: what a transport needs and nothing else. */
export type Mail = {
  from: string;
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
};

/** What every composer needs to know of this installation. */
export type MailSettings = {
  missionName: string;
  /** Where the site is, without a final slash. */
  publicUrl: string;
  /** Sender of mails that nobody answers: an address, with or without a name. */
  mailFrom: string;
  relayDomain: string;
};
