const PER_REQUEST = 2000;
/** What fills a sample soon and leaves the machine to the browser. */
export const BUSY_RATE = 5000;
const COUNTRIES = ['DE', 'US', 'NG', 'IN'];

const text = (stringValue: string) => ({ stringValue });

/** Telemetry of a busy service, beside that of the demo: 50 Durable IDs, 6 attributes each. */
function request(start: number): string {
  const now = BigInt(Date.now()) * 1_000_000n;
  const logRecords = Array.from({ length: PER_REQUEST }, (_, offset) => {
    const index = start + offset;
    return {
      timeUnixNano: `${now + BigInt(offset)}`,
      severityNumber: 9,
      eventName: `Event${index % 50}`,
      body: text(`Event${index % 50} handled a request in ${index % 1000} ms`),
      attributes: [
        { key: 'EventName', value: text(`Event${index % 50}`) },
        { key: 'path', value: text(`/items/${index % 997}`) },
        { key: 'country', value: text(COUNTRIES[index % COUNTRIES.length]!) },
        { key: 'secret', value: text(`sk_live_${(index * 2_654_435_761) % 4_294_967_296}`) },
        { key: 'durationMs', value: { intValue: String((index * 7919) % 1000) } },
        { key: 'attempt', value: { intValue: String(index % 5) } },
      ],
    };
  });
  const attributes = [
    { key: 'service.name', value: text('busy') },
    { key: 'deployment.environment.name', value: text('production') },
  ];
  return JSON.stringify({ resourceLogs: [{ resource: { attributes }, scopeLogs: [{ logRecords }] }] });
}

/** A stream on its way to the gateway. */
export interface Feed {
  /** Records sent so far. */
  sent(): number;
  stop(): Promise<void>;
}

/** Sends so many records a second, or as many as the gateway takes. */
export function feed(otlp: string, perSecond: number): Feed {
  let isOn = true;
  let sent = 0;
  const send = async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${otlp}/v1/logs`, { method: 'POST', headers, body: request(sent) });
    if (!answer.ok) throw new Error(`The gateway answered ${answer.status}: ${await answer.text()}`);
    sent += PER_REQUEST;
  };
  const run = async () => {
    for (const start = performance.now(); isOn; ) {
      await send();
      const due = start + (sent / perSecond) * 1000;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    }
  };
  const running = run();
  const stop = () => {
    isOn = false;
    return running;
  };
  return { sent: () => sent, stop };
}
