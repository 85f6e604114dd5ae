export const JWT =
  'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';
/** One of each kind that goes by its form, and one that only its name gives away. */
export const BY_FORM = {
  jwt: JWT,
  awsKey: 'AKIAIOSFODNN7EXAMPLE',
  githubKey: `ghp_${'a1B2c3D4e5F6'.repeat(3)}`,
  slackKey: 'xoxb-1234567890-abcdefghij',
  stripeKey: `sk_live_${'a1B2c3D4'.repeat(3)}`,
  bearer: 'Bearer abcdefgh12345678',
  mail: 'ada.lovelace@example.com',
  card: '4111 1111 1111 1111',
  ip: '203.0.113.77',
  random: 'q9Zr2LmX0vTb7KpWs4YdHc1NfGj8EuAo',
};
export const BY_NAME = 'hunter2-is-no-pattern';
/** Looks like nothing and has a harmless name: a live probe took it from a field with a telling one. */
export const RENAMED = 'correct horse battery staple';
export const RENAMING = 'logs | extend copy = tostring(attributes.secret)';
export const SECRETS = [...Object.values(BY_FORM), BY_NAME, RENAMED];
export const ALL_OF_THEM = Object.values(BY_FORM).join(' | ');

/** The seeded secrets that a text has in it. */
export const found = (text: string) => SECRETS.filter((secret) => text.includes(secret));
