import { matchLines } from '@lookout/governance';

/** One line of a text beside the text before it; `line` counts from 1 and is null for what is gone. */
export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  readonly line: number | null;
}

/** A text line by line, with the lines that it leaves out where they were. Without a text before, nothing is marked. */
export function diffLines(before: string | null, after: string): readonly DiffLine[] {
  const next = after.split('\n');
  if (before === null) return next.map((text, at) => ({ kind: 'same', text, line: at + 1 }));
  const previous = before.split('\n');
  const rows: DiffLine[] = [];
  let from = 0;
  for (const [at, other] of matchLines(next, previous).entries()) {
    const [text, line] = [next[at] ?? '', at + 1];
    if (other === undefined) {
      rows.push({ kind: 'added', text, line });
      continue;
    }
    rows.push(...previous.slice(from, other).map(gone), { kind: 'same', text, line });
    from = other + 1;
  }
  return [...rows, ...previous.slice(from).map(gone)];
}

function gone(text: string): DiffLine {
  return { kind: 'removed', text, line: null };
}
