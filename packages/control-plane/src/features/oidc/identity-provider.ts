import * as client from 'openid-client';
import * as z from 'zod';
import type { OidcSettings } from './oidc-settings.ts';

/** What is remembered between leaving for the provider and coming back; it lives in the browser's cookie. */
export const Journey = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where to go afterwards: a path of this console. */
  redirect: z.string().regex(/^\/(?![/\\])/),
});
export type Journey = z.infer<typeof Journey>;

/** Who the provider says somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  readonly email: string | null;
  readonly isEmailVerified: boolean;
}

const SCOPE = 'openid profile email';

/** Speaks OpenID Connect with one provider: authorization code flow with PKCE, state and nonce. */
export class IdentityProvider {
  readonly #settings: OidcSettings;
  readonly #callback: string;
  #configuration: Promise<client.Configuration> | null = null;

  constructor(settings: OidcSettings, callback: string) {
    this.#settings = settings;
    this.#callback = callback;
  }

  /** Where to send the browser, and what it must bring back. */
  async begin(redirect: string): Promise<{ url: URL; journey: Journey }> {
    const configuration = await this.#discover();
    const journey = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
      redirect,
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#callback,
      scope: SCOPE,
      state: journey.state,
      nonce: journey.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
      code_challenge_method: 'S256',
    });
    return { url, journey };
  }

  /** Who came back. Throws when anything about it is not as it was begun. */
  async finish(query: string, journey: Journey): Promise<Identity> {
    const configuration = await this.#discover();
    const tokens = await client.authorizationCodeGrant(configuration, new URL(this.#callback + query), {
      expectedState: journey.state,
      expectedNonce: journey.nonce,
      pkceCodeVerifier: journey.verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('The provider sent no identity.');
    // Providers may keep name and address for the user info endpoint (OpenID Connect Core, 5.4).
    const more = await client
      .fetchUserInfo(configuration, tokens.access_token, claims.sub)
      .catch(() => ({}) as Partial<client.UserInfoResponse>);
    const all = { ...more, ...claims };
    return {
      issuer: claims.iss,
      subject: claims.sub,
      name: textOf(all.name) ?? textOf(all.preferred_username) ?? textOf(all.email) ?? claims.sub,
      email: textOf(all.email)?.toLowerCase() ?? null,
      isEmailVerified: all.email_verified === true,
    };
  }

  /** Asked once; asked again when the provider could not be reached. */
  async #discover(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const execute = issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    this.#configuration ??= client.discovery(issuer, clientId, clientSecret, undefined, { execute });
    try {
      return await this.#configuration;
    } catch (error) {
      this.#configuration = null;
      throw error;
    }
  }
}

function textOf(claim: unknown): string | null {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim().slice(0, 120) : null;
}
