import { AgentReport, EnvironmentName, REPORT_CAPABILITY } from '@lookout/contract';
import { type AgentToServer, uuidOfBytes } from '@lookout/contract/opamp';
import type { AgentDescription } from './agent-record.ts';

/** A message that breaks the rules; its text is for the agent that sent it. */
export class BadMessage extends Error {
  override readonly name = 'BadMessage';
}

const MAX_NAME = 200;

/** Who sent a message; undefined when it does not describe itself. Throws BadMessage on a useless description. */
export function readDescription(message: AgentToServer): AgentDescription | undefined {
  const description = message.agentDescription;
  if (!description) return undefined;
  const attributes = new Map(
    [...description.nonIdentifyingAttributes, ...description.identifyingAttributes].map(({ key, value }) => [
      key,
      value?.value.case === 'stringValue' ? value.value.value.slice(0, MAX_NAME) : '',
    ]),
  );
  const environment = EnvironmentName.safeParse(attributes.get('deployment.environment.name'));
  if (!environment.success)
    throw new BadMessage('The agent description needs the attribute deployment.environment.name.');
  const id = readInstanceUid(message);
  return {
    id,
    name: attributes.get('host.name') || attributes.get('service.name') || id,
    version: attributes.get('service.version') ?? '',
    environment: environment.data,
    attributes: Object.fromEntries(attributes),
  };
}

/** The instance UID of a message as a UUID. Throws BadMessage when it is none. */
export function readInstanceUid(message: AgentToServer): string {
  try {
    return uuidOfBytes(message.instanceUid);
  } catch (error) {
    throw new BadMessage(error instanceof Error ? error.message : String(error));
  }
}

/** The counters that a message carries; undefined when it carries none. Throws BadMessage when they are not as agreed. */
export function readReport(message: AgentToServer): AgentReport | undefined {
  const custom = message.customMessage;
  if (custom?.capability !== REPORT_CAPABILITY || custom.type !== 'report') return undefined;
  try {
    return AgentReport.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(custom.data)));
  } catch {
    throw new BadMessage('The report cannot be read.');
  }
}
