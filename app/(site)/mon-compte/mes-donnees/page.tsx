import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { isSignedIn } from '@/lib/accounts/actor';
import { exportAccount } from '@/lib/accounts/export-account';
import { getActor } from '@/lib/session';
import { DataTree } from './data-tree';
import { DATA_WORDS } from './data-words';

export const metadata: Metadata = { title: 'Mes données', robots: { index: false } };

export default async function MyDataPage() {
  const actor = await getActor();
  if (!isSignedIn(actor)) redirect('/connexion?suite=/mon-compte/mes-donnees');
  const data = await exportAccount(actor);
  return (
    <>
      <PageHeader
        title="Mes données"
        lead="Tout ce que nous gardons de vous. Vos savoir-faire, métiers, motivations et valeurs se lisent sur votre page."
        crumbs={[{ label: 'Mon compte', href: '/mon-compte' }]}
      />
      <div className="page grid *:max-w-3xl gap-10 py-8">
        {Object.entries(data).map(([name, part]) => (
          <Section key={name} id={name} title={DATA_WORDS[name] ?? name}>
            <Part part={part} />
          </Section>
        ))}
      </div>
    </>
  );
}

function Part({ part }: { part: object | null }) {
  if (part === null || (Array.isArray(part) && part.length === 0)) return <p>Rien n’est gardé.</p>;
  if (!Array.isArray(part)) return <DataTree value={part} />;
  return (
    <ol className="grid gap-6">
      {part.map((item: object, index) => (
        <li key={index} className="min-w-0 rounded-lg border border-line bg-surface p-5">
          <DataTree value={item} />
        </li>
      ))}
    </ol>
  );
}
