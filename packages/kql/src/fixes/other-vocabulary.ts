/** A name of another vocabulary in that of the query. */
export interface Translation {
  readonly text: string;
  readonly message: string;
}

interface Meaning {
  /** A column that tells the vocabulary in which this is the name. */
  readonly column: string;
  readonly text: string;
  /** Where the values differ as well. */
  readonly note?: string;
}

const SEVERITY_NUMBER = 'It counts from 1 to 24: 9 is INFO, 13 WARN, 17 ERROR.';
const SEVERITY_LEVEL = 'It counts from 0 to 4: 1 is Information, 2 Warning, 3 Error.';

/** What the names of OpenTelemetry, Application Insights and Log Analytics are in a query's own vocabulary. */
const meanings: Readonly<Record<string, readonly Meaning[]>> = {
  message: [{ column: 'body', text: 'body' }],
  Message: [
    { column: 'body', text: 'body' },
    { column: 'message', text: 'message' },
  ],
  body: [{ column: 'message', text: 'message' }],
  severityLevel: [{ column: 'severityNumber', text: 'severityNumber', note: SEVERITY_NUMBER }],
  SeverityLevel: [
    { column: 'severityNumber', text: 'severityNumber', note: SEVERITY_NUMBER },
    { column: 'severityLevel', text: 'severityLevel', note: SEVERITY_LEVEL },
  ],
  severityNumber: [{ column: 'severityLevel', text: 'severityLevel', note: SEVERITY_LEVEL }],
  severity: [
    { column: 'severityNumber', text: 'severityNumber', note: SEVERITY_NUMBER },
    { column: 'severityLevel', text: 'severityLevel', note: SEVERITY_LEVEL },
  ],
  customDimensions: [{ column: 'attributes', text: 'attributes' }],
  Properties: [
    { column: 'attributes', text: 'attributes' },
    { column: 'customDimensions', text: 'customDimensions' },
  ],
  attributes: [{ column: 'customDimensions', text: 'customDimensions' }],
  cloud_RoleName: [{ column: 'resource', text: 'tostring(resource["service.name"])' }],
  AppRoleName: [
    { column: 'resource', text: 'tostring(resource["service.name"])' },
    { column: 'cloud_RoleName', text: 'cloud_RoleName' },
  ],
  operation_Id: [{ column: 'traceId', text: 'traceId' }],
  traceId: [{ column: 'operation_Id', text: 'operation_Id' }],
  operation_ParentId: [{ column: 'spanId', text: 'spanId' }],
  spanId: [{ column: 'operation_ParentId', text: 'operation_ParentId' }],
  eventName: [{ column: 'customDimensions', text: 'tostring(customDimensions.EventName)' }],
  TimeGenerated: [{ column: 'timestamp', text: 'timestamp' }],
  time: [{ column: 'timestamp', text: 'timestamp' }],
};

/** The name that a query's records have for a name of another vocabulary; undefined for other names. */
export function otherVocabulary(name: string, inScope: readonly string[]): Translation | undefined {
  const known = Object.hasOwn(meanings, name) ? (meanings[name] ?? []) : [];
  const meant = known.find(({ column }) => inScope.includes(column));
  if (!meant) return undefined;
  const { text, note } = meant;
  return { text, message: `\`${name}\` is \`${text}\` in these records.${note ? ` ${note}` : ''}` };
}
