import type { Metadata } from 'next';
import { Link } from '@/components/ui/link';
import { redirect } from 'next/navigation';
import type { Axis } from '@/components/ui/axis';
import { Card, CardLink } from '@/components/ui/card';
import { PageHeader } from '@/components/ui/page-header';
import { homeOfRole } from '@/lib/accounts/rules';
import { getActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Créer un compte' };

const doors: { href: string; axis: Axis; title: string; text: string }[] = [
  {
    href: '/inscription/candidat',
    axis: 'skills',
    title: 'J’ai entre 16 et 25 ans',
    text: 'Montrez ce que vous savez faire, sans donner votre nom. Un conseiller relit avant que ce soit public.',
  },
  {
    href: '/inscription/entreprise',
    axis: 'companies',
    title: 'Je représente une entreprise',
    text: 'Présentez votre métier, dites quels savoir-faire vous cherchez, écrivez aux candidats. La mission locale confirme votre compte.',
  },
  {
    href: '/inscription/partenaire',
    axis: 'partners',
    title: 'Je représente un partenaire',
    text: 'Association, institution, organisme : présentez ce que vous proposez aux jeunes sur une page.',
  },
];

export default async function RegisterPage() {
  const actor = await getActor();
  if (actor.role !== 'visitor') redirect(homeOfRole(actor.role));
  return (
    <>
      <PageHeader title="Créer un compte" lead="C’est gratuit, et sans mot de passe. Qui êtes-vous ?" />
      <div className="page grid gap-6 py-8">
        <ul className="grid gap-5 md:grid-cols-3">
          {doors.map(({ href, axis, title, text }) => (
            <Card as="li" key={href} axis={axis} className="grid content-start gap-2 hover:shadow-lift">
              <CardLink href={href} level="h2">
                {title}
              </CardLink>
              <p>{text}</p>
            </Card>
          ))}
        </ul>
        <p>
          Déjà inscrit ?{' '}
          <Link href="/connexion" className="link">
            Se connecter
          </Link>
        </p>
      </div>
    </>
  );
}
