import type { Scalar } from '../../columns/scalar.ts';
import { lift } from '../../expressions/lift.ts';
import { parseToDynamic } from '../../values/convert.ts';
import { alias, columnFunction } from '../definition.ts';

const parseJson = columnFunction(
  {
    name: 'parse_json',
    signature: 'parse_json(text)',
    description: 'Reads JSON text as a dynamic value; other text becomes a dynamic string.',
    example: 'logs | extend payload = parse_json(tostring(body))',
    page: 'parse-json-function',
    arity: [1, 1],
    parameters: ['any'],
    returns: 'dynamic',
  },
  ([value]) => lift([value!], 'dynamic', ([text]) => parseToDynamic(text as Scalar, value!.type)),
);

/** Older names of the same function, which queries still use, come after it. */
export const jsonParsers = [
  parseJson,
  alias('todynamic', parseJson),
  alias('parsejson', parseJson),
  alias('toobject', parseJson),
];
