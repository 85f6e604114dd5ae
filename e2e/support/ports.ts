/** Where the stack under test listens, apart from the ports of a product that someone runs beside it. */
export const ports = { console: 18_080, otlp: 14_318, demoBackEnd: 14_319, sink: 14_320 } as const;
