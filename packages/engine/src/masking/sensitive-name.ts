/** Words of a field's name that say by themselves what its value is. */
const WORDS = new Set([
  ...['password', 'passwd', 'passphrase', 'passcode', 'pwd', 'secret', 'secrets', 'token', 'jwt', 'bearer'],
  ...['authorization', 'credential', 'credentials', 'cookie', 'apikey', 'otp', 'cvv', 'cvc'],
  ...['ssn', 'iban', 'email', 'phone', 'msisdn', 'birthday', 'birthdate', 'passport'],
]);

/** Pairs of words that do so together, in this order. */
const PAIRS = new Set([
  ...['api key', 'access key', 'private key', 'secret key', 'signing key', 'encryption key', 'account key'],
  ...['session id', 'session key', 'card number', 'credit card', 'account number', 'connection string'],
  ...['social security', 'birth date', 'e mail', 'mobile number', 'client ip', 'remote ip', 'peer ip'],
]);

/** Words behind a sensitive one that say the value is about it, not it: `token.count`, `password_length`. */
const ABOUT = new Set([
  ...['count', 'length', 'size', 'type', 'kind', 'expiry', 'expires', 'ttl', 'age', 'policy', 'valid'],
  ...['attempts', 'enabled', 'name', 'hash', 'status', 'limit', 'usage', 'source', 'provider'],
]);

const PARTS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/**
 * Whether a field's name says that its value is a secret or identifies a person: `user.password`, `apiKey`,
 * `X-Auth-Token`. Whole words count, so that a `tokenizer` is none, and neither is a `token_count`.
 */
export function isSensitiveName(name: string): boolean {
  const words =
    name
      .slice(0, MAX_NAME_LENGTH)
      .match(PARTS)
      ?.map((word) => word.toLowerCase()) ?? [];
  if (ABOUT.has(words.at(-1) ?? '')) return false;
  return words.some((word, index) => WORDS.has(word) || PAIRS.has(`${word} ${words[index + 1] ?? ''}`));
}

/** Longer names are looked at up to here. */
const MAX_NAME_LENGTH = 256;
