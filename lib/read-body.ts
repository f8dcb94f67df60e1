/**
 * The body of a request from anywhere as text, or null when it is longer than `most` bytes: no more than that is read,
 * whatever length it claims.
 */
export async function readBody(request: Request, most: number): Promise<string | null> {
  return (await readBytes(request, most))?.toString('utf8') ?? null;
}

/** The same as bytes, of a request or of an answer. */
export async function readBytes({ body }: Request | Response, most: number): Promise<Buffer | null> {
  if (!body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks);
}
