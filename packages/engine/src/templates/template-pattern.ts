import type { VariableKind } from '@lookout/contract';
import { kindPatterns, partsOf } from './variable-kinds.ts';

/** The regular expression of whole messages that a template stands for; its groups are the variable parts. */
export function templatePattern(template: string): string {
  const parts = partsOf(template).map((part, at) =>
    at % 2 === 0 ? literal(part) : `(${kindPatterns[part as VariableKind]})`,
  );
  return `^\\s*${parts.join('')}\\s*$`;
}

/** KQL that is true of the records of a service that a template stands for. */
export function templateCondition(service: string, template: string): string {
  const pattern = JSON.stringify(templatePattern(template));
  const isService = `tostring(resource["service.name"]) == ${JSON.stringify(service)}`;
  return `isempty(eventName) and ${isService} and tostring(body) matches regex ${pattern}`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(/ /g, '\\s+');
}
