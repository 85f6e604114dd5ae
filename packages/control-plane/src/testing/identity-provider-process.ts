/**
 * A certified OpenID provider in a process of its own, for tests: `node identity-provider-process.ts PORT REDIRECT`.
 * It signs everybody in as whom they name in `login_hint`, or on its page, and asks for no password.
 */
import Provider, { type Configuration } from 'oidc-provider';

const [port = '0', redirect = ''] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

const configuration: Configuration = {
  clients: [{ client_id: 'lookout', client_secret: 'a-client-secret-for-tests', redirect_uris: [redirect] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  pkce: { required: () => true },
  cookies: { keys: ['a-key-for-tests-only'] },
  findAccount: (_context, sub) => ({
    accountId: sub,
    claims: () => ({ sub, name: `Ida ${sub}`, email: `${sub}@example.com`, email_verified: true }),
  }),
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
};
const PAGE = `<!doctype html><title>Example</title>
<form><label>Your name <input name="name" /></label> <button>Sign in</button></form>`;
const provider = new Provider(issuer, configuration);

provider.use(async (context, next) => {
  if (context.path === '/favicon.ico') {
    context.status = 204;
    return;
  }
  if (!context.path.startsWith('/interaction/')) return next();
  const { prompt, params, session } = await provider.interactionDetails(context.req, context.res);
  const named = new URLSearchParams(context.querystring).get('name') ?? params.login_hint;
  const accountId = session?.accountId ?? (named ? String(named) : undefined);
  if (accountId === undefined) {
    context.type = 'html';
    context.body = PAGE;
    return;
  }
  const result =
    prompt.name === 'login' ? { login: { accountId } } : { consent: { grantId: await grant(accountId) } };
  await provider.interactionFinished(context.req, context.res, result, { mergeWithLastSubmission: true });
  context.respond = false;
});

async function grant(accountId: string): Promise<string> {
  const made = new provider.Grant({ accountId, clientId: 'lookout' });
  made.addOIDCScope('openid profile email');
  return made.save();
}

provider.listen(Number(port), '127.0.0.1', () => process.stdout.write(`listening on ${issuer}\n`));
