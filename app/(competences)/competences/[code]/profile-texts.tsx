import { Section } from '@/components/ui/section';
import { WrittenText } from '@/components/ui/written-text';
import { formatMonth } from '@/lib/calendar';
import { findProfileText } from '@/lib/profiles/public-repository';

/** Aspirations and availability, for those who may read them. */
export async function ProfileTexts({ id }: { id: string }) {
  const text = await findProfileText(id);
  if (!text) return null;
  const availability = [
    text.availability,
    text.availableOn && `à partir de ${formatMonth(text.availableOn)}`,
  ];
  const available = availability.filter(Boolean).join(', ');
  return (
    <>
      {text.aspirations ? (
        <Section id="aspirations" title="Aspirations">
          <div className="prose">
            <WrittenText text={text.aspirations} heading="h3" />
          </div>
        </Section>
      ) : null}
      {available ? (
        <Section id="disponibilite" title="Disponibilité">
          <p>{available}</p>
        </Section>
      ) : null}
    </>
  );
}
