import { LinkButton } from '@/components/ui/button';

const visitors = [
  {
    who: 'J’ai entre 16 et 25 ans',
    steps: [
      'Créez votre profil : ce que vous savez faire, ce qui vous plaît. Cinq minutes suffisent.',
      'Un conseiller le relit. Votre nom n’apparaît jamais.',
      'Écrivez aux entreprises, ou attendez leurs lettres.',
    ],
    action: { href: '/inscription', label: 'Créer mon profil' },
  },
  {
    who: 'Je suis une entreprise',
    steps: [
      'Cherchez par savoir-faire, près de vous ou dans tout le territoire.',
      'Présentez-vous : votre métier, vos savoir-faire, vos valeurs.',
      'Signez la charte et écrivez directement à un candidat.',
    ],
    action: { href: '/inscription', label: 'Inscrire mon entreprise' },
  },
  {
    who: 'Je suis un partenaire',
    steps: [
      'Dites qui vous êtes et ce que vous faites, en une ou deux pages.',
      'Montrez vos opportunités : aide au logement, à la mobilité.',
      'Votre page est relue, puis paraît sur la carte.',
    ],
    action: { href: '/inscription', label: 'Inscrire ma structure' },
  },
];

/** What to do first, for each kind of visitor. */
export function FirstSteps() {
  return (
    <section aria-labelledby="premiers-pas" className="bg-timber-soft">
      <div className="page py-12">
        <h2 id="premiers-pas">Par où commencer</h2>
        <ul className="mt-5 grid gap-8 md:grid-cols-3">
          {visitors.map(({ who, steps, action }) => (
            <li key={who} className="grid content-start gap-3 border-l-4 border-timber pl-5">
              <h3>{who}</h3>
              <ol className="grid list-decimal gap-1.5 pl-5 marker:font-bold">
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <p>
                <LinkButton variant="secondary" href={action.href}>
                  {action.label}
                </LinkButton>
              </p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
