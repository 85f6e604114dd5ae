import { DEFAULT_POLICY, InvitedAccount, type ProbeDocument, type Review } from '@lookout/contract';
import { ApiPerson, people } from './api.ts';
import type { GatewayProcess } from './gateway-process.ts';
import { ENDLESS, HOSTILE, hostileText } from './hostile-strings.ts';

/** Where a journey finds what the hostile person wrote. */
export interface HostileHouse {
  readonly mallory: ApiPerson;
  readonly reviewId: string;
  readonly probeId: string;
  /** A probe under review, and one with errors. */
  readonly draftId: string;
  readonly wrongId: string;
}

const LIMITS = { name: 120, title: 120, label: 80, theme: 60, text: 4000 } as const;
const RIGHTS = ['view', 'view-unredacted', 'author', 'review', 'roll-out', 'operate', 'administer'];
const STRINGS = Object.values(HOSTILE);
const PASSWORD = 'a long enough password';
const { image } = HOSTILE;

/** A live probe that counts by what services send, so that their texts become labels of a metric. */
const COUNTING = `// ${image}
logs | summarize n = count() by text = tostring(attributes.text), bin(timestamp, 1s)`;
const READING = `logs | extend copy = attributes.text // ${image}`;
/** A query whose diagnostics repeat what its author wrote. */
const WRONG = `logs | where ['${HOSTILE.drawing}'] == 1 and toint("${HOSTILE.address}") > '${HOSTILE.drawing}'`;

/** Writes what is meant as harm into every field that takes text, as an administrator with a hostile name. */
export async function furnish(environment: string): Promise<HostileHouse> {
  const olu = await ApiPerson.signIn(people.devops);
  const mallory = await invite(olu);
  const change = documentIn(environment);
  const live = await mallory.submit(hostileText(LIMITS.title), COUNTING, change);
  await olu.approveAndRollOut(live, hostileText(LIMITS.text));
  const wrong = await mallory.draft(HOSTILE.drawing, WRONG, change);
  const draft = await mallory.draft(`${HOSTILE.turned} ${image}`, READING, change);
  const review = await mallory.submitDraft(draft, hostileText(LIMITS.text));
  await discuss(review, mallory);
  await addReceiversAndTokens(environment, mallory);
  await propose(environment, mallory);
  return { mallory, reviewId: review.id, probeId: live.probeId, wrongId: wrong.id, draftId: draft.id };
}

/** Somebody with a hostile name who may do everything. */
async function invite(olu: ApiPerson): Promise<ApiPerson> {
  const name = `${image} ${HOSTILE.turned} ${ENDLESS}`.slice(0, LIMITS.name);
  const grants = [{ environment: '*', rights: RIGHTS }];
  const body = { name, email: 'mallory@example.com', persona: 'devops', grants };
  const { link } = InvitedAccount.parse(await olu.call('POST', '/people', { body }));
  return ApiPerson.comeIn(link.secret, PASSWORD);
}

function documentIn(environment: string): Partial<ProbeDocument> {
  return {
    description: hostileText(LIMITS.text),
    scope: { environment, services: [], attributes: [] },
    themes: STRINGS.map((text) => text.slice(0, LIMITS.theme)),
  };
}

/** A comment for each string, on a line of the query and on the whole. */
async function discuss({ id }: Review, mallory: ApiPerson): Promise<void> {
  const path = `/reviews/${id}/comments`;
  for (const text of STRINGS)
    await mallory.call('POST', path, { body: { text: `${text} @Olu Devops`, line: 1 } });
  await mallory.call('POST', path, { body: { text: hostileText(LIMITS.text) } });
}

async function addReceiversAndTokens(environment: string, mallory: ApiPerson): Promise<void> {
  const place = `/environments/${environment}`;
  const url = `http://127.0.0.1:9/${image}/${ENDLESS}`.slice(0, 1900);
  await mallory.call('POST', `${place}/webhooks`, { body: { url, kinds: [], isEnabled: true } });
  const names = [...STRINGS, ENDLESS].map((name) => name.slice(0, LIMITS.label));
  const grants = [{ environment, rights: ['view'] }];
  for (const name of names) {
    await mallory.call('POST', `${place}/agent-tokens`, { body: { name } });
    await mallory.call('POST', '/me/tokens', { body: { name, grants, lifetimeDays: 1 } });
  }
}

/** Rules of the house that name their rings, freezes and reasons so. */
async function propose(environment: string, mallory: ApiPerson): Promise<void> {
  const [from, to] = [3_600_000, 7_200_000].map((ahead) => new Date(Date.now() + ahead).toISOString());
  const freezes = [{ name: hostileText(LIMITS.title), from, to }];
  const body = {
    baseVersion: 1,
    document: { ...DEFAULT_POLICY, freezes },
    note: hostileText(LIMITS.text),
  };
  await mallory.call('POST', `/environments/${environment}/policy-proposals`, { body });
}

/** One round of log records, each string in each of their fields, as services that mean harm send them. */
export async function emit(gateway: GatewayProcess): Promise<void> {
  const timeUnixNano = String(BigInt(Date.now()) * 1_000_000n);
  const resourceLogs = [...STRINGS, ENDLESS].map((text) => ({
    resource: {
      attributes: [
        { key: 'service.name', value: { stringValue: text } },
        { key: text, value: { stringValue: text } },
      ],
    },
    scopeLogs: [
      {
        scope: { name: text },
        logRecords: [
          {
            timeUnixNano,
            eventName: text,
            severityText: text,
            body: { stringValue: text },
            attributes: ['text', text].map((key) => ({ key, value: { stringValue: text } })),
          },
        ],
      },
    ],
  }));
  await gateway.post({ resourceLogs });
}
