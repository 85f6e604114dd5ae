import type { Documentation } from '@lookout/engine';
import { aggregateDocs, functionDocs, operatorDocs } from '../catalog.ts';

/** What the catalogue tells about a function, an aggregate or an operator; null for other names. */
export function documentationOf(name: string): Documentation | null {
  return functionDocs.get(name) ?? aggregateDocs.get(name) ?? operatorDocs.get(name) ?? null;
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
