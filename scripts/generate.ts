// Writes what is generated from other sources; with --check, only says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import { openApiDocument } from '@lookout/contract';
import { runDocumentedExamples } from '../packages/kql/src/testing/documented-examples.ts';
import { kqlReference } from './generate/kql-reference.ts';

const isCheck = process.argv.includes('--check');
const generated: Readonly<Record<string, () => string>> = {
  'docs/openapi.json': () => `${JSON.stringify(openApiDocument(), null, 2)}\n`,
  'docs/kql-reference.md': kqlReference,
  'packages/kql/src/testing/documented-examples.json': () => linePerMember(runDocumentedExamples()),
};

/** JSON with a line for each member, so that a change shows as one line. */
function linePerMember(value: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(value).map(
    ([key, member]) => `  ${JSON.stringify(key)}: ${JSON.stringify(member)}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

function current(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

for (const [file, make] of Object.entries(generated)) {
  const text = make();
  const isCurrent = current(file) === text;
  if (isCheck && !isCurrent) {
    console.error(`${file} is stale: run \`npm run generate\` and commit it.`);
    process.exitCode = 1;
  } else if (!isCurrent) {
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
}
