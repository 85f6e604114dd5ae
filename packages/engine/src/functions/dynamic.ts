import type { DynamicValue } from '../column.ts';
import { lift } from '../expressions/lift.ts';
import { dynamicJson, parseJson } from '../values/dynamic-text.ts';
import { type PathStep, parseJsonPath, valueAt } from './bags/json-path.ts';
import { alias, columnFunction, scalarFunction } from './definition.ts';
import { prepared } from './prepared.ts';

const dynamicToJson = scalarFunction(
  {
    name: 'dynamic_to_json',
    signature: 'dynamic_to_json(value)',
    description:
      'The value as JSON text with the keys of its bags in order, so that equal values have equal texts.',
    example: 'logs | extend canonical = dynamic_to_json(attributes)',
    page: 'dynamic-to-json-function',
    arity: [1, 1],
    parameters: ['dynamic'],
    returns: 'string',
  },
  ([value]) => dynamicJson((value ?? null) as DynamicValue, true),
);

/** The type that the author asks for is the type that the plan declares, to which the value is converted. */
const extractJson = columnFunction(
  {
    name: 'extract_json',
    signature: 'extract_json(path, text [, typeof(type)])',
    description:
      'What a JSONPath such as `$.user.names[0]` finds in JSON text, as text or as the given type.',
    example: 'logs | extend user = extract_json("$.user.name", tostring(body))',
    page: 'extract-json-function',
    arity: [2, 3],
    parameters: ['string'],
    returns: 'dynamic',
  },
  ([path, text]) => {
    const steps = prepared([path!], ([written]) => parseJsonPath(written as string));
    return lift([path!, text!], 'dynamic', ([written, json]) =>
      extracted(steps([written as string]), json as string),
    );
  },
);

function extracted(path: readonly PathStep[] | null, json: string): DynamicValue {
  const value = path && parseJson(json);
  return path && value !== undefined ? (valueAt(value, path) ?? null) : null;
}

export const dynamicFunctions = [dynamicToJson, extractJson, alias('extractjson', extractJson)];
