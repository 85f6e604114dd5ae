import { scalarFunction } from '../definition.ts';

const UNITS = ['Bytes', 'KB', 'MB', 'GB', 'TB', 'PB', 'EB'];
const STEP = 1024;
const MOST_DIGITS = 15;

/** A number of bytes for people to read. */
export const formatBytes = scalarFunction(
  {
    name: 'format_bytes',
    signature: 'format_bytes(size [, precision [, units]])',
    description:
      'A number of bytes with its unit, the largest that fits or one of Bytes, KB, MB, GB, TB, PB, EB.',
    example: 'logs | extend size = format_bytes(string_size(tostring(body)), 1)',
    page: 'format-bytes-function',
    arity: [1, 3],
    parameters: ['real', 'long', 'string'],
    returns: 'string',
  },
  ([size, precision, units = '']) => {
    if (size === null) return '';
    const bytes = size as number;
    const unit = units === '' ? fittingUnit(bytes) : UNITS.indexOf(units as string);
    if (unit < 0) return '';
    const digits = Math.min(MOST_DIGITS, Math.max(0, Number(precision ?? 0)));
    return `${Number((bytes / STEP ** unit).toFixed(digits))} ${UNITS[unit]}`;
  },
);

function fittingUnit(bytes: number): number {
  let unit = 0;
  for (let rest = Math.abs(bytes); rest >= STEP && unit < UNITS.length - 1; rest /= STEP) unit++;
  return unit;
}
