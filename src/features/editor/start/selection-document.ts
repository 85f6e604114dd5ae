import type { ProbeDocument } from '@lookout/contract';
import type { NewProbeSearch } from '../url.ts';
import { blankDocument } from './blank-document.ts';
import { kqlMember, kqlName, kqlString } from './kql-text.ts';

/** What a link names: `body` is the message, everything else an attribute by its key. */
interface Field {
  readonly name: string;
  readonly isMessage: boolean;
}

const MESSAGE: Field = Object.freeze({ name: 'body', isMessage: true });

interface Selection {
  readonly service?: string | undefined;
  readonly durableId?: string | undefined;
  readonly field?: Field | undefined;
}

type Action = NonNullable<NewProbeSearch['action']>;
type Draft = Partial<ProbeDocument> & Pick<ProbeDocument, 'title' | 'source'>;

const EVENT_NAME = 'customDimensions.EventName';

/** A readable probe for what was selected on Streams. */
export function selectionDocument(environment: string, search: NewProbeSearch): ProbeDocument {
  const { service, durableId, action = 'drop' } = search;
  const field = fieldOf(search.field);
  const blank = blankDocument(environment);
  const scope = { ...blank.scope, services: service ? [service] : [] };
  return { ...blank, scope, ...writers[action]({ service, durableId, field }) };
}

const writers: Record<Action, (selection: Selection) => Draft> = {
  drop: ({ service, durableId, field }) => ({
    title: titled(
      'Drop',
      durableId ?? (field && `records with ${field.name}`) ?? 'records without a name',
      service,
    ),
    source: `traces\n| where ${keepAllBut(durableId, field)}`,
  }),
  redact: ({ service, durableId, field = MESSAGE }) => ({
    title: titled(`Redact ${field.name} from`, durableId ?? 'every record', service),
    description: `Removes ${field.name} and keeps the rest of the record.`,
    source: redaction(durableId, field),
    // A redaction that tripped must not let through what it was there to hold back.
    whenTripped: 'drop',
  }),
  count: ({ service, durableId, field }) => ({
    title: titled(
      'Count',
      field ? `${durableId ?? 'records'} by ${field.name}` : (durableId ?? 'records'),
      service,
    ),
    source: counting(durableId, field),
  }),
  'count-and-drop': ({ service, durableId, field }) => ({
    title: titled('Count and drop', durableId ?? 'records', service),
    description: 'Keeps the number of these records as a metric, and lets none of them out.',
    source: counting(durableId, field),
    originals: 'drop',
  }),
};

function titled(verb: string, what: string, service: string | undefined): string {
  return `${verb} ${what}${service ? ` of ${service}` : ''}`.slice(0, 120);
}

function keepAllBut(durableId: string | undefined, field: Field | undefined): string {
  if (durableId) return `tostring(${EVENT_NAME}) != ${kqlString(durableId)}`;
  if (field) return `not(bag_has_key(customDimensions, ${kqlString(field.name)}))`;
  return `isnotempty(tostring(${EVENT_NAME}))`;
}

function redaction(durableId: string | undefined, field: Field): string {
  const [column, removed] = field.isMessage
    ? ['message', '""']
    : ['customDimensions', `bag_remove_keys(customDimensions, dynamic([${kqlString(field.name)}]))`];
  if (!durableId) return `traces\n| extend ${column} = ${removed}`;
  const condition = `${EVENT_NAME} == ${kqlString(durableId)}`;
  return `traces\n| extend ${column} = iff(${condition},\n    ${removed},\n    ${column})`;
}

function counting(durableId: string | undefined, field: Field | undefined): string {
  const where = durableId ? `\n| where tostring(${EVENT_NAME}) == ${kqlString(durableId)}` : '';
  const key = field ? `, ${kqlName(field.name)} = ${readOf(field)}` : '';
  return `traces${where}\n| summarize records = count() by bin(timestamp, 10s)${key}\n| render timechart`;
}

function readOf({ name, isMessage }: Field): string {
  return isMessage ? 'message' : `tostring(${kqlMember('customDimensions', name)})`;
}

function fieldOf(text: string | undefined): Field | undefined {
  if (text === undefined) return undefined;
  if (text === MESSAGE.name) return MESSAGE;
  return { name: text.replace(/^(attributes|customDimensions)\./, ''), isMessage: false };
}
