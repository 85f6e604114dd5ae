/** What a piece of text is by its form. */
export type SensitiveKind =
  | 'private key'
  | 'jwt'
  | 'access key'
  | 'credentials'
  | 'e-mail address'
  | 'card number'
  | 'ip address'
  | 'random text';

/** A form that gives a secret or a person away. */
export interface SensitivePattern {
  readonly kind: SensitiveKind;
  /** Global; every repetition is bounded or free of overlap, so that no text takes more than linear time. */
  readonly pattern: RegExp;
  /** Text that every match has in it or beside it: looking for that is much quicker, and most texts have none. */
  readonly mark?: string;
  /** A second look at what has the form. */
  readonly confirms?: (text: string) => boolean;
}

/** Keys of the large providers begin with fixed letters. */
const ACCESS_KEYS = [
  '(?:AKIA|ASIA)[A-Z0-9]{16}',
  'gh[pousr]_[A-Za-z0-9]{36,255}',
  'github_pat_[A-Za-z0-9_]{22,255}',
  'glpat-[A-Za-z0-9_-]{20,64}',
  'xox[abeprs]-[A-Za-z0-9-]{10,255}',
  '[rsp]k_(?:live|test)_[A-Za-z0-9]{16,255}',
  'AIza[A-Za-z0-9_-]{35}',
  'whsec_[A-Za-z0-9+/=]{16,255}',
  'npm_[A-Za-z0-9]{36}',
];

/** The forms, the surest first: what one has taken the next do not see. */
export const SENSITIVE_PATTERNS: readonly SensitivePattern[] = [
  {
    kind: 'private key',
    mark: '-----BEGIN',
    pattern:
      /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[A-Za-z0-9+/=\s\\]{0,16384}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
  },
  { kind: 'jwt', mark: 'eyJ', pattern: /\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}(?:\.[A-Za-z0-9_-]*)?/g },
  { kind: 'access key', pattern: new RegExp(`\\b(?:${ACCESS_KEYS.join('|')})`, 'g') },
  { kind: 'credentials', pattern: /\b(?:Bearer|Basic)\s[A-Za-z0-9._~+/=-]{8,}/gi },
  { kind: 'credentials', mark: '://', pattern: /(?<=:\/\/)[^\s/:@]{1,128}:[^\s/@]{1,256}(?=@)/g },
  {
    kind: 'credentials',
    pattern:
      /(?<=\b(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key)["']?\s{0,3}[=:]\s{0,3})["']?[^\s"',;&}]{1,1024}/gi,
  },
  {
    kind: 'e-mail address',
    mark: '@',
    pattern: /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g,
  },
  { kind: 'card number', pattern: /(?<!\d|\d\.)\d(?:[ -]?\d){12,18}(?!\d|\.\d)/g, confirms: isCardNumber },
  {
    kind: 'ip address',
    pattern: /(?<!\d|\d\.)(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?!\d|\.\d)/g,
  },
  {
    kind: 'ip address',
    mark: ':',
    pattern: /(?<![\w:])(?:[0-9a-f]{1,4}:){1,7}(?::?[0-9a-f]{1,4}){1,7}(?![\w:])/gi,
    confirms: isIpv6,
  },
  { kind: 'random text', pattern: /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{32,512}={0,2}/g, confirms: isRandom },
];

/** The check digit of card numbers (ISO/IEC 7812-1), and not all zeros. */
function isCardNumber(text: string): boolean {
  const digits = Array.from(text.replace(/\D/g, ''), Number);
  const sum = digits.reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum > 0 && sum % 10 === 0;
}

/** Eight groups, or fewer around one `::`. A time of day has neither, and C++ names have no digits. */
function isIpv6(text: string): boolean {
  const groups = text.split(':');
  return text.includes('::') ? groups.length <= 8 && /\d/.test(text) : groups.length === 8;
}

/** Bits a character from which text looks drawn by lot: English has about 4 with both cases and few digits. */
const RANDOM_BITS = 4.2;
const HEXADECIMAL = /^[0-9a-f-]+$/i;

/** Long text of mixed letters and digits without a pattern. Hexadecimal is left: trace ids and hashes are that. */
function isRandom(text: string): boolean {
  const isMixed = /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text);
  return isMixed && !HEXADECIMAL.test(text) && bitsPerCharacter(text) >= RANDOM_BITS;
}

/** Shannon's entropy of the characters of a text. */
function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
