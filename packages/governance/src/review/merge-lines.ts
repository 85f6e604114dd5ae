import { matchLines } from './match-lines.ts';

/** A stretch of a text on its three sides, and who changed it: nobody, one side, both alike, or both differently. */
export interface MergedStretch {
  readonly kind: 'same' | 'live' | 'proposed' | 'both' | 'conflict';
  readonly base: readonly string[];
  readonly live: readonly string[];
  readonly proposed: readonly string[];
}

/** Three sides of a text: what both came from, what runs now, and what is proposed. */
export interface TextSides {
  readonly base: string;
  readonly live: string;
  readonly proposed: string;
}

/** Merges line by line: stretches that all three sides share, and between them what one or both have changed. */
export function mergeLines({ base, live, proposed }: TextSides): readonly MergedStretch[] {
  const sides = { base: lines(base), live: lines(live), proposed: lines(proposed) };
  const inLive = matchLines(sides.base, sides.live);
  const inProposed = matchLines(sides.base, sides.proposed);
  const shared = sides.base.flatMap((_, at): Place[] => {
    const [other, third] = [inLive[at], inProposed[at]];
    return other === undefined || third === undefined ? [] : [{ base: at, live: other, proposed: third }];
  });
  const end = { base: sides.base.length, live: sides.live.length, proposed: sides.proposed.length };
  const stretches: MergedStretch[] = [];
  let from: Place = { base: 0, live: 0, proposed: 0 };
  for (const place of [...shared, end]) {
    stretches.push(between(sides, from, place));
    if (place !== end) stretches.push(sameLine(sides.base[place.base] ?? ''));
    from = { base: place.base + 1, live: place.live + 1, proposed: place.proposed + 1 };
  }
  return joined(stretches.filter(isFilled));
}

/** The merged text; `prefer` decides where both sides changed the same lines. */
export function mergedText(stretches: readonly MergedStretch[], prefer: 'live' | 'proposed'): string {
  return stretches
    .flatMap((stretch) => {
      if (stretch.kind === 'conflict') return stretch[prefer];
      return stretch.kind === 'live' ? stretch.live : stretch.proposed;
    })
    .join('\n');
}

type Place = Readonly<Record<'base' | 'live' | 'proposed', number>>;
type Lines = Readonly<Record<'base' | 'live' | 'proposed', readonly string[]>>;

function lines(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n');
}

function between(sides: Lines, from: Place, to: Place): MergedStretch {
  const base = sides.base.slice(from.base, to.base);
  const live = sides.live.slice(from.live, to.live);
  const proposed = sides.proposed.slice(from.proposed, to.proposed);
  return { kind: kindOf({ base, live, proposed }), base, live, proposed };
}

function kindOf({ base, live, proposed }: Lines): MergedStretch['kind'] {
  if (isSame(base, live)) return isSame(base, proposed) ? 'same' : 'proposed';
  if (isSame(base, proposed)) return 'live';
  return isSame(live, proposed) ? 'both' : 'conflict';
}

function sameLine(line: string): MergedStretch {
  return { kind: 'same', base: [line], live: [line], proposed: [line] };
}

/** Neighbours that nobody changed are one stretch. */
function joined(stretches: readonly MergedStretch[]): readonly MergedStretch[] {
  const runs: MergedStretch[][] = [];
  for (const stretch of stretches) {
    const last = runs.at(-1);
    if (stretch.kind === 'same' && last?.[0]?.kind === 'same') last.push(stretch);
    else runs.push([stretch]);
  }
  return runs.flatMap((run) => {
    if (run.length === 1) return run;
    const text = run.flatMap(({ base }) => base);
    return { kind: 'same' as const, base: text, live: text, proposed: text };
  });
}

function isFilled({ base, live, proposed }: MergedStretch): boolean {
  return base.length + live.length + proposed.length > 0;
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, at) => line === right[at]);
}
