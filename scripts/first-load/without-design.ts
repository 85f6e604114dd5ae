import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGE = 'src/design/design-page.tsx';
const TITLE = 'Design system of Lookout';

/** The files of a build that hold the page of the design system, which is for development only. */
export function filesWithDesign(directory: string): string[] {
  if (!readFileSync(PAGE, 'utf8').includes(TITLE)) throw new Error(`${PAGE} no longer says "${TITLE}".`);
  const files = globSync(join(directory, '**/*.{html,js,json}'));
  return files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return text.includes(TITLE) || text.includes('src/design/');
  });
}
