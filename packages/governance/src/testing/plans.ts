import { DEFAULT_BUDGET, type Expression, type Plan, type ProbeDocument, type Step } from '@lookout/contract';
import { views } from '@lookout/engine';

/** A document for tests; what matters is given. */
export function aDocument(change: Partial<ProbeDocument> = {}): ProbeDocument {
  return {
    title: 'A probe',
    description: '',
    kind: 'query',
    placement: 'off-box',
    scope: { environment: 'production', services: ['shop'], attributes: [] },
    source: 'logs',
    originals: 'keep',
    budget: DEFAULT_BUDGET,
    whenTripped: 'pass',
    expiresAt: '2030-01-01T00:00:00.000Z',
    ...change,
  };
}

/** A plan over `logs` whose result has the record's columns and these. */
export function aPlan(steps: Step[], more: readonly string[] = []): Plan {
  const own = views.logs.map(({ name, type }) => ({ name, type }));
  const added = more.map((name) => ({ name, type: 'string' as const }));
  return { format: 1, view: 'logs', steps, output: [...own, ...added] };
}

/** `attributes.key` */
export function attribute(key: string): Expression {
  return { kind: 'member', type: 'dynamic', object: column('attributes'), key };
}

export function column(name: string): Expression {
  return { kind: 'column', type: 'dynamic', name };
}

export function text(value: string): Expression {
  return { kind: 'literal', type: 'string', value };
}

export function call(name: string, ...args: Expression[]): Expression {
  return { kind: 'call', type: 'dynamic', function: name, arguments: args };
}

/** `left == "value"` */
export function equals(left: Expression, value: string): Expression {
  return { kind: 'binary', type: 'bool', operator: '==', left, right: text(value) };
}

/** `where field != …`, which drops records. */
export function dropping(field: Expression): Step {
  return {
    kind: 'where',
    predicate: { kind: 'binary', type: 'bool', operator: '!=', left: field, right: text('x') },
  };
}

/** `extend name = value` */
export function extend(name: string, value: Expression): Step {
  return { kind: 'extend', columns: [{ name, value }] };
}

/** `summarize value = function(of) by key, bin(timestamp, 1m)` */
export function summarize(name: string, of: Expression, keys: readonly Expression[] = []): Step {
  const window = {
    kind: 'call',
    type: 'datetime',
    function: 'bin',
    arguments: [column('timestamp')],
  } as const;
  return {
    kind: 'summarize',
    aggregates: [{ name: 'value', type: 'dynamic', function: name, arguments: [of] }],
    by: [
      ...keys.map((value, index) => ({ name: `key${index}`, value })),
      { name: 'timestamp', value: { ...window, arguments: [...window.arguments] } },
    ],
  };
}
