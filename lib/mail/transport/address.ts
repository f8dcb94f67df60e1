/** The bare address of `"Name" <address>` or `address`. */
export function addressOf(mailbox: string): string {
  return (/<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase();
}

/** Reserved names (RFC 2606) that no real mail may be sent to. */
export function isTestAddress(address: string): boolean {
  return /\.test$/.test(address);
}
