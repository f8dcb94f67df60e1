import { env } from '@/lib/env';
import { findMission } from '@/lib/mission/repository';
import { composeSecurityTxt } from '@/lib/mission/security-txt';

export async function GET(): Promise<Response> {
  const text = composeSecurityTxt(await findMission(), { publicUrl: env.PUBLIC_URL, now: new Date() });
  return new Response(text, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' },
  });
}
