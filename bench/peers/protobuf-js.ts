import { messages } from '../../packages/engine/src/otlp/schema/messages.ts';

/** The little of `protobufjs` that the bench uses; the package is not there until the bench installs it. */
interface ProtobufType {
  decode(bytes: Uint8Array): unknown;
}
interface ProtobufJs {
  Root: { fromJSON(json: unknown): { lookupType(name: string): ProtobufType } };
}

const LOG_MESSAGES = [
  ...['AnyValue', 'ArrayValue', 'KeyValueList', 'KeyValue', 'InstrumentationScope', 'EntityRef', 'Resource'],
  ...['ExportLogsServiceRequest', 'ResourceLogs', 'ScopeLogs', 'LogRecord'],
];

/** A decoder of OTLP log requests as protobufjs generates it. Rejects where the package cannot be loaded. */
export async function protobufJsDecoder(): Promise<(bytes: Uint8Array) => unknown> {
  const packageName = 'protobufjs';
  const { default: protobuf } = (await import(packageName)) as { default: ProtobufJs };
  const nested = Object.fromEntries(LOG_MESSAGES.map((name) => [name, messageJson(name)]));
  const type = protobuf.Root.fromJSON({ nested }).lookupType('ExportLogsServiceRequest');
  return (bytes) => type.decode(bytes);
}

/** One message as protobufjs describes it: fields by name, oneofs by their members. */
function messageJson(name: string) {
  const fields = Object.entries(messages[name] ?? {}).map(([id, words]) => ({
    id: Number(id),
    ...parse(words),
  }));
  const oneofs = new Set(fields.flatMap(({ oneof }) => oneof ?? []));
  return {
    fields: Object.fromEntries(fields.map(({ name: field, id, type, rule }) => [field, { id, type, rule }])),
    oneofs: Object.fromEntries([...oneofs].map((oneof) => [oneof, { oneof: namesIn(fields, oneof) }])),
  };
}

function namesIn(fields: readonly { name: string; oneof: string | undefined }[], oneof: string): string[] {
  return fields.filter((field) => field.oneof === oneof).map(({ name }) => name);
}

/** `[label] [oneof/]type name`, as the engine's table of messages has it. */
function parse(words: string) {
  const match = /^(?:(repeated|optional) )?(?:(\w+)\/)?(\w+) (\w+)$/.exec(words);
  if (!match) throw new Error(`${words} is not a field.`);
  const [, label, oneof, type, name = ''] = match;
  return { name, type, oneof, rule: label === 'repeated' ? label : undefined };
}
