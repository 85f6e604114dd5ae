import { type Account, EVERYWHERE, PERSONA_RIGHTS, type Persona } from '@lookout/contract';

/** The four people of the demo, one for each persona. */
export const people = [
  person('developer', 'Dana Okafor', 'dana@example.com'),
  person('devops', 'Omar Haddad', 'omar@example.com'),
  person('analyst', 'Ana Lindqvist', 'ana@example.com'),
  person('manager', 'Mei Tanaka', 'mei@example.com'),
] as const satisfies readonly Account[];

/** The demo's person of a persona. */
export function personOf(persona: Persona): Account {
  return people.find((one) => one.persona === persona) ?? people[0];
}

function person(persona: Persona, name: string, email: string): Account {
  const grants = [{ environment: EVERYWHERE, rights: [...PERSONA_RIGHTS[persona]] }];
  return { id: `acc_${persona.padStart(16, '0')}`, name, email, persona, grants };
}
