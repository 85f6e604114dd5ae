import { OTLPLogExporter } from '@opentelemetry/exporter-logs-otlp-proto';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchLogRecordProcessor, LoggerProvider } from '@opentelemetry/sdk-logs';
import { ApiPerson, people } from './support/api.ts';
import { ports } from './support/ports.ts';
import { expect, test } from './support/test.ts';

test('a service with the stock SDK in its default settings appears in Streams with no further step', async () => {
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${ports.otlp}`;
  const provider = new LoggerProvider({
    resource: resourceFromAttributes({ 'service.name': 'somebody-elses-service' }),
    processors: [new BatchLogRecordProcessor({ exporter: new OTLPLogExporter() })],
  });
  provider
    .getLogger('checkout')
    .emit({ eventName: 'OrderPlaced', body: 'An order', attributes: { total: 12.5 } });
  await provider.shutdown();

  const dana = await ApiPerson.signIn(people.developer);
  await expect
    .poll(async () => {
      const { volumes } = (await dana.call('GET', '/environments/production/streams?window=60')) as {
        volumes: { service: string; durableId: string }[];
      };
      return volumes.map(({ service, durableId }) => `${service}/${durableId}`);
    })
    .toContain('somebody-elses-service/OrderPlaced');
});
