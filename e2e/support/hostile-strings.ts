/** Every one of them, run as a script, leaves this name behind. */
export const TRACE = 'wasRun';

const RUN = `globalThis.${TRACE}=1`;

/** What somebody who means harm writes into a field that others read, by what it is after. */
export const HOSTILE = {
  image: `<img src=x onerror="${RUN}">`,
  script: `"><script>${RUN}</script>`,
  drawing: `<svg/onload=${RUN}>`,
  address: `javascript:${RUN}//`,
  markdown: `[a](javascript:${RUN}) ![b](x)`,
  template: `{{constructor.constructor('${RUN}')()}}\${${RUN}}`,
  turned: '\u202Egnp.tixe\u2066 \u0007\uFEFF',
  prototype: '__proto__',
} as const;

/** Far longer than any place that shows it. */
export const ENDLESS = 'A'.repeat(10_000);

/** All of it in one text of at most `limit` characters. */
export function hostileText(limit: number): string {
  return `${Object.values(HOSTILE).join(' ')} ${ENDLESS}`.slice(0, limit);
}
