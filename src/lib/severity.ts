const NAMES = ['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR', 'FATAL'] as const;
export type SeverityName = (typeof NAMES)[number];

/** The lowest severity number of each name, as OpenTelemetry numbers them. */
export const SEVERITIES: readonly { readonly name: SeverityName; readonly from: number }[] = NAMES.map(
  (name, index) => ({ name, from: index * 4 + 1 }),
);

/** The name of a severity number; null for 0, which means that the record does not say. */
export function severityName(severityNumber: number): SeverityName | null {
  return NAMES[Math.ceil(severityNumber / 4) - 1] ?? null;
}
