import { Tabs } from '@/components/ui/tabs';

/** What the director sets, in three pages. */
export function SettingsTabs() {
  return (
    <Tabs
      label="Réglages"
      tabs={[
        { label: 'Mission', href: '/conseil/reglages' },
        { label: 'Charte', href: '/conseil/reglages/charte' },
        { label: 'Comptes', href: '/conseil/reglages/comptes' },
      ]}
    />
  );
}
