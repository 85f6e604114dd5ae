import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import {
  AGENT_CAPABILITIES,
  type AgentToServerInit,
  bytesOfUuid,
  CONFIG_STATUS,
  decodeServerToAgent,
  encodeAgentToServer,
  fromFrame,
  OPAMP_PATH,
  toFrame,
} from '@lookout/contract/opamp';
import { WebSocket } from 'ws';

/** As many agents as a fleet has, in one process: they speak OpAMP, and apply everything at once. */
export class SimulatedAgents {
  readonly #sockets: WebSocket[] = [];

  /** Connects them; resolves when the last one has confirmed what holds. */
  static async connect(port: number, options: { count: number; token: string }): Promise<SimulatedAgents> {
    const agents = new SimulatedAgents();
    for (let index = 0; index < options.count; index += 1)
      agents.#sockets.push(await connectOne(port, options.token, index));
    return agents;
  }

  close(): void {
    for (const socket of this.#sockets) socket.terminate();
  }
}

async function connectOne(port: number, token: string, index: number): Promise<WebSocket> {
  const headers = { authorization: `Bearer ${token}` };
  const socket = new WebSocket(`ws://127.0.0.1:${port}${OPAMP_PATH}`, { headers, perMessageDeflate: false });
  const instanceUid = bytesOfUuid(randomUUID());
  let sequenceNum = 0n;
  const send = (message: AgentToServerInit) => {
    const envelope = { instanceUid, sequenceNum, capabilities: AGENT_CAPABILITIES };
    sequenceNum += 1n;
    socket.send(toFrame(encodeAgentToServer({ ...envelope, ...message })));
  };
  socket.on('message', (data: Buffer) => {
    const { remoteConfig } = decodeServerToAgent(fromFrame(data));
    if (!remoteConfig) return;
    const remoteConfigStatus = {
      lastRemoteConfigHash: remoteConfig.configHash,
      status: CONFIG_STATUS.applied,
      errorMessage: '',
    };
    send({ remoteConfigStatus });
  });
  await once(socket, 'open');
  send({ agentDescription: descriptionOf(index) });
  return socket;
}

function descriptionOf(index: number) {
  const text = (key: string, value: string) => ({
    key,
    value: { value: { case: 'stringValue' as const, value } },
  });
  return {
    identifyingAttributes: [text('service.name', 'lookout-gateway'), text('service.version', '1.0.0')],
    nonIdentifyingAttributes: [
      text('deployment.environment.name', 'production'),
      text('host.name', `host-${index}`),
    ],
  };
}
