/** A colour by its role, and what it must be told apart from. */
export interface ColorRole {
  readonly token: string;
  readonly role: string;
  /** The tokens on which it is measured; none for a colour that others are measured on. */
  readonly on: readonly string[];
}

const GROUNDS = ['--bg', '--surface', '--raised', '--sunken'];

/** Every colour of the console but the series. */
export const COLOR_ROLES: readonly ColorRole[] = [
  { token: '--bg', role: 'The page', on: [] },
  { token: '--surface', role: 'Bars, fields and buttons on the page', on: [] },
  { token: '--raised', role: 'What lies over the page', on: [] },
  { token: '--sunken', role: 'Source, secrets, switches that are off', on: [] },
  { token: '--text', role: 'What is read', on: GROUNDS },
  { token: '--muted', role: 'What is read second', on: GROUNDS },
  { token: '--line', role: 'Between parts', on: GROUNDS },
  { token: '--line-strong', role: 'Around what can be used', on: GROUNDS },
  { token: '--accent', role: 'What is chosen, linked, or the one thing to do', on: GROUNDS },
  { token: '--on-accent', role: 'Words on the accent', on: ['--accent'] },
  { token: '--good', role: 'Went well, created', on: GROUNDS },
  { token: '--warn', role: 'Needs a look, changed, tripped', on: GROUNDS },
  { token: '--bad', role: 'Failed, dropped', on: GROUNDS },
  { token: '--info', role: 'Worth knowing', on: GROUNDS },
  { token: '--danger', role: 'The rip cord, and what cannot be undone', on: GROUNDS },
  { token: '--on-danger', role: 'Words on danger', on: ['--danger'] },
  { token: '--hover', role: 'Under the pointer, over any ground', on: [] },
  { token: '--selected', role: 'Chosen, over any ground', on: [] },
  { token: '--overlay', role: 'Between a dialog and the page', on: [] },
  { token: '--pipe', role: 'The water of the pipe', on: [] },
  { token: '--pipe-edge', role: 'The edge of the pipe', on: GROUNDS },
];

/** The colours of series, in their order. */
export const SERIES_TOKENS: readonly string[] = [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `--series-${place}`);
