/** 128 random bits as text. Unlike `crypto.randomUUID` it works on pages without TLS, which some houses run. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
