import { answerOwnPages } from '@/lib/open-data/answers';
import { mayReadProfileTexts } from '@/lib/profiles/may-read-texts';
import { findProfileMenu } from '@/lib/profiles/profile-menu';
import { toParams } from '@/lib/saved-searches/address';
import { getActor } from '@/lib/session';

/** The menu of one zone of the map of profiles, counted for whoever is asking as the page is. */
export async function GET(request: Request): Promise<Response> {
  const mayReadTexts = await mayReadProfileTexts(await getActor());
  const menu = await findProfileMenu(toParams(new URL(request.url).search), { mayReadTexts });
  return menu ? answerOwnPages(request, menu) : new Response(null, { status: 404 });
}
