import type { AttributeSelector, Scope } from '@lookout/contract';
import type { DynamicValue } from '../column.ts';
import { messageOf } from '../otlp/dynamic-json.ts';
import type { LogIndex } from '../otlp/log-index.ts';
import { resourceAttribute } from '../otlp/resource-columns.ts';

/** Which `ResourceLogs` of a request a scope selects: 1 for each that it does. A resource decides for all its records. */
export function matchResources(scope: Scope, environment: string, index: LogIndex): Uint8Array {
  const isSelected = new Uint8Array(index.resources.length);
  if (scope.environment !== environment) return isSelected;
  for (let resource = 0; resource < isSelected.length; resource++) {
    const attribute = (key: string) => resourceAttribute(index, resource, key);
    isSelected[resource] = Number(isResourceSelected(scope, attribute));
  }
  return isSelected;
}

function isResourceSelected(
  { services, attributes }: Scope,
  attribute: (key: string) => DynamicValue,
): boolean {
  const isService = services.length === 0 || services.includes(messageOf(attribute('service.name')));
  return isService && attributes.every((selector) => isAttributeSelected(selector, attribute(selector.key)));
}

function isAttributeSelected({ equals }: AttributeSelector, value: DynamicValue): boolean {
  return equals === undefined ? value !== null : messageOf(value) === equals;
}
