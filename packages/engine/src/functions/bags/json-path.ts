import type { DynamicValue } from '../../column.ts';
import { isBag, isList } from '../../values/dynamic-kinds.ts';
import { MOST_NESTED } from '../../values/dynamic-size.ts';

/** One step into a dynamic value: the key of a bag, or the place in an array. */
export type PathStep = string | number;

const ROOT = /^\$(?=[.[])/;
const STEP = /\.([^.[\]'"]+)|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\[(-?\d+)\]/y;

/**
 * The steps of a JSONPath such as `$.a['b c'][0]`; null where the text is none or leads
 * deeper than a value may nest. `$` alone has no steps.
 * Source: https://learn.microsoft.com/kusto/query/jsonpath
 */
export function parseJsonPath(text: string): readonly PathStep[] | null {
  if (text === '$') return [];
  if (!ROOT.test(text)) return null;
  const steps: PathStep[] = [];
  const step = new RegExp(STEP);
  step.lastIndex = 1;
  while (step.lastIndex < text.length) {
    const match = step.exec(text);
    if (!match || steps.length === MOST_NESTED) return null;
    steps.push(stepOf(match));
  }
  return steps;
}

function stepOf([, name, single, double, place]: RegExpExecArray): PathStep {
  if (place !== undefined) return Number(place);
  return name ?? (single ?? double ?? '').replace(/\\(.)/g, '$1');
}

/** The key or the path of a bag function: `$.a.b` names a nested key, any other text is one key, dots and all. */
export function keyPath(key: string): readonly PathStep[] {
  return parseJsonPath(key) ?? [key];
}

/** What a path leads to; undefined where it leads nowhere. */
export function valueAt(value: DynamicValue, steps: readonly PathStep[]): DynamicValue | undefined {
  return steps.reduce<DynamicValue | undefined>(stepInto, value);
}

function stepInto(value: DynamicValue | undefined, step: PathStep): DynamicValue | undefined {
  if (typeof step === 'number') return isList(value) ? value.at(step) : undefined;
  return isBag(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
