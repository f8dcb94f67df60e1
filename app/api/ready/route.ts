import { checkReadiness } from '@/lib/readiness/check-readiness';

export const dynamic = 'force-dynamic';

/** 200 when the site can do all of its work, else 503 with what is missing. */
export async function GET(): Promise<Response> {
  const { ready, missing } = await checkReadiness();
  return Response.json(
    { status: ready ? 'ready' : 'not ready', missing },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  );
}
