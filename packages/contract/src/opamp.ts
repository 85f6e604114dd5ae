// OpAMP (https://github.com/open-telemetry/opamp-spec) as Lookout's two ends speak it. Not part of `index.ts`:
// the console has no use for it and shall not carry the message descriptors.
import { create, fromBinary, type Message, type MessageInitShape, toBinary } from '@bufbuild/protobuf';
import {
  AgentCapabilities,
  type AgentToServer,
  AgentToServerSchema,
  RemoteConfigStatuses,
  ServerCapabilities,
  type ServerToAgent,
  ServerToAgentFlags,
  ServerToAgentSchema,
} from '@elastic/opamp-client-node/lib/generated/opamp_pb.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

export type { AgentToServer, ServerToAgent };
/** What it takes to write a message: absent fields keep their defaults. */
export type AgentToServerInit = Omit<MessageInitShape<typeof AgentToServerSchema>, keyof Message>;
export type ServerToAgentInit = Omit<MessageInitShape<typeof ServerToAgentSchema>, keyof Message>;

/** Where a control plane listens for agents, over WebSocket and over plain HTTP. */
export const OPAMP_PATH = '/v1/opamp';
export const OPAMP_CONTENT_TYPE = 'application/x-protobuf';
/** The largest message that either end accepts, in bytes. */
export const MAX_OPAMP_MESSAGE_BYTES = 8_388_608;

/** What a Lookout processor can do, as the bit mask of the specification. */
export const AGENT_CAPABILITIES = BigInt(
  AgentCapabilities.AgentCapabilities_ReportsStatus |
    AgentCapabilities.AgentCapabilities_AcceptsRemoteConfig |
    AgentCapabilities.AgentCapabilities_ReportsEffectiveConfig |
    AgentCapabilities.AgentCapabilities_ReportsHealth |
    AgentCapabilities.AgentCapabilities_ReportsRemoteConfig |
    AgentCapabilities.AgentCapabilities_ReportsHeartbeat,
);
/** What a Lookout control plane can do. */
export const SERVER_CAPABILITIES = BigInt(
  ServerCapabilities.ServerCapabilities_AcceptsStatus |
    ServerCapabilities.ServerCapabilities_OffersRemoteConfig |
    ServerCapabilities.ServerCapabilities_AcceptsEffectiveConfig,
);
/** Flag of a server message: the agent shall send everything it knows about itself. */
export const REPORT_FULL_STATE = BigInt(ServerToAgentFlags.ServerToAgentFlags_ReportFullState);
/** Whether an agent that announces these capabilities takes remote configuration. */
export function acceptsRemoteConfig(capabilities: bigint): boolean {
  return (capabilities & BigInt(AgentCapabilities.AgentCapabilities_AcceptsRemoteConfig)) !== 0n;
}

/** Where an agent stands with a configuration. */
export const CONFIG_STATUS = Object.freeze({
  unset: RemoteConfigStatuses.RemoteConfigStatuses_UNSET,
  applied: RemoteConfigStatuses.RemoteConfigStatuses_APPLIED,
  applying: RemoteConfigStatuses.RemoteConfigStatuses_APPLYING,
  failed: RemoteConfigStatuses.RemoteConfigStatuses_FAILED,
});

/** An agent's message as protobuf, without the WebSocket header. */
export function encodeAgentToServer(message: AgentToServerInit): Uint8Array<ArrayBuffer> {
  return toBinary(AgentToServerSchema, create(AgentToServerSchema, message));
}

/** Reads an agent's message. Throws on malformed protobuf. */
export function decodeAgentToServer(bytes: Uint8Array): AgentToServer {
  return fromBinary(AgentToServerSchema, bytes);
}

/** A control plane's message as protobuf, without the WebSocket header. */
export function encodeServerToAgent(message: ServerToAgentInit): Uint8Array<ArrayBuffer> {
  return toBinary(ServerToAgentSchema, create(ServerToAgentSchema, message));
}

/** Reads a control plane's message. Throws on malformed protobuf. */
export function decodeServerToAgent(bytes: Uint8Array): ServerToAgent {
  return fromBinary(ServerToAgentSchema, bytes);
}

/** Puts the header of the WebSocket transport, the varint 0, before a message. */
export function toFrame(message: Uint8Array): Uint8Array<ArrayBuffer> {
  const frame = new Uint8Array(message.length + 1);
  frame.set(message, 1);
  return frame;
}

/** Takes the header of the WebSocket transport off. Throws a RangeError on any other header. */
export function fromFrame(frame: Uint8Array): Uint8Array {
  if (frame[0] !== 0)
    throw new RangeError(`The header of an OpAMP message must be 0, not ${frame[0] ?? 'absent'}.`);
  return frame.subarray(1);
}

/** The bytes of a `config_hash`, which are those of the hash itself. */
export function bytesOfHash(hash: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hexToBytes(hash));
}

/** A hash from the bytes of a `config_hash`, in lower-case hexadecimal. */
export function hashOfBytes(bytes: Uint8Array): string {
  return bytesToHex(bytes);
}

const UUID = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/;

/** The 16 bytes of an instance UID as a UUID. Throws a RangeError on any other length. */
export function uuidOfBytes(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError(`An instance UID has 16 bytes, not ${bytes.length}.`);
  const hex = bytesToHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The bytes of a UUID. Throws a RangeError on what is none. */
export function bytesOfUuid(uuid: string): Uint8Array<ArrayBuffer> {
  if (!UUID.test(uuid)) throw new RangeError('Not a UUID in lower-case hexadecimal.');
  return Uint8Array.from(hexToBytes(uuid.replaceAll('-', '')));
}
