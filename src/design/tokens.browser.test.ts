import { afterEach, expect, test } from 'vitest';
import '../app/theme.css';
import type { Contrast, Theme } from '../lib/theme.ts';
import { blended, contrastRatio } from './contrast.ts';

const LOOKS: readonly (readonly [Theme, Contrast])[] = [
  ['light', 'normal'],
  ['dark', 'normal'],
  ['light', 'more'],
  ['dark', 'more'],
];
const GROUNDS = ['--bg', '--surface', '--raised', '--sunken'];
const TEXTS = ['--text', '--muted'];
const TONES = ['--accent', '--good', '--warn', '--bad', '--info'];
const FILLED = [
  ['--on-accent', '--accent'],
  ['--on-danger', '--danger'],
] as const;
const LINES = ['--line', '--line-strong', '--pipe-edge'];
const SERIES = [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `--series-${place}`);
/** A tenth of a tone, as badges and notices are tinted. */
const TINT = '1a';

const places: HTMLElement[] = [];
afterEach(() => {
  for (const place of places.splice(0)) place.remove();
});

/** Reads the tokens of a look from the style sheet. */
function tokensOf(theme: Theme, contrast: Contrast) {
  const place = document.createElement('div');
  Object.assign(place.dataset, { theme, contrast });
  document.body.append(place);
  places.push(place);
  const styles = getComputedStyle(place);
  return (name: string) => styles.getPropertyValue(name).trim();
}

interface Pair {
  readonly name: string;
  readonly front: string;
  readonly back: string;
}

/** The pairs that stand nearer to each other than they should. */
function tooClose(pairs: readonly Pair[], least: number): string[] {
  return pairs
    .map(({ name, front, back }) => ({ name, ratio: contrastRatio(front, back) }))
    .filter(({ ratio }) => !(ratio >= least))
    .map(({ name, ratio }) => `${name} is ${ratio.toFixed(2)}`);
}

/** Every text on everything that it stands on: pages, panels, lines under the pointer, chosen lines, tinted words. */
function textPairs(token: (name: string) => string): Pair[] {
  const onGrounds = pairsOf(token, [...TEXTS, ...TONES], GROUNDS);
  const onLines = GROUNDS.flatMap((ground) =>
    ['--hover', '--selected'].flatMap((over) =>
      TEXTS.map((name) => ({
        name: `${name} on ${over} on ${ground}`,
        front: token(name),
        back: blended(token(over), token(ground)),
      })),
    ),
  );
  const tinted = ['--bg', '--surface', '--raised'].flatMap((ground) =>
    TONES.map((name) => ({
      name: `${name} on its tint on ${ground}`,
      front: token(name),
      back: blended(token(name) + TINT, token(ground)),
    })),
  );
  const filled = FILLED.map(([name, ground]) => ({
    name: `${name} on ${ground}`,
    front: token(name),
    back: token(ground),
  }));
  return [...onGrounds, ...onLines, ...tinted, ...filled];
}

function pairsOf(
  token: (name: string) => string,
  fronts: readonly string[],
  backs: readonly string[],
): Pair[] {
  return backs.flatMap((ground) =>
    fronts.map((name) => ({ name: `${name} on ${ground}`, front: token(name), back: token(ground) })),
  );
}

test.each(LOOKS)('text can be read in %s with %s contrast', (theme, contrast) => {
  expect(tooClose(textPairs(tokensOf(theme, contrast)), contrast === 'more' ? 7 : 4.5)).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'lines, the focus and drawings are plain in %s with more contrast',
  (theme) => {
    const token = tokensOf(theme, 'more');
    expect(tooClose(pairsOf(token, [...LINES, ...SERIES], GROUNDS), 3)).toEqual([]);
  },
);

test.each(['light', 'dark'] as const)('more contrast is never less in %s', (theme) => {
  const [usual, more] = [tokensOf(theme, 'normal'), tokensOf(theme, 'more')];
  const names = [...TEXTS, ...TONES, ...LINES];
  const weaker = names.filter(
    (name) => contrastRatio(more(name), more('--bg')) < contrastRatio(usual(name), usual('--bg')),
  );
  expect(weaker).toEqual([]);
});
