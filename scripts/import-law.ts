// The law of imports (docs/architecture.md): who may import whom. Prints each breach and exits 1 if there is one.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

type Law = { readonly from: RegExp; readonly forbids: RegExp; readonly because: string };

const workspace = (...names: string[]) => new RegExp(`^(packages/(?!${names.join('|')}/)|src/|mocks/)`);

const laws: readonly Law[] = [
  { from: /^packages\/contract\//, forbids: workspace('contract'), because: 'contract stands alone' },
  {
    from: /^packages\/engine\//,
    forbids: workspace('engine', 'contract'),
    because: 'engine takes contract only',
  },
  {
    from: /^packages\/kql\//,
    forbids: workspace('kql', 'engine', 'contract'),
    because: 'kql takes contract and engine only',
  },
  {
    from: /^packages\/governance\//,
    forbids: workspace('governance', 'engine', 'contract'),
    because: 'governance takes contract and engine only',
  },
  {
    from: /^packages\/gateway\//,
    forbids: workspace('gateway', 'engine', 'contract'),
    because: 'gateway takes contract and engine only',
  },
  {
    from: /^packages\/control-plane\//,
    forbids: workspace('control-plane', 'governance', 'kql', 'engine', 'contract'),
    because: 'control-plane takes contract, engine, kql and governance only',
  },
  {
    from: /^packages\/cli\//,
    forbids: workspace('cli', 'kql', 'engine', 'contract'),
    because: 'the command-line tools take contract, engine and kql only',
  },
  {
    from: /^packages\/demo\//,
    forbids: workspace('demo'),
    because: 'demo services know OpenTelemetry and nothing of Lookout',
  },
  {
    from: /^packages\/(contract|engine|kql|governance)\/(?!.*\.test\.ts$)/,
    forbids: /^node:/,
    because: 'contract, engine, kql and governance run in browsers too',
  },
  {
    from: /^(src|mocks)\//,
    forbids: /^packages\/(gateway|control-plane|demo|cli)\//,
    because: 'the console knows the contract, not the servers',
  },
  { from: /^src\/lib\//, forbids: /^src\/(features|app|components)\//, because: 'lib knows no feature' },
  {
    from: /^src\/components\//,
    forbids: /^(src\/(features|app)\/|packages\/(?!contract\/(src\/)?zod))/,
    because: 'components know no domain word',
  },
  { from: /^src\/features\//, forbids: /^src\/app\//, because: 'the app composes features, not the reverse' },
  {
    from: /^src\/(?!design\/|app\/main\.tsx$)/,
    forbids: /^src\/design\//,
    because: 'the design system is no part of the product',
  },
  {
    from: /^src\/design\/(?!.*\.test\.tsx?$)/,
    forbids: /^(src\/(features|app)\/|packages\/)/,
    because: 'the design system shows components, which know no domain word',
  },
];

const importPattern = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** Turns a specifier into a path from the repository's root (`node:` and npm names stay as they are). */
function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier));
  return specifier.startsWith('@lookout/') ? `packages/${specifier.slice('@lookout/'.length)}/` : specifier;
}

function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1];
}

/** The first law that an import breaks, in words; `undefined` when it breaks none. */
function breach(file: string, target: string): string | undefined {
  const [own, other] = [featureOf(file), featureOf(target)];
  if (own && other && own !== other) return 'features never import features';
  return laws.find((law) => law.from.test(file) && law.forbids.test(target))?.because;
}

const files = globSync(['packages/*/src/**/*.ts', 'src/**/*.{ts,tsx}', 'mocks/**/*.ts']);
let breaches = 0;
for (const file of files) {
  for (const [, specifier] of readFileSync(file, 'utf8').matchAll(importPattern)) {
    const because = breach(file, resolve(file, specifier ?? ''));
    if (!because) continue;
    breaches += 1;
    console.error(`${file}: imports ${specifier}, but ${because}`);
  }
}
console.log(`${files.length} files, ${breaches} breaches of the law of imports`);
process.exitCode = breaches ? 1 : 0;
