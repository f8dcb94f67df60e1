import { PageHeader } from '@/components/ui/page-header';

type Props = { id: string; side: 'candidate' | 'company'; otherName: string };

/** With whom, and where: the same on both steps. */
export function SharingHeader({ id, side, otherName }: Props) {
  return (
    <PageHeader
      axis={side === 'candidate' ? 'companies' : 'skills'}
      title="Partager mes coordonnées"
      lead={`Avec ${otherName}, dans cet échange seulement.`}
      crumbs={[
        { label: 'Mes échanges', href: '/echanges' },
        { label: otherName, href: `/echanges/${id}` },
      ]}
    />
  );
}
