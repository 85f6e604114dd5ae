import { text } from 'node:stream/consumers';
import { createLanguage } from '@lookout/kql';

/** Reads queries as a JSON array from standard input and writes their plans. Fails at the first that does not compile. */
const language = createLanguage();
const sources = JSON.parse(await text(process.stdin)) as string[];
const plans = sources.map((source) => {
  const { plan, diagnostics } = language.compile(source);
  if (!plan) throw new Error(`The bench's query does not compile: ${diagnostics[0]?.message}`);
  return plan;
});
process.stdout.write(JSON.stringify(plans));
