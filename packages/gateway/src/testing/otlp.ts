/** One log record of a test. */
export interface TestRecord {
  readonly service?: string;
  readonly eventName: string;
  readonly body?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Milliseconds since the epoch. */
  readonly at?: number;
}

/** An OTLP `ExportLogsServiceRequest` in protobuf, each record under its own resource. */
export function logsRequest(records: readonly TestRecord[]): Uint8Array {
  return message(...records.map((record) => bytes(1, resourceLogs(record))));
}

/** The same request as OTLP/JSON. */
export function logsJson(records: readonly TestRecord[]): string {
  const pair = ([key, stringValue]: [string, string]) => ({ key, value: { stringValue } });
  return JSON.stringify({
    resourceLogs: records.map(({ service = 'shop', eventName, body = '', attributes = {}, at = 0 }) => ({
      resource: { attributes: [pair(['service.name', service])] },
      scopeLogs: [
        {
          logRecords: [
            {
              timeUnixNano: `${at}000000`,
              severityNumber: 9,
              body: { stringValue: body },
              attributes: Object.entries(attributes).map(pair),
              eventName,
            },
          ],
        },
      ],
    })),
  });
}

function resourceLogs({
  service = 'shop',
  eventName,
  body = '',
  attributes = {},
  at = 0,
}: TestRecord): Uint8Array {
  const time = new Uint8Array(8);
  new DataView(time.buffer).setBigUint64(0, BigInt(at) * 1_000_000n, true);
  const record = message(
    Uint8Array.of(0x09, ...time),
    Uint8Array.of(0x10, 9),
    bytes(5, text(1, body)),
    ...Object.entries(attributes).map((pair) => bytes(6, keyValue(pair))),
    text(12, eventName),
  );
  return message(bytes(1, bytes(1, keyValue(['service.name', service]))), bytes(2, bytes(2, record)));
}

function keyValue([key, value]: [string, string]): Uint8Array {
  return message(text(1, key), bytes(2, text(1, value)));
}

function text(field: number, value: string): Uint8Array {
  return bytes(field, new TextEncoder().encode(value));
}

function bytes(field: number, value: Uint8Array): Uint8Array {
  return message(varint(field * 8 + 2), varint(value.length), value);
}

function varint(value: number): Uint8Array {
  const digits: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Uint8Array.of(...digits, rest);
    digits.push((rest % 128) + 128);
  }
}

function message(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
