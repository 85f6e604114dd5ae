import type { Expression, Plan } from '@lookout/contract';
import { binary, call, column, dynamic, literal, text } from '../../testing/expressions.ts';
import { views } from '../../views.ts';
import { planOf } from './fixtures.ts';

const attributes = column('attributes', 'dynamic');
const dimensions = column('customDimensions', 'dynamic');
const body = column('body', 'dynamic');
const depth: Expression = { kind: 'member', type: 'dynamic', object: attributes, key: 'depth' };
const isDeep = binary(call('long', 'tolong', depth), '>', 0);
const removed = (...keys: string[]) => call('dynamic', 'bag_remove_keys', attributes, dynamic(keys));
const set = (bag: Expression, key: string, value: Expression) =>
  call('dynamic', 'bag_set_key', bag, text(key), value);

/** `logs | extend` some columns; a new one stands behind those of the view. */
function extending(columns: Record<string, Expression>, view: Plan['view'] = 'logs'): Plan {
  const known = views[view].map(({ name, type }) => ({ name, type }));
  const added = Object.entries(columns)
    .filter(([name]) => !known.some((one) => one.name === name))
    .map(([name, { type }]) => ({ name, type }));
  const named = Object.entries(columns).map(([name, value]) => ({ name, value }));
  return planOf(view, [{ kind: 'extend', columns: named }], [...known, ...added]);
}

/** Transforms of every kind that changes records. */
export const transforms: Readonly<Record<string, Plan>> = {
  'keys removed': extending({ attributes: removed('secret', 'event.name', 'absent') }),
  'a key removed from some': extending({
    attributes: call('dynamic', 'iff', isDeep, removed('secret'), attributes),
  }),
  'a key set': extending({ attributes: set(attributes, 'secret', dynamic('***')) }),
  'a key set to another': extending({ attributes: set(attributes, 'copy', depth) }),
  'set, removed and chosen': extending({
    attributes: call(
      'dynamic',
      'case',
      isDeep,
      set(removed('depth'), 'secret', dynamic(1)),
      removed('secret'),
    ),
  }),
  'a nested value removed': extending({ attributes: removed('$.depth.a', 'secret') }),
  'a new column': extending({ region: call('string', 'tostring', depth) }),
  'a new column of numbers': extending({ secret: call('long', 'tolong', depth) }),
  'a new column of nothing': extending({ secret: literal('string', '') }),
  'a new column of values': extending({ secret: depth, depth: body }),
  'fields and attributes': extending({
    eventName: call('string', 'iff', isDeep, text('deep'), column('eventName', 'string')),
    severityText: literal('string', ''),
    severityNumber: literal('int', 17),
    attributes: removed('secret'),
    body: call('dynamic', 'iff', isDeep, depth, body),
  }),
  'a bag and a new column of the same key': extending({ attributes: removed('a'), a: literal('long', '7') }),
  'dimensions without a key': extending(
    { customDimensions: call('dynamic', 'bag_remove_keys', dimensions, dynamic(['secret', 'fileName'])) },
    'traces',
  ),
  'dimensions without the name': extending(
    { customDimensions: call('dynamic', 'bag_remove_keys', dimensions, dynamic(['EventName', 'a'])) },
    'traces',
  ),
  'another message': extending({ message: literal('string', 'gone') }, 'traces'),
};
