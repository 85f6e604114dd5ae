const first = Number(process.env.LOOKOUT_E2E_PORT ?? 18_080);

/**
 * Where the stack under test listens, apart from the ports of a product that someone runs beside it. Six in a
 * row, from LOOKOUT_E2E_PORT on.
 */
export const ports = {
  console: first,
  otlp: first + 1,
  demoBackEnd: first + 2,
  sink: first + 3,
  house: first + 4,
  provider: first + 5,
} as const;
