import { Circle, CircleCheck } from 'lucide-react';
import { Link } from '@/components/ui/link';
import { Card } from '@/components/ui/card';

type Step = { label: string; done: boolean; href?: string };

/** What is left to do before the page is public. Once all is done, where to see it. */
export function PublicSteps({ steps, publicHref }: { steps: Step[]; publicHref: string }) {
  const left = steps.filter(({ done }) => !done).length;
  return (
    <Card as="section" className="grid gap-3">
      <h2 className="text-xl">
        {left === 0 ? 'Votre page est publique' : 'Avant que votre page soit publique'}
      </h2>
      <ul className="grid gap-2">
        {steps.map(({ label, done, href }) => {
          const Icon = done ? CircleCheck : Circle;
          return (
            <li key={label} className="flex gap-2">
              <Icon
                className={`mt-1 size-5 shrink-0 ${done ? 'text-success' : 'text-ink-soft'}`}
                aria-hidden="true"
              />
              <span>
                {done || !href ? (
                  label
                ) : (
                  <Link href={href} className="link">
                    {label}
                  </Link>
                )}
                <span className="sr-only">{done ? ' : fait' : ' : à faire'}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {left === 0 ? (
        <p>
          <Link href={publicHref} className="link">
            Voir la page publique
          </Link>
        </p>
      ) : null}
    </Card>
  );
}
