import type { Expression } from '@lookout/contract';
import { childrenOf } from '@lookout/engine';

/** Columns of the `traces` vocabulary by what `logs` calls them: two probes may speak of one field in two ways. */
const SAME_COLUMN: ReadonlyMap<string, string> = new Map([
  ['customDimensions', 'attributes'],
  ['message', 'body'],
  ['severityLevel', 'severityNumber'],
]);

/** Conversions that leave a value what it is, for comparison with a constant. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'tostring',
  'toint',
  'tolong',
  'toreal',
  'tobool',
  'todynamic',
]);

/** A column by the one name that all vocabularies share. */
export function columnPath(name: string): string {
  return SAME_COLUMN.get(name) ?? name;
}

/** The field that an expression is the value of, such as `attributes.event`; null when it is computed. */
export function pathOf(expression: Expression): string | null {
  if (expression.kind === 'column') return columnPath(expression.name);
  if (expression.kind === 'member') {
    const object = pathOf(expression.object);
    return object === null ? null : `${object}.${expression.key}`;
  }
  const [only] = expression.kind === 'call' ? expression.arguments : [];
  const isSame = expression.kind === 'call' && TRANSPARENT.has(expression.function);
  return isSame && only ? pathOf(only) : null;
}

/** Every field that an expression reads. */
export function pathsIn(expression: Expression): string[] {
  const path = expression.kind === 'column' || expression.kind === 'member' ? pathOf(expression) : null;
  return path === null ? childrenOf(expression).flatMap(pathsIn) : [path];
}

/** Whether two paths name the same field, or one a part of the other. */
export function overlap(left: string, right: string): boolean {
  return left === right || left.startsWith(`${right}.`) || right.startsWith(`${left}.`);
}

/** A constant as text, by which constants of any type compare; null for what is no constant. */
export function literalText(expression: Expression): string | null {
  return expression.kind === 'literal' ? String(expression.value) : null;
}
