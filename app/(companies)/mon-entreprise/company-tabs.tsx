import { Tabs } from '@/components/ui/tabs';

export function CompanyTabs() {
  return (
    <Tabs
      label="Mon entreprise"
      tabs={[
        { label: 'Notre page', href: '/mon-entreprise' },
        { label: 'Nos offres', href: '/mon-entreprise/offres' },
        { label: 'Nos actualités', href: '/mon-entreprise/actualites' },
        { label: 'Nos collègues', href: '/mon-entreprise/collegues' },
      ]}
    />
  );
}
