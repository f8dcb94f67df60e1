import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Section } from '@/components/ui/section';
import { formatDay } from '@/lib/calendar';
import { findFactorFacts } from '@/lib/second-factor/repository';

/** Staff only: the code that their mailbox alone cannot replace. */
export async function FactorSection({ userId, done }: { userId: string; done: string | undefined }) {
  const { enrolledAt, codesLeft } = await findFactorFacts(userId);
  return (
    <Section id="facteur" title="Le code de votre application">
      {done === 'en-place' ? (
        <Notice tone="success" announce>
          Le code de votre application est en place. Vos autres appareils sont déconnectés.
        </Notice>
      ) : null}
      <p>
        {enrolledAt
          ? `Un code est demandé à chaque connexion, depuis le ${formatDay(enrolledAt)}. Codes de secours qui restent : ${codesLeft}.`
          : 'Votre boîte de courriel suffit pour entrer. Un code de votre téléphone, demandé en plus, protège les dossiers si elle est lue par quelqu’un d’autre.'}
      </p>
      <p>
        <LinkButton variant="secondary" href="/mon-compte/second-facteur">
          {enrolledAt ? 'Changer d’application ou de codes de secours' : 'Mettre en place un code'}
        </LinkButton>
      </p>
    </Section>
  );
}
