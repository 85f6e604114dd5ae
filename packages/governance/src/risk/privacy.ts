import type { RiskPoint } from '@lookout/contract';
import { isSensitiveName } from '@lookout/engine';
import { isRedaction } from '../plan/is-redaction.ts';
import type { DerivedField } from '../plan/plan-facts.ts';
import type { RiskFacts, RiskRule } from './rate-probe.ts';
import { namesText } from './words.ts';

/** Aggregates whose result holds values of records, not figures about them. */
const KEEPS_VALUES = new Set([
  ...['make_list', 'make_set', 'make_bag', 'take_any', 'take_anyif', 'arg_max', 'arg_min', 'min', 'max'],
  ...['make_list_if', 'make_set_if', 'make_bag_if', 'minif', 'maxif', 'make_list_with_nulls'],
]);
const TEXTS = new Set(['body', 'message']);

/** What a probe may tell about people, or let out that was secret. */
export const privacyPoints: RiskRule = (input) => [
  ...copies(input),
  ...labels(input),
  ...collected(input),
  ...conditions(input),
  ...leaksWhenTripped(input),
];

function copies({ facts }: RiskFacts): RiskPoint[] {
  const secret = facts.created.filter(isAboutPeople);
  const fromText = facts.created.filter(
    (field) => !isAboutPeople(field) && field.from.some((name) => TEXTS.has(name)),
  );
  return [
    ...secret.map((field) =>
      point(3, `It puts ${namesText(sensitiveOf(field))} into the new field “${field.name}”.`),
    ),
    ...(fromText.length > 0
      ? [
          point(
            1,
            `It takes ${namesText(fromText.map(({ name }) => name))} out of the message, which may hold anything.`,
          ),
        ]
      : []),
  ];
}

function labels({ facts }: RiskFacts): RiskPoint[] {
  const secret = facts.groupKeys.filter(isAboutPeople);
  if (secret.length === 0) return [];
  return [
    point(3, `It groups by ${namesText(secret.flatMap(sensitiveOf))}: the values become labels of a metric.`),
  ];
}

function collected({ facts }: RiskFacts): RiskPoint[] {
  return facts.aggregates
    .filter((one) => KEEPS_VALUES.has(one.function) && isAboutPeople(one))
    .map((one) => point(3, `It collects values of ${namesText(sensitiveOf(one))} with ${one.function}.`));
}

function conditions({ facts }: RiskFacts): RiskPoint[] {
  const names = facts.conditionFields.filter(isSensitiveName);
  return names.length > 0
    ? [point(1, `It selects records by ${namesText(names)}: what it lets through tells about the value.`)]
    : [];
}

/** A redaction that lets records pass when it trips leaks at the worst moment. */
function leaksWhenTripped({ facts, document, plan }: RiskFacts): RiskPoint[] {
  const isMeantToHide = document.whenTripped === 'pass' && isRedaction({ whenTripped: 'drop' }, plan);
  const removesFields = facts.assigned.length > 0 || facts.cleared.length > 0;
  if (!isMeantToHide || !removesFields) return [];
  return [
    point(
      1,
      'When it trips, records pass with the fields that it takes away. Hold them back if those are secrets.',
    ),
  ];
}

function isAboutPeople({ name, from }: DerivedField): boolean {
  return isSensitiveName(name) || from.some(isSensitiveName);
}

function sensitiveOf({ name, from }: DerivedField): string[] {
  const found = from.filter(isSensitiveName);
  return found.length > 0 ? found : [name];
}

function point(points: number, reason: string): RiskPoint {
  return { dimension: 'privacy', points, reason, basis: 'plan' };
}
