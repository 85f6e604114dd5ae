import type { Json, RecordView } from '@lookout/contract';

const LONGEST_MESSAGE = 400;

/** The message of a record on one line, cut to what a line can show. */
export function messageOf(body: Json): string {
  const text = typeof body === 'string' ? body : body === null ? '' : JSON.stringify(body);
  return text.slice(0, LONGEST_MESSAGE).replaceAll(/\s+/g, ' ').trim();
}

/** What a search looks through: message, Durable ID, attributes and service, in lower case. */
export function searchTextOf(record: RecordView): string {
  const { eventName, body, attributes, resource } = record;
  const service = resource['service.name'] ?? '';
  return JSON.stringify([eventName, service, body, attributes]).toLowerCase();
}
