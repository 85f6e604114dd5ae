import type { DynamicColumn, DynamicValue, StringColumn } from '../column.ts';
import { copyCodes } from '../columns/codes.ts';
import { remembered } from '../columns/remembered.ts';
import { oneEach } from './attribute-columns.ts';
import { LazyDictionary } from './lazy-dictionary.ts';

/** The member of `customDimensions` that holds the Durable ID. */
export const EVENT_NAME_DIMENSION = 'EventName';

/** `customDimensions`: the attributes, plus the event's name where the record has one. */
export function customDimensionsColumn(attributes: DynamicColumn, eventName: StringColumn): DynamicColumn {
  const count = attributes.codes.length;
  const attribute = (key: string) => attributes.member?.(key) ?? attributes;
  return {
    type: 'dynamic',
    codes: oneEach(count),
    dictionary: new LazyDictionary<DynamicValue>({ size: count + 1 }, null, (code) =>
      withEventName(
        attributes.dictionary.get(attributes.codes[code - 1]!),
        eventName.dictionary.get(eventName.codes[code - 1]!),
      ),
    ),
    member: remembered((key) =>
      key === EVENT_NAME_DIMENSION ? eventNameMember(eventName, attribute(key)) : attribute(key),
    ),
  };
}

function withEventName(attributes: DynamicValue, eventName: string): DynamicValue {
  if (eventName === '') return attributes;
  return { ...(attributes as Record<string, DynamicValue>), [EVENT_NAME_DIMENSION]: eventName };
}

/** The event's name, and where there is none the attribute that bears the dimension's name. */
function eventNameMember(eventName: StringColumn, attribute: DynamicColumn): DynamicColumn {
  const names = eventName.dictionary;
  const size = names.size + attribute.dictionary.size;
  const codes = copyCodes(eventName.codes, size);
  for (let row = 0; row < codes.length; row++) {
    const other = attribute.codes[row]!;
    if (codes[row] === 0 && other !== 0) codes[row] = names.size + other;
  }
  const dictionary = new LazyDictionary<DynamicValue>({ size }, null, (code) =>
    code < names.size ? names.get(code) : attribute.dictionary.get(code - names.size),
  );
  return { type: 'dynamic', codes, dictionary };
}
