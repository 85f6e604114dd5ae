import type { Documentation } from '@lookout/engine';
import { aggregateDocs, functionDocs, operatorDocs, sourceDocs } from '../catalog.ts';
import { comparisonDocs } from './comparison-docs.ts';

/** A name that is in several means what the first says. */
const CATALOGUES = [comparisonDocs, functionDocs, aggregateDocs, operatorDocs, sourceDocs];

/** What the catalogue tells about a function, an aggregate or an operator; null for other names. */
export function documentationOf(name: string): Documentation | null {
  for (const docs of CATALOGUES) {
    const found = docs.get(name);
    if (found) return found;
  }
  return null;
}

/** A catalogue entry as Markdown. */
export function toMarkdown({ signature, description, example, link }: Documentation): string {
  return [
    `\`\`\`kusto\n${signature}\n\`\`\``,
    description,
    `Example:\n\`\`\`kusto\n${example}\n\`\`\``,
    `[Microsoft's reference](${link})`,
  ].join('\n\n');
}

/** A column as Markdown. */
export function columnMarkdown(name: string, type: string, description = ''): string {
  const declaration = `\`\`\`kusto\n${name}: ${type}\n\`\`\``;
  return description === '' ? declaration : `${declaration}\n\n${description}`;
}
