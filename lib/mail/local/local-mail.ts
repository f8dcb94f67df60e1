import { z } from 'zod';

/** Every address of a page in a text, in order. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"]+/g)].map(([link]) => link.replace(/[.,;:!?)]+$/, ''));
}

const headersSchema = z.object({ 'Message-ID': z.string().optional() }).loose();

export function messageIdIn(headers: unknown): string | null {
  const parsed = headersSchema.safeParse(headers);
  return parsed.success ? (parsed.data['Message-ID'] ?? null) : null;
}
