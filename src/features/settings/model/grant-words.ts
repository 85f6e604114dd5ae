import { EVERYWHERE, type Grant, type Right } from '@lookout/contract';

const WORDS: Readonly<Record<Right, string>> = {
  view: 'View',
  'view-unredacted': 'View unredacted',
  author: 'Author',
  review: 'Review',
  'roll-out': 'Roll out',
  operate: 'Operate',
  administer: 'Administer',
  'break-glass': 'Break glass',
};

/** A right as a person reads it. */
export function rightWords(right: Right): string {
  return WORDS[right];
}

/** The name of where a grant holds. */
export function placeWords(environment: string): string {
  return environment === EVERYWHERE ? 'everywhere' : environment;
}

/** What somebody may do, in one line. */
export function grantsSummary(grants: readonly Grant[]): string {
  const parts = grants
    .filter(({ rights }) => rights.length > 0)
    .map(
      ({ environment, rights }) =>
        `${rights.map(rightWords).join(', ').toLowerCase()} ${placeText(environment)}`,
    );
  return parts.join('; ') || 'nothing';
}

function placeText(environment: string): string {
  return environment === EVERYWHERE ? 'everywhere' : `in ${environment}`;
}
