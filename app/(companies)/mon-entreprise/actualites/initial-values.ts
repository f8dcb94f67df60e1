import type { FormValues } from '@/lib/action-result';
import type { OwnNews } from '@/lib/news/owner-repository';

/** The stored item as the form's fields hold it. */
export const toFormValues = ({ latest, endsOn }: OwnNews): FormValues => ({
  titre: latest.content.title,
  texte: latest.content.body,
  'fin-le': endsOn?.toISOString().slice(0, 10) ?? '',
});
