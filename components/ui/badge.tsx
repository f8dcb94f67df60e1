export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger' | 'axis';

const tones: Record<Tone, string> = {
  neutral: 'bg-timber-soft text-ink',
  info: 'bg-brand-soft text-brand',
  success: 'bg-success-soft text-success',
  warning: 'bg-warning-soft text-warning',
  danger: 'bg-danger-soft text-danger',
  axis: 'bg-axis-soft text-axis',
};

/** A state in a word ("En relecture", "Stage"). The word says it all; the colour only helps. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: React.ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-sm px-2 py-0.5 text-sm font-bold ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
