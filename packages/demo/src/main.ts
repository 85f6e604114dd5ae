import { demoServices, startDemo } from './demo.ts';

process.env.OTEL_EXPORTER_OTLP_ENDPOINT ??= 'http://127.0.0.1:4318';

const demo = startDemo();
console.log(
  `demo: ${demoServices.map((service) => service.name).join(', ')} → ${process.env.OTEL_EXPORTER_OTLP_ENDPOINT}`,
);

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    const patience = setTimeout(() => process.exit(0), 2000);
    void demo.stop().finally(() => {
      clearTimeout(patience);
      process.exit(0);
    });
  });
}
