import { Notice } from '@/components/ui/notice';

/** A warning, not a refusal: a counsellor decides. Nothing when no wording was found. */
export function WordingNotice({ wordings }: { wordings: string[] }) {
  if (wordings.length === 0) return null;
  return (
    <Notice tone="warning" title="Des mots à relire">
      <p>
        {wordings.map((wording) => `« ${wording} »`).join(', ')} : la loi interdit de choisir selon l’âge, le
        sexe, l’origine, la santé, la famille ou le lieu de résidence (code du travail, L1132-1). Dites plutôt
        ce qu’il faut savoir faire, et demandez un moyen de transport plutôt qu’une adresse. Le conseiller
        verra aussi cet avertissement.
      </p>
    </Notice>
  );
}
