import type { ProbeSaving, SavingsReport } from '@lookout/contract';

/** Figures of one probe, or of all together. */
export interface SavingFigures {
  /** Bytes kept from leaving, as measured; negative where more left than came. */
  readonly measured: number;
  /** What the evidence projected for the time that it ran; null without evidence. */
  readonly projected: number | null;
  readonly droppedRecords: number;
}

/** What one probe saved beside what was projected. */
export function figuresOf(probe: ProbeSaving): SavingFigures {
  const { projectedBytesPerSecond, activeSeconds } = probe;
  return {
    measured: probe.bytesIn - probe.bytesOut,
    projected: projectedBytesPerSecond === null ? null : projectedBytesPerSecond * activeSeconds,
    droppedRecords: Math.max(0, probe.recordsIn - probe.recordsOut),
  };
}

/** All probes together. The projection counts only where there is one, and so does what it is compared with. */
export function totalOf({
  probes,
}: Pick<SavingsReport, 'probes'>): SavingFigures & { readonly comparable: number } {
  const figures = probes.map(figuresOf);
  const projected = figures.filter((one) => one.projected !== null);
  return {
    measured: sum(figures.map((one) => one.measured)),
    droppedRecords: sum(figures.map((one) => one.droppedRecords)),
    projected: projected.length === 0 ? null : sum(projected.map((one) => one.projected ?? 0)),
    comparable: sum(projected.map((one) => one.measured)),
  };
}

/** Too little was projected, or measured, to say how well it was projected. */
const MIN_BYTES = 1024;

/** How well a projection was met. */
export type Verdict = 'as projected' | 'less than projected' | 'more than projected' | null;

/** Within a factor of two is as projected: a sample of minutes stands for a month. Null where nothing can be said. */
export function verdictOf({ measured, projected }: Pick<SavingFigures, 'measured' | 'projected'>): Verdict {
  if (projected === null || Math.max(Math.abs(measured), Math.abs(projected)) < MIN_BYTES) return null;
  if (measured < projected - Math.abs(projected) / 2) return 'less than projected';
  return measured > projected + Math.abs(projected) ? 'more than projected' : 'as projected';
}

/** Every day of a month up to the last one with figures, and what was saved on it: a day without figures saved nothing. */
export function dayBars({ month, days }: Pick<SavingsReport, 'month' | 'days'>): {
  readonly categories: readonly string[];
  readonly values: readonly number[];
} {
  const last = Number(days.at(-1)?.day.slice(8) ?? 0);
  const known = new Map(days.map(({ day, bytes }) => [day, bytes]));
  const numbers = Array.from({ length: last }, (_, index) => index + 1);
  return {
    categories: numbers.map(String),
    values: numbers.map((number) => known.get(`${month}-${String(number).padStart(2, '0')}`) ?? 0),
  };
}

/** `2026-11` as people say it: `November 2026`. */
export function monthName(month: string): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(first);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
