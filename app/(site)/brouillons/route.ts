import { databaseNow } from '@/lib/database-clock';
import { saveWhileTyping } from '@/lib/form-drafts/save-while-typing';
import { readBody } from '@/lib/read-body';

const MOST_BYTES = 1_500_000;

/** Where a form keeps itself while it is written. Another site's page is turned away before (proxy.ts). */
export async function POST(request: Request): Promise<Response> {
  const body = await readBody(request, MOST_BYTES);
  if (body === null) return new Response(null, { status: 413 });
  const answer = await saveWhileTyping(body, await databaseNow());
  if ('wait' in answer) {
    return new Response(null, { status: 429, headers: { 'Retry-After': String(answer.wait) } });
  }
  return 'refused' in answer ? new Response(null, { status: answer.refused }) : Response.json(answer);
}
