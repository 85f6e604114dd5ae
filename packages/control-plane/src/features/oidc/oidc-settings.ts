import { Persona } from '@lookout/contract';
import { SettingsError } from '../../settings-error.ts';

/** The house's own identity provider, as OpenID Connect calls it. */
export interface OidcSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the button on the sign-in page calls it. */
  readonly name: string;
  /** Whose rights somebody gets who comes for the first time; null = none, until somebody grants them. */
  readonly persona: Persona | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings of single sign-on; null when it is not set up. Throws `SettingsError`. */
export function readOidc(environment: Environment): OidcSettings | null {
  const { LOOKOUT_OIDC_ISSUER: issuer, LOOKOUT_OIDC_CLIENT_ID: clientId } = environment;
  if (!issuer) return null;
  const clientSecret = environment.LOOKOUT_OIDC_CLIENT_SECRET;
  if (!clientId || !clientSecret || !environment.LOOKOUT_PUBLIC_URL)
    throw new SettingsError(
      'LOOKOUT_OIDC_ISSUER also needs LOOKOUT_OIDC_CLIENT_ID, LOOKOUT_OIDC_CLIENT_SECRET and LOOKOUT_PUBLIC_URL, which the provider sends people back to.',
    );
  if (!URL.canParse(issuer)) throw new SettingsError(`LOOKOUT_OIDC_ISSUER is "${issuer}", which is no URL.`);
  const name = environment.LOOKOUT_OIDC_NAME || 'single sign-on';
  return { issuer: new URL(issuer), clientId, clientSecret, name, persona: readPersona(environment) };
}

function readPersona({ LOOKOUT_OIDC_PERSONA: text }: Environment): Persona | null {
  if (!text) return null;
  const persona = Persona.safeParse(text);
  if (persona.success) return persona.data;
  throw new SettingsError(
    `LOOKOUT_OIDC_PERSONA is "${text}", but must be one of ${Persona.options.join(', ')}.`,
  );
}
