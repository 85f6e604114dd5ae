// Writes what is generated from other sources; with --check, only says whether it is current.
import { readFileSync, writeFileSync } from 'node:fs';
import { openApiDocument } from '@lookout/contract';

const isCheck = process.argv.includes('--check');
const generated: Readonly<Record<string, () => string>> = {
  'docs/openapi.json': () => `${JSON.stringify(openApiDocument(), null, 2)}\n`,
};

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
