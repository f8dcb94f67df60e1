import { Badge, type Tone } from '@/components/ui/badge';
import type { VersionState, VersionStatus } from '@/lib/versions/schema';

const WORDS: Record<VersionState, { tone: Tone; word: string }> = {
  draft: { tone: 'neutral', word: 'Brouillon' },
  submitted: { tone: 'info', word: 'En relecture' },
  approved: { tone: 'success', word: 'Approuvé' },
  refused: { tone: 'warning', word: 'À revoir' },
  superseded: { tone: 'neutral', word: 'Remplacé' },
};

/** Where the newest version stands; an approved one that stays public meanwhile is named too. */
export function VersionBadge({ status }: { status: VersionStatus }) {
  if (!status.state) return null;
  const { tone, word } = WORDS[status.state];
  return (
    <span className="flex flex-wrap gap-2">
      <Badge tone={tone}>{word}</Badge>
      {status.hasApproved && status.state !== 'approved' ? (
        <Badge tone="success">Une version est publiée</Badge>
      ) : null}
    </span>
  );
}
