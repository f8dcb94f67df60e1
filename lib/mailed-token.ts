import 'server-only';
import { createHash, randomBytes } from 'node:crypto';

/** A secret to put into a mailed link: 256 random bits. */
export const drawMailedToken = () => randomBytes(32).toString('base64url');

/** What the database keeps of it: enough to recognise it, nothing to use it with. */
export const hashMailedToken = (token: string) => createHash('sha256').update(token).digest('hex');
