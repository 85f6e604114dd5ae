import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { CodePlace, SourcePlace } from '@lookout/contract';

const MAX_BYTES = 1_048_576;
const MAX_LINE = 300;
/** Lines before and after the one that is asked for. */
const AROUND = 4;

/** Reads source code below one directory, and nothing else there: no hidden files, no packages of others. */
export class SourceFiles {
  readonly #directory: string | null;

  /** `directory`: null = there is no source to read. */
  constructor(directory: string | null) {
    this.#directory = directory;
  }

  /** The lines around a place; null when they cannot be read, for whatever reason. */
  async excerpt({ path, line }: CodePlace): Promise<SourcePlace['excerpt']> {
    const text = line === null ? null : await this.#read(path);
    if (text === null || line === null) return null;
    const lines = text.split(/\r?\n/);
    if (line > lines.length) return null;
    const from = Math.max(1, line - AROUND);
    return { from, lines: lines.slice(from - 1, line + AROUND).map((one) => one.slice(0, MAX_LINE)) };
  }

  async #read(path: string): Promise<string | null> {
    if (this.#directory === null || !isSourcePath(path)) return null;
    try {
      const root = await realpath(this.#directory);
      const file = await realpath(join(root, path));
      const { size, isFile } = await described(file);
      if (!file.startsWith(root + sep) || !isFile || size > MAX_BYTES) return null;
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
    } catch {
      return null;
    }
  }
}

async function described(file: string): Promise<{ size: number; isFile: boolean }> {
  const stats = await stat(file);
  return { size: stats.size, isFile: stats.isFile() };
}

/** Services say where they log, and anybody may send telemetry: a path must lead to code, by steps that go down. */
function isSourcePath(path: string): boolean {
  const steps = path.split('/');
  return (
    !path.includes('\\') &&
    !path.includes('\0') &&
    steps.every((step) => step !== '' && !step.startsWith('.') && step !== 'node_modules') &&
    /\.(c|cc|clj|cpp|cs|dart|erl|ex|exs|fs|go|groovy|h|hpp|java|js|jsx|kt|kts|lua|mjs|cjs|php|pl|py|rb|rs|scala|sql|swift|ts|tsx|vb)$/.test(
      steps.at(-1)!,
    )
  );
}
