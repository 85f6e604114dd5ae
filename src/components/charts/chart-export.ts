import type { ChartRow } from './chart-series.ts';

/** The rows of a chart as CSV (RFC 4180); times in ISO 8601, UTC. */
export function chartCsv(labels: readonly string[], rows: readonly ChartRow[], isTime: boolean): string {
  const head = [isTime ? 'time' : 'x', ...labels].map(csvCell).join(',');
  const lines = rows.map(({ x, values }) =>
    [isTime ? new Date(x).toISOString() : String(x), ...values.map((value) => value ?? '')].join(','),
  );
  return [head, ...lines, ''].join('\r\n');
}

/** Named values as CSV (RFC 4180). */
export function valuesCsv(
  head: readonly [name: string, value: string],
  values: readonly { readonly label: string; readonly value: number }[],
): string {
  const lines = values.map(({ label, value }) => `${csvCell(label)},${value}`);
  return [head.map(csvCell).join(','), ...lines, ''].join('\r\n');
}

/** One cell of CSV. What a spreadsheet would run as a formula is kept as text. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function downloadText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  download(name, url);
  URL.revokeObjectURL(url);
}

/** Saves a part of the page as a picture, on the page's own background. */
export async function downloadPng(name: string, element: HTMLElement): Promise<void> {
  const { toPng } = await import('html-to-image');
  const backgroundColor = getComputedStyle(document.body).backgroundColor;
  download(name, await toPng(element, { backgroundColor, pixelRatio: 2 }));
}

function download(name: string, url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}
