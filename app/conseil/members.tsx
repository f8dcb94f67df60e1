import { ActionForm } from '@/components/forms/action-form';
import { Badge } from '@/components/ui/badge';
import { ConfirmItIsYou } from '@/components/ui/confirm-it-is-you';
import { Section } from '@/components/ui/section';
import { SubmitButton } from '@/components/ui/submit-button';
import { addDays, formatDay } from '@/lib/calendar';
import { listFormerColleagues } from '@/lib/colleagues/member-repository';
import { DAYS_TO_UNDO } from '@/lib/colleagues/rules';
import { databaseNow } from '@/lib/database-clock';
import type { SheetFacts } from '@/lib/owners/sheet-repository';
import { hasSignedInRecently } from '@/lib/session';
import { restoreMember } from './member-actions';
import { OWNER_PATHS } from './owner-words';

/** Who holds a company's page, and who was taken out lately: the mission locale may undo that. */
export async function Members({ id, members }: { id: string; members: SheetFacts['members'] }) {
  const [former, isRecent] = await Promise.all([
    listFormerColleagues(id, addDays(await databaseNow(), -DAYS_TO_UNDO)),
    hasSignedInRecently(),
  ]);
  return (
    <Section id="membres" title="Membres de l’entreprise" className="lg:col-span-2">
      {members.length === 0 ? <p>Personne ne tient encore cette page sur le site.</p> : null}
      <ul className="grid gap-2">
        {members.map(({ name, email, since, administrator }) => (
          <li key={email} className="break-words">
            {name ? <span className="font-bold">{name}, </span> : null}
            {email}
            <span className="text-sm text-ink-soft"> depuis le {formatDay(since)}</span>
            {administrator ? <Badge>Administre l’équipe</Badge> : null}
          </li>
        ))}
      </ul>
      {former.length > 0 ? (
        <>
          <h3 className="text-lg">Retirés de l’équipe depuis moins de {DAYS_TO_UNDO} jours</h3>
          {isRecent ? null : (
            <ConfirmItIsYou to="rétablir un accès" comeBackTo={`${OWNER_PATHS.company}/${id}`} />
          )}
          <ul className="grid gap-4">
            {former.map(({ userId, name, email, leftAt }) => (
              <li key={userId} className="grid gap-2 break-words">
                <p>
                  {name ? <span className="font-bold">{name}, </span> : null}
                  {email}
                  <span className="text-sm text-ink-soft"> retiré le {formatDay(leftAt)}</span>
                </p>
                {isRecent ? (
                  <ActionForm action={restoreMember} className="grid gap-2">
                    <input type="hidden" name="entreprise" value={id} />
                    <input type="hidden" name="membre" value={userId} />
                    <div>
                      <SubmitButton variant="secondary">Rétablir l’accès de {name ?? email}</SubmitButton>
                    </div>
                  </ActionForm>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Section>
  );
}
