/** A setting is missing or makes no sense; the message says which and what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}
