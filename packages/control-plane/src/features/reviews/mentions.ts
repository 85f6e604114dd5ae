import type { PersonRef } from '@lookout/contract';

/** The people whom a text mentions: `@Olu Devops`, or `@olu` where one person alone has that first name. */
export function mentioned<P extends PersonRef>(text: string, people: readonly P[]): P[] {
  const lower = text.toLowerCase();
  return people.filter((person) => {
    const name = person.name.toLowerCase();
    if (has(lower, name)) return true;
    const first = firstName(name);
    return (
      has(lower, first) && people.filter((one) => firstName(one.name.toLowerCase()) === first).length === 1
    );
  });
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** The name after an @, with its end where a word ends. */
function has(text: string, name: string): boolean {
  for (let at = text.indexOf(`@${name}`); at >= 0; at = text.indexOf(`@${name}`, at + 1)) {
    const next = text[at + name.length + 1];
    if (next === undefined || !/[\p{L}\p{N}_-]/u.test(next)) return true;
  }
  return false;
}
